"""Captives freed or exchanged, in fact: from verbs of freeing, coming out, and nouns."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import HostagesReleased, Report
from domain.values import Quantity
from domain.vocabulary import Category, Level
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.frames.arguments import expanded
from ingest.lexicon import lexicon

from .captives import Captives

WORDS = lexicon("releases")
FREED = {Tense.PAST, Tense.PRESENT, Tense.NONE}


def verbal_releases(analysis: Analysis) -> Iterator[Report]:
    """Find "Hamas freed 12 hostages", "39 prisoners left Israeli jails"."""
    for frame in analysis.frames.verbs():
        if not _is_fact(frame):
            continue
        if WORDS.has("free", frame.keys):
            yield from _freed(analysis, frame, frame.patients)
            yield from _in_return(analysis, frame)
        elif WORDS.has("come_out", frame.keys):
            yield from _freed(analysis, frame, frame.agents)
            yield from _in_return(analysis, frame)


def nominal_releases(analysis: Analysis) -> Iterator[Report]:
    """Find "the delivery of six living hostages that morning", told as past."""
    for frame in analysis.frames.nouns(WORDS.words("nouns")):
        counted = [t for t in frame.objects("of") if _count(analysis, t) is not None]
        if counted and _is_fact(frame) and _took_place(analysis, frame):
            yield from _freed(analysis, frame, tuple(counted), level=Level.LOW)


def _is_fact(frame: Frame) -> bool:
    return frame.standing.holds and frame.standing.tense in FREED


def _took_place(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether a noun of releasing has a day in the past of its own."""
    happened = analysis.happened(frame)
    return happened.end is not None and happened.end <= analysis.published


def _freed(
    analysis: Analysis,
    frame: Frame,
    heads: tuple[Token, ...],
    *,
    level: Level = Level.MEDIUM,
) -> Iterator[Report]:
    captives = Captives(analysis, frame)
    for head, count in _groups(analysis, heads):
        category = captives.category(head)
        if category is not None:
            yield _report(analysis, frame, category, count, level=level)


def _groups(
    analysis: Analysis, heads: tuple[Token, ...]
) -> list[tuple[Token, Quantity]]:
    """Return the counted groups, without those that break another one down.

    "Eight people, three Israelis and five Thais" is one group of eight.
    """
    counted = [(h, c) for h in heads if (c := _count(analysis, h)) is not None]
    for n, (_, whole) in enumerate(counted):
        parts = [c.value or 0 for _, c in counted[n + 1 :]]
        if len(parts) > 1 and sum(parts) == whole.value:
            return counted[: n + 1]
    return [(h, c) for h, c in counted if not (h.dep_ == "appos" and len(counted) > 1)]


def _in_return(analysis: Analysis, frame: Frame) -> Iterator[Report]:
    """Find the other half of a swap: "against 240 Palestinians"."""
    first = Captives(analysis, frame)
    others = [t for t in _given(analysis, frame) if _count(analysis, t)]
    heads = [t for top in others for t in expanded(top)]
    for head in heads:
        category = first.other_category(head)
        count = _count(analysis, head)
        if category is not None and count is not None:
            yield _report(analysis, frame, category, count, level=Level.LOW)


def _given(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return what is given for the captives: "for", "against", "in return for"."""
    frames = [frame]
    if frame.complement is not None:
        frames.append(analysis.frames.of(frame.complement))
    direct = [t for f in frames for t in f.objects("for", "against")]
    swaps = [t for f in frames for t in f.objects("in") if t.lemma_ in {"return", "exchange"}]
    return (*direct, *(g for t in swaps for g in analysis.frames.of(t).objects("for")))


def _count(analysis: Analysis, head: Token) -> Quantity | None:
    match = analysis.quantity_of(head)
    if match is None or match.kind != "cardinal" or match.quantity.value is None:
        return None
    if _is_subset(head):
        return None
    return match.quantity


def _is_subset(head: Token) -> bool:
    """Tell whether a number counts a part of a group: "70 of whom", "most of them"."""
    of = [c for c in head.children if c.dep_ == "prep" and c.lower_ == "of"]
    return any(g.lower_ in {"whom", "which", "them", "these", "those"} for p in of for g in p.children)


def _report(
    analysis: Analysis,
    frame: Frame,
    category: Category,
    count: Quantity,
    *,
    level: Level,
) -> Report:
    captives = Captives(analysis, frame)
    return HostagesReleased(
        **analysis.base(
            analysis.clause(frame.predicate),
            rule="releases.noun" if frame.nominal else "releases.verb",
            happened=analysis.happened(frame),
            voice=analysis.frames.voice(frame),
            modality=frame.standing.modality,
            level=level,
        ),
        category=category,
        count=count,
        by=captives.holder(category),
    )


RULES = (verbal_releases, nominal_releases)
