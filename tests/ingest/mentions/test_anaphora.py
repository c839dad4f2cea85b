import pytest

from tests.ingest.parsing import parties

SIDES = ("Israel", "Hamas")
TAKEN_UP = [
    ("Hamas answered. The movement wants changes.", "movement", ("Hamas",), "gaza"),
    ("The M23 took Goma. The rebels want talks.", "rebels", ("M23",), "drc-m23"),
    ("Qatar mediates. The emirate wants calm.", "emirate", ("Qatar",), "gaza"),
    ("Israel and Hamas talk. The two sides disagree.", "sides", SIDES, "gaza"),
    ("Israel and Hamas talk. Both parties disagree.", "parties", SIDES, "gaza"),
    ("Israel and Hamas talk. Both disagree.", "Both", SIDES, "gaza"),
    (
        "Russia and Ukraine talk. The warring sides disagree.",
        "sides",
        ("Russia", "Ukraine"),
        "ukraine-russia",
    ),
    (
        "Israel and Hamas talk. The mediators, Qatar and Egypt, wait.",
        "mediators",
        ("Qatar", "Egypt"),
        "gaza",
    ),
    (
        "Israel, Hamas, Qatar and Egypt talk. The mediating countries wait.",
        "countries",
        ("Qatar", "Egypt"),
        "gaza",
    ),
    (
        "The ELN waits. Government negotiators left.",
        "negotiators",
        ("Colombia",),
        "colombia-eln",
    ),
    ("The RSF waits. The army refused.", "army", ("Sudan",), "sudan"),
    (
        "The TPLF waits. The federal government left.",
        "government",
        ("Ethiopia",),
        "ethiopia-tigray",
    ),
    ("Netanyahu spoke. The prime minister denied it.", "minister", ("Israel",), "gaza"),
    (
        "Netanyahu spoke. The prime minister's office denied it.",
        "office",
        ("Israel",),
        "gaza",
    ),
]
PRONOUNS = [
    ("Netanyahu spoke. He refused.", "He", ("Israel",)),
    ("Sisi met Blinken. He then left.", "He", ("Egypt",)),
    ("Hamas answered. It wants changes.", "It", ("Hamas",)),
    ("The Houthis met the envoy. They want wages paid.", "They", ("Houthis",)),
    ("Israel and Hamas talk. They disagree.", "They", SIDES),
    ("Qatar mediates. Its foreign ministry spoke.", "ministry", ("Qatar",)),
    ("Netanyahu spoke. His office denied it.", "office", ("Israel",)),
    ("Blinken met Annalena Baerbock. She was hopeful.", "She", ("Germany",)),
]


@pytest.mark.parametrize(("text", "words", "expected", "talks"), TAKEN_UP)
def test_a_noun_takes_up_who_was_named_before(text, words, expected, talks):
    """The talks and the text tell who "the movement" or "the army" is."""
    assert parties(text, words, talks=talks) == expected


@pytest.mark.parametrize(("text", "words", "expected"), PRONOUNS)
def test_a_pronoun_takes_up_who_was_named_before(text, words, expected):
    """He and she are people, it is one party, they are several or a group."""
    assert parties(text, words) == expected


def test_she_is_not_a_man():
    """A pronoun without anybody to fit stays open."""
    assert parties("Antony Blinken arrived. Her aide said nothing.", "Her") == ()


def test_it_that_stands_for_a_clause_is_nobody():
    """In "it is known that" nobody is taken up."""
    text = "Hamas answered. It is known that the list was long."

    assert parties(text, "It") == ()


def test_a_pronoun_does_not_look_back_for_ever():
    """After a few sentences about other things a pronoun stays open."""
    text = "Hamas answered. Rain fell. Shops closed. Buses stopped. Dogs barked. It stopped."

    assert parties(text, "It") == ()


@pytest.mark.parametrize(
    "text",
    [
        "The Gazan government counted the dead.",
        "Hamas and Israel talk. The governments of the region wait.",
    ],
)
def test_a_government_told_apart_is_not_that_of_the_side(text):
    """Only "the government" alone is that of the one side that is a state."""
    assert "Israel" not in parties(text, "government", talks="gaza")


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        (
            "Israel struck Hezbollah. The Lebanese army deployed. The army took posts.",
            ". The army",
            "Lebanon",
        ),
        (
            "Israel and Hezbollah fight on. Lebanon's cabinet met. The cabinet voted.",
            ". The cabinet",
            "Lebanon",
        ),
    ],
)
def test_a_body_is_first_of_all_the_one_named_last(text, words, party):
    """After "the Lebanese army" the army is Lebanon's, not that of a side."""
    assert parties(text, words, talks="israel-hezbollah") == (party,)
