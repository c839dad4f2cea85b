"""The other half of a swap: those given in return for captives."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import HostagesReleased
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.frames import Frame

from .captives import Captives
from .givers import Givers
from .groups import groups_of
from .report import release


def in_return(analysis: Analysis, frame: Frame) -> Iterator[HostagesReleased]:
    """Find the other half of a swap: "against 240 Palestinians"."""
    captives = Captives(analysis, frame, returned=True)
    givers = Givers(analysis, frame)
    for group in groups_of(analysis, exchanged(analysis, frame)):
        category = captives.category(group)
        if category is None:
            continue
        yield release(
            analysis,
            frame,
            category,
            count=group.count,
            by=givers.opposite(group, category),
            level=Level.LOW,
            reasons=("the other half of a swap",),
        )


def exchanged(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return what is given for the captives: "for", "against", "in return for"."""
    frames = [frame]
    if frame.complement is not None:
        frames.append(analysis.frames.of(frame.complement))
    nouns = [analysis.frames.of(t) for t in (*frame.patients, *frame.agents)]
    direct = [t for f in frames for t in f.objects("for", "against")]
    direct = [t for t in direct if t.lemma_ != "total"]
    swaps = [
        t
        for f in (*frames, *nouns)
        for t in f.objects("in", "as")
        if t.lemma_ in {"return", "exchange", "swap"}
    ]
    told = [g for t in swaps for g in analysis.frames.of(t).objects("for")]
    far = _far(analysis, frame) if not told else ()
    return tuple(dict.fromkeys((*direct, *told, *far)))


def _far(analysis: Analysis, frame: Frame) -> Iterator[Token]:
    """Go through what "in exchange for" names where the parser hangs it elsewhere."""
    for token in frame.predicate.subtree:
        swap = token.lemma_ in {"return", "exchange"} and token.head.lower_ == "in"
        if swap and _verb_above(token) == frame.predicate:
            yield from analysis.frames.of(token).objects("for")


def _verb_above(token: Token) -> Token:
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in {"VERB", "AUX"}:
            break
    return token
