"""Meetings and calls, held or planned: from verbs of meeting and from nouns."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import MeetingHeld, MeetingPlanned, Report
from domain.values import Happened
from domain.vocabulary import Level, MeetingFormat, Modality
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.lexicon import lexicon

from .attendees import TOGETHER, both_sides, listed_after, participants, parties_of

WORDS = lexicon("meetings")


def verbal_meetings(analysis: Analysis) -> Iterator[Report]:
    """Find "Burns met Barnea in Doha", "Macron telephoned the emir"."""
    for frame in analysis.frames.verbs():
        attendees = _attendees(analysis, frame)
        parties = parties_of(analysis, attendees)
        if len(parties) > 1:
            yield from _report(
                analysis, frame, "meetings.verb", parties=parties, attendees=attendees
            )


def nominal_meetings(analysis: Analysis) -> Iterator[Report]:
    """Find "talks in Cairo between X and Y", "the third round began on May 2"."""
    nouns = WORDS.words("nouns") | WORDS.words("call_nouns")
    for frame in analysis.frames.nouns(nouns):
        if not _is_meeting(frame):
            continue
        attendees = (*frame.agents, *frame.objects(*TOGETHER, "by", "of"))
        parties = parties_of(analysis, attendees)
        if len(parties) < 2 and _stands_alone(analysis, frame):
            parties = tuple(sorted({*parties, *both_sides(analysis, frame.predicate)}))
        if len(parties) > 1 and _is_definite(analysis, frame, attendees):
            yield from _report(
                analysis, frame, "meetings.noun", parties=parties, attendees=attendees
            )


def _attendees(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return who meets by a verbal frame, none where it is no verb of meeting."""
    keys = frame.keys
    if WORDS.has("host", keys) and _are_people(analysis, frame.patients):
        return (*frame.agents, *frame.patients, *frame.objects("on", "from", *TOGETHER))
    if WORDS.has("meet", keys):
        met = frame.patients if frame.predicate.lemma_ == "meet" else ()
        others = frame.objects("to", "by", *TOGETHER)
        return (*frame.agents, *met, *others, *listed_after(analysis, frame))
    if WORDS.has("call", keys) or _is_call(frame):
        return (*frame.agents, *frame.patients, *frame.objects("to", *TOGETHER))
    if WORDS.has("speak", keys):
        return (*frame.agents, *frame.objects("to", *TOGETHER))
    return ()


def _are_people(analysis: Analysis, tokens: tuple[Token, ...]) -> bool:
    return any(
        analysis.mentions.parties_of(t) and not _is_thing(analysis, t) for t in tokens
    )


def _is_thing(analysis: Analysis, token: Token) -> bool:
    mention = analysis.mentions.at(token)
    return mention is not None and mention.place is not None


def _is_call(frame: Frame) -> bool:
    return frame.predicate.lemma_ == "call" and _by_phone(frame)


def _by_phone(frame: Frame) -> bool:
    objects = frame.objects("by", "on", "over", "via")
    return any(t.lemma_.lower() in WORDS.words("far") for t in objects)


def _format(frame: Frame, place: str | None) -> MeetingFormat:
    if WORDS.has("call", frame.keys) or _by_phone(frame) or _is_call(frame):
        return MeetingFormat.CALL
    if frame.nominal and frame.predicate.lemma_.lower() in WORDS.words("call_nouns"):
        return MeetingFormat.CALL
    if frame.nominal and any(c.lemma_ in {"phone", "telephone", "video"} for c in frame.predicate.children):
        return MeetingFormat.CALL
    if WORDS.has("speak", frame.keys) and place is None:
        return MeetingFormat.CALL
    return MeetingFormat.MEETING


def _is_meeting(frame: Frame) -> bool:
    """Tell whether a noun is a meeting of these talks, not a press conference."""
    noun = frame.predicate
    others = {c.lemma_.lower() for c in noun.children if c.dep_ in {"compound", "amod"}}
    if others & WORDS.words("not_meetings"):
        return False
    if noun.lemma_.lower() == "talk" and noun.tag_ == "NN":
        return False
    return noun.dep_ != "compound"


def _stands_alone(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether a noun with no attendees is told to go on somewhere or some day."""
    support = frame.support
    told = support is not None and WORDS.has(
        "went_on", analysis.frames.of(support).keys | {support.lemma_}
    )
    return told or analysis.place(frame) is not None


def _is_definite(analysis: Analysis, frame: Frame, attendees: tuple[Token, ...]) -> bool:
    """Tell whether a noun has a place, a time or named attendees."""
    if analysis.place(frame) is not None or analysis.happened(frame).start is not None:
        return True
    return len(parties_of(analysis, attendees)) > 1 and frame.support is not None


def _report(
    analysis: Analysis,
    frame: Frame,
    rule: str,
    *,
    parties: tuple[str, ...],
    attendees: tuple[Token, ...],
) -> Iterator[Report]:
    happened = analysis.happened(frame)
    kind = _kind(analysis, frame, happened)
    if kind is None:
        return
    place = analysis.place(frame)
    form = _format(frame, place)
    yield kind(
        **analysis.base(
            analysis.clause(frame.support or frame.predicate),
            rule=rule,
            happened=happened,
            voice=analysis.frames.voice(frame),
            modality=frame.standing.modality,
            level=Level.MEDIUM if frame.nominal else Level.HIGH,
        ),
        format=form,
        place=None if form is MeetingFormat.CALL else place,
        participants=participants(analysis, attendees),
        parties=parties,
    )


def _kind(
    analysis: Analysis, frame: Frame, happened: Happened
) -> type[MeetingHeld] | type[MeetingPlanned] | None:
    """Decide whether a meeting was held, is planned, or is neither."""
    standing = frame.standing
    if standing.negated:
        return None
    later = happened.start is not None and happened.start > analysis.published
    if standing.holds:
        return MeetingPlanned if later or standing.tense is Tense.FUTURE else MeetingHeld
    dated = happened.end is not None and happened.end >= analysis.published
    if standing.modality is Modality.PLANNED:
        return MeetingPlanned
    due = standing.modality in {Modality.DEMANDED, Modality.HYPOTHETICAL}
    return MeetingPlanned if due and dated and standing.governor is None else None


RULES = (verbal_meetings, nominal_meetings)
