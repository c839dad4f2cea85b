"""Truces that took effect, lapsed or were ended."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report, TruceBegan, TruceEnded
from domain.values import Happened
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.lexicon import lexicon

WORDS = lexicon("truces")


def truce_turns(analysis: Analysis) -> Iterator[Report]:
    """Find "the truce came into force", "the ceasefire collapsed", "broke the truce"."""
    for frame in analysis.frames.verbs():
        if not frame.standing.holds or frame.standing.tense is Tense.FUTURE:
            continue
        if any(_is_truce(t) for t in frame.agents) or _passive_truce(frame):
            yield from _own_turn(analysis, frame)
        elif _described_truce(frame) is not None:
            yield from _own_turn(analysis, frame)
        elif _ended_truce(frame) and WORDS.has("end_it", frame.keys):
            yield _report(TruceEnded, analysis, frame, "truces.ended_by")


def _own_turn(analysis: Analysis, frame: Frame) -> Iterator[Report]:
    if WORDS.has("began", frame.keys):
        yield _report(TruceBegan, analysis, frame, "truces.began")
    elif WORDS.has("ended", frame.keys):
        yield _report(TruceEnded, analysis, frame, "truces.ended")


def _ended_truce(frame: Frame) -> bool:
    """Tell whether a truce is what somebody ends: "broke the truce", "put an end to it"."""
    return any(_is_truce(t) for t in (*frame.patients, *frame.objects("to")))


def _described_truce(frame: Frame) -> Token | None:
    """Return the truce that a relative clause describes from inside its phrase.

    The parser hangs "a truce of 101 days, which began …" on the days.
    """
    verb = frame.predicate
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    noun = verb.head
    for _ in range(5):
        if verb.dep_ != "relcl" or noun.pos_ not in {"NOUN", "PROPN", "ADP", "VERB"}:
            return None
        if noun.pos_ == "NOUN" and _is_truce(noun):
            return noun
        if noun.dep_ not in {"pobj", "prep", "agent", "acl", "conj", "nummod", "compound"}:
            return None
        noun = noun.head
    return None


def _passive_truce(frame: Frame) -> bool:
    return any(_is_truce(t) for t in frame.patients) and any(
        key.startswith("be ") for key in frame.keys
    )


def _is_truce(token: Token) -> bool:
    lemma = token.lemma_.lower()
    if lemma in WORDS.words("nouns"):
        return True
    if lemma in WORDS.words("parts"):
        inside = {t.lemma_.lower() for t in token.subtree}
        return not inside.isdisjoint(WORDS.words("nouns"))
    return False


def _report(
    kind: type[TruceBegan] | type[TruceEnded], analysis: Analysis, frame: Frame, rule: str
) -> Report:
    return kind(
        **analysis.base(
            analysis.clause(frame.predicate),
            rule=rule,
            happened=_day(analysis, frame),
            voice=analysis.frames.voice(frame),
            modality=frame.standing.modality,
            level=Level.MEDIUM,
        ),
        parties=_parties(analysis, frame),
    )


def _day(analysis: Analysis, frame: Frame) -> Happened:
    return analysis.happened(frame)


def _parties(analysis: Analysis, frame: Frame) -> tuple[str, ...]:
    """Return who keeps the truce: those it is between, else the sides of these talks."""
    for noun in (*frame.agents, *frame.patients):
        between = analysis.frames.of(noun).objects("between", "with") if _is_truce(noun) else ()
        parties = analysis.mentions.acting(between)
        if len(parties) > 1:
            return parties
    talks = analysis.mentions.talks
    return () if talks is None else talks.sides


RULES = (truce_turns,)
