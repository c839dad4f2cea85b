import pytest

from ingest.mentions import Kind
from tests.ingest.parsing import mentions_in, parties, token_of

TITLED = [
    ("Sudan's foreign minister, Osman Tibin, said so.", "Tibin", "Sudan"),
    ("The Rwandan negotiator Jean Bosco left Luanda.", "Bosco", "Rwanda"),
    ("Russian delegation head Pavel Orlov said so.", "Orlov", "Russia"),
    ("Pavel Orlov, the head of the Russian delegation, said so.", "Orlov", "Russia"),
    ("The Ukrainian deputy minister Ivan Petryk spoke.", "Petryk", "Ukraine"),
    ("Colombian government negotiator Maria Lozano left.", "Lozano", "Colombia"),
    ("ELN commander Pedro Ruiz rejected the offer.", "Ruiz", "ELN"),
    ("Commander Pedro Ruiz of the ELN rejected the offer.", "Ruiz", "ELN"),
    ("Thai army spokesman Colonel Anan Boonmee said so.", "Boonmee", "Thailand"),
    ("Cambodian Defence Ministry spokeswoman Sok Dara spoke.", "Dara", "Cambodia"),
    (
        "Azerbaijan's deputy foreign minister Elnur Hasanov met Armenia's Davit Sargsyan.",
        "Hasanov",
        "Azerbaijan",
    ),
    ("Sudanese Foreign Minister Tibin spoke.", "Tibin", "Sudan"),
]


@pytest.mark.parametrize(("text", "words", "party"), TITLED)
def test_a_title_tells_the_party_of_somebody_unknown(text, words, party):
    """People whom the registry lacks get their party from the words around them."""
    assert parties(text, words) == (party,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("M23 spokesman Jean Kalonji denied it. Kalonji spoke in Goma.", ". Kalonji"),
        ("M23 spokesman Jean Kalonji denied it. Mr. Kalonji spoke.", "Mr. Kalonji"),
    ],
)
def test_somebody_unknown_is_known_again_by_the_surname(text, words):
    """What the title told holds for the rest of the article."""
    assert parties(text, words) == ("M23",)


def test_a_namesake_with_another_first_name_is_somebody_else():
    """Two words that are not the known name do not fall back on the surname."""
    text = "Recep Tayyip Erdogan spoke. His son Bilal Erdogan did not."
    mentions = mentions_in(text)
    mention = mentions.at(token_of(mentions.doc, "Bilal Erdogan"))

    assert mention is None or mention.name != "Recep Tayyip Erdogan"


def test_an_unknown_person_without_a_title_has_no_party():
    """A bare name that the registry lacks tells nothing."""
    assert parties("Pavel Orlov spoke in Astana.", "Orlov") == ()


def test_the_title_is_kept_as_the_role():
    """A person's role is told in the words of the text."""
    mentions = mentions_in("The Rwandan negotiator Jean Bosco left Luanda.")
    mention = mentions.at(token_of(mentions.doc, "Bosco"))

    assert mention is not None
    assert mention.kind is Kind.PERSON
    assert mention.role is not None
    assert mention.role.endswith("negotiator")


@pytest.mark.parametrize(
    ("text", "words", "published", "party"),
    [
        ("The plan pleased Svyrydenko.", "Svyrydenko", "2025-09-01", ("Ukraine",)),
        ("The plan pleased Reznikov.", "Reznikov", "2025-09-01", ()),
        ("The plan, drafted in May, failed.", "May", "2018-02-13", ()),
        ("May was a bad month for the talks.", "May", "2018-02-13", ()),
        ("Theresa May came. Mrs May spoke.", "Mrs May", "2018-02-13", ("United Kingdom",)),
        ("Theresa May came in May.", "in May", "2018-02-13", ()),
    ],
)  # fmt: skip
def test_a_bare_surname_is_that_of_somebody_in_office(text, words, published, party):
    """Nobody out of office, and no month, is known by a surname alone."""
    assert parties(text, words, published=published) == party


def test_a_month_is_nobody():
    """A month is no surname, however like one it is spelt."""
    mentions = mentions_in("Officials met in Istanbul on July 13.")

    assert [m.name for m in mentions if m.kind is Kind.PERSON] == []
