"""Why a sentence gave nothing, or which rule found what it gave."""

from functools import cache

import pytest

from ingest.explained import ReadSentence, Reason
from tests.builders import article
from tests.ingest.rules.reading import extractor


@cache
def explained(text: str) -> tuple[ReadSentence, ...]:
    """Explain the sentences of a text about Gaza, published on a Tuesday."""
    reading = article(text=text, published="2024-02-13")
    return extractor().explain(reading).sentences


def reasons(text: str, family: str) -> set[Reason]:
    """Return why a sentence gave no event of a family."""
    (sentence,) = explained(text)
    return {one.reason for one in sentence.silent if one.family == family}


def test_sentences_come_in_order_with_their_places():
    """Each sentence of the text is told once, where it stands."""
    text = "Israel met Hamas in Cairo. It rained."

    sentences = explained(text)

    assert [text[s.start : s.end] for s in sentences] == [s.text for s in sentences]
    assert len(sentences) == 2


def test_what_was_found_is_told_with_its_rule():
    """A meeting that was held has the rule that found it."""
    (sentence,) = explained("Israeli envoys met the head of Hamas in Cairo on Sunday.")

    (found,) = sentence.found
    assert (found.type, found.rule) == ("MeetingHeld", "meetings.verb")
    assert "Cairo" in found.says
    assert set(sentence.parties) >= {"Israel", "Hamas"}


def test_a_family_that_gave_an_event_is_not_explained():
    """Where a meeting was found nothing is said of missing meetings."""
    assert reasons("Israeli envoys met Hamas in Cairo on Sunday.", "meeting") == set()


REASONS = [
    ("Israel denied that it had met Hamas in Cairo.", "meeting", Reason.DENIED),
    ("Israel did not meet Hamas in Cairo.", "meeting", Reason.NEGATED),
    ("Israel might meet Hamas in Cairo.", "meeting", Reason.HYPOTHETICAL),
    ("Qatar wants Israel to meet Hamas.", "meeting", Reason.DEMANDED),
    ("If Israel met Hamas, the war would end.", "meeting", Reason.CONDITIONAL),
    ("The farmers met in the field.", "meeting", Reason.NO_PARTY),
    ("Hamas will release five hostages.", "release", Reason.PLANNED),
    ("Hamas released hostages.", "release", Reason.NO_NUMBER),
    ("Hamas demands many apples.", "position", Reason.NO_ISSUE),
    ("The baker saw two sheep.", "figure", Reason.NOT_COUNTED),
    ("Dozens of people were there.", "figure", Reason.VAGUE),
    ("If the talks go on, 50 people could die.", "figure", Reason.HYPOTHETICAL),
    ("The talks made no progress.", "assessment", Reason.NO_SPEAKER),
]


@pytest.mark.parametrize(("text", "family", "reason"), REASONS)
def test_a_sentence_that_gave_nothing_is_told_why(
    text: str, family: str, reason: Reason
):
    """The reason is how the predicate stands, or what it lacks."""
    assert reason in reasons(text, family)


def test_the_word_that_decided_it_is_told():
    """What is only wished for is so by its verb of wishing."""
    (sentence,) = explained("Qatar wants Israel to meet Hamas.")

    deciding = {one.because for one in sentence.silent if one.family == "meeting"}
    assert deciding == {"want"}


def test_a_sentence_about_something_else_is_not_explained():
    """Where no lexicon has the words there is nothing to say."""
    (sentence,) = explained("The sun rose over the hills.")

    assert (sentence.found, sentence.silent) == ((), ())
