import pytest

TEXT = "The army and the RSF met in Jeddah.\n\nNo paper was signed."
HEAD = "---\npublished: 2023-05-20\n"


def test_a_text_is_read_as_it_stands(folder):
    """A first line that looks like a title is text."""
    found = folder.read("2023-05-20.txt", f"Sudan talks\n\n{TEXT}\n")

    assert (found.title, found.text) == (None, f"Sudan talks\n\n{TEXT}")


def test_front_matter_tells_about_an_article(folder):
    """Each known key fills its field, and others are passed over."""
    found = folder.read(
        "a.md",
        "---\nid: s1\ntitle: 'It''s over: a truce'\nurl: https://example.org/1\n"
        'publisher: "Seed Wire"\npublished: 2023-05-20\ntalks: sudan, chad\n'
        f"# a note\nmood: glum\n---\n\n{TEXT}\n",
    )

    assert (found.given_id, found.title) == ("s1", "It's over: a truce")
    assert (found.url, found.publisher) == ("https://example.org/1", "Seed Wire")
    assert (found.language, found.talks) == ("en", ("sudan", "chad"))
    assert found.text == TEXT


def test_an_outlet_is_a_publisher(folder):
    """The older name of the field is read too."""
    found = folder.read("a.md", f"{HEAD}outlet: Seed Wire\n---\n{TEXT}")

    assert found.publisher == "Seed Wire"


def test_a_title_may_hold_a_colon(folder):
    """Only the first colon parts the key from the value."""
    found = folder.read("a.md", f"{HEAD}title: Sudan: the talks\n---\n{TEXT}")

    assert found.title == "Sudan: the talks"


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ("title: x\n", "no closing line"),
        ("- a list\n---\n", "line 3 of its front matter is no `key: value`"),
        ("talks: [a, b]\n---\n", "no plain text"),
        ("title: 'open\n---\n", "quotation mark"),
        ("published: 2023-05-21\n---\n", "twice"),
    ],
)
def test_front_matter_that_is_more_than_keys_and_values_is_refused(
    folder, lines, problem
):
    """The refusal names the line and tells what to write."""
    found = folder.refuse("a.md", f"{HEAD}{lines}{TEXT}")

    assert problem in found.reason
    assert "`key: value`" in found.advice


def test_line_ends_become_plain_newlines(folder):
    """Windows and old Mac line ends are read alike."""
    found = folder.read("2023-05-20.txt", b"One.\r\n\r\nTwo.\rThree.\r\n")

    assert found.text == "One.\n\nTwo.\nThree."


def test_a_byte_order_mark_is_no_text(folder):
    """The mark that some editors write is stripped."""
    found = folder.read("2023-05-20.txt", b"\xef\xbb\xbfThey met.")

    assert found.text == "They met."


def test_the_text_is_not_composed_anew(folder):
    """Letters written with combining marks stay as they were."""
    found = folder.read("2023-05-20.txt", "Bogota\u0301 hosts.")

    assert found.text == "Bogota\u0301 hosts."
