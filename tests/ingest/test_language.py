from collections.abc import Iterator

import pytest

from ingest.language import LONGEST_SENTENCE, model_version, parsed, pipeline, unwrapped

WIDTH = """Negotiators of the two sides are to
meet again in the Omani capital in
the next days, officials of the
mediating country said on Monday."""


def test_a_sentence_starts_on_each_line():
    """A heading without a full stop does not run into the text below it."""
    doc = pipeline()("Talks resume in Cairo\n\nThe sides met\nQatar waits")

    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Talks resume in Cairo",
        "The sides met",
        "Qatar waits",
    ]


def test_a_sentence_does_not_grow_without_end():
    """A list that nothing ends is cut, so that long tables stay quick."""
    doc = pipeline()("Hamas, Israel, Qatar, " * 500)

    assert max(len(sentence) for sentence in doc.sents) <= LONGEST_SENTENCE + 1


def test_lines_broken_at_a_width_are_joined():
    """A line that goes on in the next is one sentence with it."""
    ((doc, _),) = parsed([(WIDTH, None)])

    assert len(list(doc.sents)) == 1


def test_joining_lines_moves_no_character():
    """Every offset of the text stays what it was."""
    joined = unwrapped(WIDTH)

    assert len(joined) == len(WIDTH)
    assert joined.split() == WIDTH.split()


@pytest.mark.parametrize(
    "text",
    [
        "One line.\nAnother line.\nA third one.",
        "A heading\n\nA paragraph that\ngoes on.",
        "",
    ],
)
def test_lines_that_end_are_left_alone(text):
    """Only a text whose lines go on again and again is broken at a width."""
    assert unwrapped(text) == text


def test_items_of_a_list_stay_apart():
    """A bullet begins a line of its own even in a text broken at a width."""
    joined = unwrapped(WIDTH + "\n- a truce\n- an exchange")

    assert "\n- a truce\n- an exchange" in joined


def test_texts_come_back_in_their_order_with_their_companions():
    """Parsing in batches mixes nothing up."""
    texts = [(f"Text {n}.", n) for n in range(40)]

    assert [(doc.text, n) for doc, n in parsed(iter(texts), batch_size=7)] == texts


def test_few_texts_are_taken_in_ahead():
    """The texts are read as they are asked for, not all at once."""
    taken: list[int] = []

    def texts() -> Iterator[tuple[str, int]]:
        for n in range(100):
            taken.append(n)
            yield f"Text {n}.", n

    next(parsed(texts(), batch_size=8))

    assert len(taken) <= 16


def test_the_version_tells_the_model_and_its_weights():
    """Name, version and a hash of the weights make the version."""
    name, _, weights = model_version().partition("+")

    assert name.startswith("core_web_sm")
    assert len(weights) == 12


@pytest.mark.parametrize(
    "dateline",
    [
        "CAIRO, Feb 13 (AFP) - ",
        "KYIV — ",
        "Doha (Reuters) – ",
        "ADDIS ABABA, May 2 -- ",
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline):
    """Where an article was written says nothing of what it tells."""
    doc = pipeline()(f"{dateline}Mediators met on Monday.")

    assert [sentence.text for sentence in doc.sents][-1] == "Mediators met on Monday."
