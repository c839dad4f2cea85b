"""Truces that took effect, lapsed or were ended."""

from collections.abc import Iterator

from domain.reports import Report, TruceBegan, TruceEnded
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import is_passive
from ingest.lexicon import lexicon
from ingest.rules.told import is_fact

from .nouns import described, is_stretch, is_truce
from .report import turn

WORDS = lexicon("truces")
PRESENT = frozenset({"VBZ", "VBP"})


def truce_turns(analysis: Analysis) -> Iterator[Report]:
    """Find "the truce came into force", "the ceasefire collapsed", "broke the truce"."""
    for frame in analysis.frames.verbs():
        if not is_fact(frame) or _is_scheduled(analysis, frame):
            continue
        if _is_own(frame):
            yield from _own_turn(analysis, frame)
        elif _is_ended(frame) and not _is_breach(analysis, frame):
            yield turn(TruceEnded, analysis, frame, rule="truces.ended_by")
        elif _falls_silent(frame):
            yield turn(TruceBegan, analysis, frame, rule="truces.silence")


def _is_own(frame: Frame) -> bool:
    """Tell whether a truce itself begins or ends, as subject or as what is described."""
    near = [c for c in frame.predicate.children if c.dep_ == "nsubj"]
    if any(is_truce(t) for t in (*frame.agents, *near)) and not is_passive(
        frame.predicate
    ):
        return True
    if any(is_truce(t) for t in frame.patients) and is_passive(frame.predicate):
        return True
    return described(frame.predicate) is not None


def _own_turn(analysis: Analysis, frame: Frame) -> Iterator[Report]:
    keys = frame.keys - _of_another(frame)
    if WORDS.has("began", keys):
        yield turn(TruceBegan, analysis, frame, rule="truces.began")
    elif WORDS.has("ended", keys) and not _is_breach(analysis, frame):
        yield turn(TruceEnded, analysis, frame, rule="truces.ended")


def _of_another(frame: Frame) -> frozenset[str]:
    """Return the bare verb where it has an object: "a truce that ends the war".

    So it is with "failed to take hold".
    """
    active = not is_passive(frame.predicate)
    objects = [t for t in frame.patients if t.dep_ == "dobj"]
    objects += [c for c in frame.predicate.children if c.dep_ == "xcomp"]
    return frozenset({frame.predicate.lemma_}) if active and objects else frozenset()


def _is_ended(frame: Frame) -> bool:
    """Tell whether a truce is what somebody ends: "broke the truce", "put an end to it"."""
    if is_passive(frame.predicate) or not WORDS.has(
        "end_it", frame.keys | _declared(frame)
    ):
        return False
    ends = [t for t in frame.patients if t.lemma_ in {"end", "stop", "halt", "close"}]
    inside = [
        g for t in ends for c in t.children if c.dep_ == "prep" for g in c.children
    ]
    objects = (*frame.patients, *frame.objects("to", "from", "of"), *inside)
    return any(is_truce(t) or is_stretch(t) for t in objects)


def _declared(frame: Frame) -> frozenset[str]:
    """Return the key of "declared the truce over", however the parser hangs "over"."""
    verb = frame.predicate
    if verb.lemma_ not in {"declare", "pronounce", "consider", "proclaim"}:
        return frozenset()
    words = {t.lower_ for t in verb.subtree}
    over = not words.isdisjoint(WORDS.words("over"))
    return frozenset({"declare over"}) if over else frozenset()


def _is_breach(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether a truce was only breached, or its foe says so: "broken 80 times"."""
    if not WORDS.has("breaches", frame.keys):
        return False
    near = {t.lemma_.lower() for t in frame.predicate.children}
    if not near.isdisjoint(WORDS.words("often")):
        return True
    voice = analysis.frames.voice(frame)
    agents = analysis.frames.agents(frame)
    return bool(agents) and voice is not None and voice.party not in {None, *agents}


def _is_scheduled(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether the present tense tells of a day to come: "takes effect on Monday"."""
    verb = frame.predicate
    helped = any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    if verb.tag_ not in PRESENT or helped or frame.objects("since"):
        return False
    dates = analysis.calendar.expressions(verb.sent)
    return any(governor.i == verb.i for _, governor in dates)


def _falls_silent(frame: Frame) -> bool:
    doers = {t.lemma_.lower() for t in (*frame.agents, *frame.patients)}
    return WORDS.has("silent", frame.keys) and not doers.isdisjoint(
        WORDS.words("weapons")
    )
