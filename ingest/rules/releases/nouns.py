"""Releases told by nouns: "the release of 50 hostages was completed on Tuesday"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import HostagesReleased, Report
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.frames.keys import verb_keys
from ingest.frames.standing import standing_of
from ingest.lexicon import lexicon
from ingest.rules.told import is_fact

from .captives import Captives
from .givers import Givers
from .groups import Group, groups_of
from .report import release
from .swaps import in_return

WORDS = lexicon("releases")
PAIR = 2
MONTH = 31
"""How many days the date of a release may span."""


def nominal_releases(analysis: Analysis) -> Iterator[Report]:
    """Find releases that a noun names, where the text tells them as done."""
    for frame in analysis.frames.nouns(WORDS.words("nouns") | WORDS.words("exchanges")):
        if _is_told(analysis, frame):
            groups = groups_of(analysis, frame.objects("of"))
            yield from _released(analysis, frame, groups)
            if groups:
                yield from in_return(analysis, frame)


def turns(analysis: Analysis) -> Iterator[Report]:
    """Find "on Sunday it had been the turn of 17 hostages and 39 prisoners"."""
    for frame in analysis.frames.nouns(frozenset({"turn"})):
        noun = frame.predicate
        if noun.dep_ != "attr" or noun.head.lemma_ != "be":
            continue
        told = analysis.frames.of(noun.head)
        if told.standing.holds and told.standing.tense is Tense.PAST:
            groups = groups_of(analysis, frame.objects("of"))
            yield from _released(analysis, told, groups)


def _is_told(analysis: Analysis, frame: Frame) -> bool:
    noun = frame.predicate
    held_up = noun.dep_ in {"dobj", "nsubjpass"} and WORDS.has(
        "held_up", verb_keys(noun.head)
    )
    if not is_fact(frame) or held_up:
        return False
    return _is_brought_about(analysis, frame.predicate) or _is_past(analysis, frame)


def _is_brought_about(analysis: Analysis, noun: Token) -> bool:
    """Tell whether it took place, or something done brought it about."""
    verb, name = _governor(noun)
    if verb is None:
        return noun.dep_ == "pobj" and noun.head.lower_ in WORDS.words("after")
    if any(c.dep_ == "xcomp" for c in verb.children):
        return False
    frame = analysis.frames.of(verb)
    holds = standing_of(verb).holds and frame.standing.tense is Tense.PAST
    return holds and WORDS.has(name, frame.keys)


def _governor(noun: Token) -> tuple[Token | None, str]:
    """Return the verb that a noun of releasing depends on, and how it must be told."""
    head = noun.head
    if noun.dep_ in {"nsubj", "nsubjpass"} and head.pos_ in {"VERB", "AUX"}:
        return head, "took_place"
    if noun.dep_ == "dobj" and head.pos_ == "VERB":
        return head, "brought_about"
    indirect = (
        noun.dep_ == "pobj"
        and head.dep_ == "prep"
        and head.lower_ in {"to", "in", "for"}
    )
    if indirect and head.head.pos_ == "VERB":
        return head.head, "brought_about"
    return None, ""


def _is_past(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether a noun of releasing has a day in the past of its own."""
    happened = analysis.happened(frame)
    if happened.start is None or happened.end is None:
        return False
    narrow = (happened.end - happened.start).days <= MONTH
    return narrow and happened.end <= analysis.published


def _released(
    analysis: Analysis, frame: Frame, groups: tuple[Group, ...]
) -> Iterator[HostagesReleased]:
    captives, givers = Captives(analysis, frame), Givers(analysis, frame)
    others = groups_of(analysis, _other_half(analysis, frame))
    for group in groups:
        category = captives.category(group)
        if category is None or group.named:
            continue
        mutual = any(o.count.value == group.count.value for o in others)
        both = mutual and len(givers.sides) == PAIR
        for by in givers.sides if both else givers.of(group, category):
            yield release(
                analysis,
                frame,
                category,
                count=group.count,
                by=by,
                level=Level.LOW,
                rule="releases.noun",
            )


def _other_half(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return what a swap gives for the captives: "of a thousand for a thousand"."""
    of = [analysis.frames.of(t) for t in frame.objects("of")]
    return tuple(t for f in (frame, *of) for t in f.objects("for"))
