"""Stands that are acts: calling negotiators home, shutting crossings, freezing releases."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import Issue, Level, Modality, Stance
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.frames.arguments import prep_objects
from ingest.frames.standing import is_negated
from ingest.issues import topics_in
from ingest.lexicon import lexicon

from .content import Stand
from .holders import Holder, holders, of_frame
from .report import reports
from .scope import scope
from .silence import is_silence

WORDS = lexicon("positions")
ACTS = (Issue.TALKS, Issue.AID, Issue.HOSTAGE_RELEASE)


def deeds(analysis: Analysis) -> Iterator[Report]:
    """Find acts by which a party takes a stand."""
    for frame in analysis.frames.verbs():
        told = frame.standing.modality in {Modality.ASSERTED, Modality.ALLEGED}
        if not told and not _is_failed(frame.predicate):
            continue
        for issue, stance, of in _done(analysis, frame):
            yield from reports(
                analysis,
                frame,
                (Stand(issue, stance, frame.predicate),),
                of=of,
                rule="positions.deed",
                level=Level.MEDIUM,
                reasons=("act",),
            )


def _done(
    analysis: Analysis, frame: Frame
) -> Iterator[tuple[Issue, Stance, tuple[Holder, ...]]]:
    """Go through what a verb does, or leaves undone."""
    if _is_undone(frame.predicate):
        if _is_absence(frame):
            yield Issue.TALKS, Stance.OPPOSES, of_frame(analysis, frame)
        elif WORDS.has("deeds.talks.opposes", frame.keys):
            yield Issue.TALKS, Stance.SUPPORTS, of_frame(analysis, frame)
        return
    for issue in ACTS:
        if WORDS.has(f"deeds.{issue.value}.opposes", frame.keys):
            yield issue, Stance.OPPOSES, of_frame(analysis, frame)
    if WORDS.has("deeds.talks.returning", frame.keys):
        yield Issue.TALKS, Stance.OPPOSES, _team(analysis, frame)
    away = WORDS.has("deeds.talks.absent", frame.keys) and _is_of_talks(frame)
    if away or _is_suspension(frame):
        yield Issue.TALKS, Stance.OPPOSES, of_frame(analysis, frame)


def _is_undone(verb: Token) -> bool:
    """Tell whether a deed is negated, or somebody failed to do it."""
    return is_negated(verb) or _is_failed(verb)


def _is_failed(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and verb.head.lemma_ == "fail"


def _is_of_talks(frame: Frame) -> bool:
    """Tell whether the sentence of a verb speaks of talks, or of a team sent to some."""
    talks = WORDS.words("answers.talks") | {"table", "round"}
    sent = any(_is_team(t.lemma_.lower()) for t in frame.agents)
    return sent or any(t.lemma_.lower() in talks for t in frame.predicate.sent)


def _is_suspension(frame: Frame) -> bool:
    """Tell whether somebody announced the end or suspension of talks."""
    if not WORDS.has("deeds.talks.suspending", frame.keys):
        return False
    return {t.issue for t in topics_in(scope(frame.predicate))} == {Issue.TALKS}


def _is_absence(frame: Frame) -> bool:
    """Tell whether somebody sent no one to talks, or did not attend them."""
    if WORDS.has("deeds.talks.no_one", frame.keys):
        return True
    if WORDS.has("deeds.talks.coming", frame.keys) and _is_of_talks(frame):
        return True
    if not WORDS.has("deeds.talks.not_doing", frame.keys):
        return False
    if is_silence(frame.predicate):
        return False
    return {t.issue for t in topics_in(scope(frame.predicate))} == {Issue.TALKS}


def _team(analysis: Analysis, frame: Frame) -> tuple[Holder, ...]:
    """Return whose negotiators went home, if the subject is such a team."""
    if frame.standing.tense is Tense.FUTURE:
        return ()
    near = (*frame.agents, *frame.patients)
    inside = [
        t for n in near for c in n.children if c.lower_ == "of" for t in prep_objects(c)
    ]
    teams = [t for t in (*near, *inside) if _is_team(t.lemma_.lower())]
    return holders(analysis, teams, None)


def _is_team(lemma: str) -> bool:
    return lemma in WORDS.words("deeds.talks.teams")
