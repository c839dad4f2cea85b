"""Copies of one wire report are one voice."""

from projections.copies import is_copy, voices
from projections.meetings import meetings
from tests.builders import article, meeting, telling
from tests.projections.given import told

WIRE = (
    "Negotiators of both sides left the capital on Thursday without a deal, two officials "
    "close to the talks said, and it was not clear when they would come back. The "
    "mediators had asked them to stay another day. A spokesman for one delegation said "
    "that the gap on the number of captives was too wide to be closed that week."
)
OWN = (
    "Our correspondent saw the convoys leave before dawn. Nobody at the hotel would say "
    "what had gone wrong, but a diplomat spoke of a quarrel about maps that had lasted "
    "most of the night and ended with papers thrown on the floor of the meeting room."
)


def printed(name: str, text: str, publisher: str, day: str = "2024-02-08"):
    """Return an article of an outlet."""
    return article(article_id=name, text=text, publisher=publisher, published=day)


def test_a_copy_with_a_line_of_its_own_is_the_voice_of_the_first():
    """The outlet that published first is the voice of all its copies."""
    first = printed("a1", WIRE, "Wire")
    copy = printed("a2", f"By our staff.\n\n{WIRE}", "Daily", "2024-02-09")
    own = printed("a3", OWN, "Courier", "2024-02-09")

    assert voices([own, copy, first]) == {"a1": "Wire", "a2": "Wire", "a3": "Courier"}


def test_a_copy_that_was_cut_is_a_copy():
    """Half of a report is still that report."""
    half = WIRE[: len(WIRE) // 2 + 60]

    assert is_copy(printed("a1", WIRE, "Wire"), printed("a2", half, "Daily"))


def test_texts_in_their_own_words_are_no_copies():
    """Two outlets that tell of one thing are two voices."""
    assert not is_copy(printed("a1", WIRE, "Wire"), printed("a2", OWN, "Daily"))


def test_the_same_words_a_month_later_are_no_copy():
    """A standing paragraph that comes again is not one report."""
    old = printed("a1", WIRE, "Wire", "2024-01-01")

    assert not is_copy(old, printed("a2", WIRE, "Daily", "2024-02-08"))


def test_a_line_counts_its_independent_voices():
    """Three articles of which one is a copy are two voices."""
    articles = []
    for name, publisher, words in (
        ("a1", "Wire", WIRE),
        ("a2", "Daily", WIRE),
        ("a3", "Courier", OWN),
    ):
        reading, (report,) = telling(meeting(quote=words), article_id=name)
        articles.append(
            (reading.model_copy(update={"publisher": publisher}), (report,))
        )

    (line,) = meetings(told(*articles))

    assert line.outlets == ("Courier", "Daily", "Wire")
    assert line.voices == ("Courier", "Wire")
