"""Stands in reported speech: "must", "will not", "there will be no", "goes on"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from domain.reports import Report
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.frames import Frame, Voice
from ingest.frames.arguments import agents
from ingest.frames.keys import verb_keys
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

from .conditions import threat_in
from .content import Stand
from .forms import auxiliaries
from .holders import Holder, holders, is_outsider, of_frame, of_voice, sides
from .judged import judged, required
from .musts import demanded, obliged
from .offers import is_offered, is_promised, offered, promised
from .refusals import is_refusal, refused
from .report import reports
from .silence import is_left_open
from .war import announced, goes_on, until_war_is_won, war

WORDS = lexicon("positions")
OWN_SOURCE = frozenset({":", "according"})
"""What tells that a sentence has a source of its own: "according to the newspaper"."""


def spoken_stands(analysis: Analysis) -> Iterator[Report]:
    """Find the stands that a party's reported words take without a verb of stance."""
    for frame in analysis.frames.verbs():
        of = _speakers(analysis, frame)
        verb = frame.predicate
        if len(of) == 0 or _is_of_a_plan(verb) or is_left_open(verb):
            continue
        for kind, stands in _readings(analysis, verb, of):
            yield from reports(
                analysis,
                frame,
                stands,
                of=of,
                rule=f"positions.{kind}",
                level=Level.MEDIUM,
                reasons=("voice",),
            )


def threats(analysis: Analysis) -> Iterator[Report]:
    """Find what is demanded by "threatened sanctions if the fighting did not stop"."""
    for frame in analysis.frames.verbs():
        if not WORDS.has("speech.threatening", frame.keys):
            continue
        yield from reports(
            analysis,
            frame,
            threat_in(analysis, frame.predicate),
            of=of_frame(analysis, frame),
            rule="positions.threat",
            level=Level.MEDIUM,
            reasons=("threat",),
        )


def _speakers(analysis: Analysis, frame: Frame) -> tuple[Holder, ...]:
    """Return whose words they are; a "will not" that nobody is named for, its subject's."""
    voice = analysis.frames.voice(frame)
    if voice is not None and (voice.party is not None or voice.named):
        return of_voice(analysis, voice)
    if voice is None and _is_backshifted(frame.predicate):
        return of_voice(analysis, _carried_on(analysis, frame.predicate.sent))
    if voice is None and _is_laid_down(frame.predicate):
        return holders(analysis, agents(frame.predicate.head), None)
    if voice is not None and is_outsider(voice.token):
        return ()
    will_not = auxiliaries(frame.predicate) & {"will", "wo", "would"}
    if not will_not or not is_negated(frame.predicate):
        return ()
    of = holders(analysis, frame.agents, None)
    return of if {h.party for h in of} <= set(sides(analysis)) else ()


def _is_backshifted(verb: Token) -> bool:
    """Tell whether a sentence may go on with what the one before it reports.

    "The army would fight on", "it was necessary to", "all had to be freed first".
    """
    if any(t.lower_ in OWN_SOURCE for t in verb.doc[verb.sent.start : verb.i]):
        return False
    if verb.dep_ == "ROOT":
        judging = verb.lemma_ == "be" and verb.tag_ == "VBD"
        return judging or bool(auxiliaries(verb) & {"would", "must", "should"})
    had_to = verb.dep_ == "xcomp" and verb.head.dep_ == "ROOT"
    return had_to and verb.head.lemma_ in {"have", "need"}


def _carried_on(analysis: Analysis, sentence: Span) -> Voice | None:
    """Return who spoke in the sentence before, if the paragraph is the same."""
    if sentence.start == 0:
        return None
    before = sentence.doc[sentence.start - 1].sent
    if "\n" in before.text_with_ws[len(before.text.rstrip()) :]:
        return None
    voices = (analysis.frames.voice(f) for f in analysis.frames.verbs(before))
    said = [v for v in voices if v is not None]
    return said[-1] if said else None


def _is_laid_down(verb: Token) -> bool:
    """Tell whether a clause is what somebody laid down: "what any deal must contain"."""
    above = verb.head
    if verb.dep_ not in {"ccomp", "dobj"} or above.pos_ != "VERB":
        return False
    return not verb_keys(above).isdisjoint(WORDS.words("speech.laying_down"))


def _readings(
    analysis: Analysis, verb: Token, of: tuple[Holder, ...]
) -> Iterator[tuple[str, Iterator[Stand]]]:
    """Yield the stands of one verb by the first reading that fits it, and beside it."""
    if obliged(verb) is not None:
        yield "must", demanded(analysis, verb)
    elif is_refusal(analysis, verb, of):
        yield "refused", refused(analysis, verb)
    elif is_negated(verb):
        yield "until", until_war_is_won(analysis, verb)
    elif is_offered(analysis, verb, of):
        yield "offered", offered(analysis, verb)
    elif goes_on(analysis, verb, of):
        yield "war", war(analysis, verb)
    if is_promised(analysis, verb, of):
        yield "promised", promised(analysis, verb)
    yield "announced", announced(analysis, verb, of)
    yield "required", required(analysis, verb)
    yield "judged", judged(analysis, verb)
    yield "threat", threat_in(analysis, verb)


def _is_of_a_plan(verb: Token) -> bool:
    """Tell whether a clause spells out a deal: "under the plan, Israel must …"."""
    under = (t for t in verb.sent if t.lower_ in WORDS.words("holders.under"))
    named = {c.lemma_.lower() for t in under if t.dep_ == "prep" for c in t.children}
    return not named.isdisjoint(WORDS.words("holders.plans"))
