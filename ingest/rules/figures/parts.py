"""Counts that are a part of another: "20 of them children", "including nine women"."""

from domain.vocabulary import Level, Metric

from .counts import WORDS, Count
from .predicates import VERBAL, predications_of
from .reading import Reading
from .standing import is_told
from .story import PEOPLE, Story, is_included

KEPT = frozenset(
    {
        Metric.KILLED,
        Metric.WOUNDED,
        Metric.MISSING,
        Metric.DISPLACED,
        Metric.AID_TRUCKS,
    }
)
"""Metrics that a part keeps whatever else is told of it."""

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})
SPANS = frozenset({"for", "in", "since", "on", "during", "over", "within", "from"})


def by_part(story: Story, number: int) -> Reading | None:
    """Read a count as a part of the one before it, whose metric it shares."""
    ways = ((_by_pronoun, 1), (_by_word, 0), (_by_place, 0), (_by_giver, 0))
    for is_part, reach in ways:
        if is_part(story, number):
            return _inherited(story, number, reach)
    return None


def _inherited(story: Story, number: int, reach: int) -> Reading | None:
    earlier = story.before(number, reach=reach)
    reading = None if earlier is None else story.readings[earlier]
    if earlier is None or reading is None:
        return None
    if reading.metric not in KEPT and not _is_plain(story, number):
        return None
    apart = _is_beside(story.counts[number], "and") or _by_giver(story, number)
    if not apart and _is_larger(story.counts[number], story.counts[earlier]):
        return None
    word = story.counts[number].head
    return Reading(reading.metric, "part", word, reading.frame, Level.MEDIUM, earlier)


def _is_larger(part: Count, whole: Count) -> bool:
    return (
        part.value is not None and whole.value is not None and part.value > whole.value
    )


def _by_pronoun(story: Story, number: int) -> bool:
    return story.counts[number].is_part and _all_told(story, number)


def _by_word(story: Story, number: int) -> bool:
    """Tell whether "including" stands before the phrase, or one that it is joined to."""
    count = story.counts[number]
    if not story.may_count_people(number):
        return False
    return is_included(count)


def _by_place(story: Story, number: int) -> bool:
    """Tell whether it stands beside the count before it: "42 in the past day"."""
    count = story.counts[number]
    if not story.may_count_people(number) or count.start == 0:
        return False
    before = count.head.doc[count.start - 1].lower_
    if count.noun is None:
        return _is_beside(count, before)
    beside = count.head.dep_ == "appos" or before in {":", "–", "—", "("}
    return beside and story.classes[number] in PEOPLE and _all_told(story, number)


def _is_beside(count: Count, before: str) -> bool:
    """Tell whether a bare number has only a place or time: "and 28 in Israel"."""
    after = count.head.doc[count.end] if count.end < len(count.head.doc) else None
    if after is None or after.lower_ not in SPANS:
        return False
    joined = before == "and" and count.head.dep_ == "conj"
    return joined or (before == "," and count.head.dep_ not in ARGUMENTS)


def _by_giver(story: Story, number: int) -> bool:
    """Tell whether somebody else gives a bare number: "; Kyiv speaks of 15,000"."""
    count = story.counts[number]
    head = count.head.head if count.head.dep_ == "pobj" else count.head
    verb = head.head
    if count.noun is not None or verb.pos_ not in VERBAL or head.i < verb.i:
        return False
    frame = story.analysis.frames.of(verb)
    named = story.analysis.frames.agents(frame)
    gives = WORDS.has("source.verbs", frame.keys) and len(named) > 0
    return gives and is_told(frame.standing, verb)


def _all_told(story: Story, number: int) -> bool:
    """Tell whether what is said of it, if anything, is told as a fact."""
    return all(
        is_told(p.frame.standing, p.frame.predicate)
        for p in predications_of(story.analysis, [story.counts[number].head])
    )


def _is_plain(story: Story, number: int) -> bool:
    """Tell whether nothing is said of it but what kind of people they are."""
    verbs = [
        p.frame.predicate
        for p in predications_of(story.analysis, [story.counts[number].head])
    ]
    return all(v.lemma_ == "be" for v in verbs)
