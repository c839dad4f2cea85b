"""Whether a meeting noun tells of an encounter held, planned, or of none."""

from spacy.tokens import Token

from domain.values import Happened
from domain.vocabulary import Modality
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.lexicon import lexicon
from ingest.places import own_place

from .encounter import Status
from .gathering import Gathering
from .lasting import days_of
from .status import depends, has_lapsed, is_counterfactual

WORDS = lexicon("meetings")
COMING = frozenset(
    {"due", "upcoming", "forthcoming", "planned", "scheduled", "expected", "imminent",
     "coming"}
)  # fmt: skip
OBLIGED = frozenset({None, "ought", "have", "be"})
"""What may stand over a meeting that "must" or "ought to" open on a day."""


def status_of(gathering: Gathering) -> Status | None:
    """Return how a meeting stands by what describes it and what it leans on."""
    leaning = gathering.verb is not None and gathering.frame.standing.negated
    if leaning or _is_denied(gathering):
        return None
    described = _described(gathering)
    if described is not None:
        return described
    if gathering.verb is not None:
        return _by_verb(gathering)
    return Status.HELD if is_under_way(gathering) else _by_preposition(gathering)


def is_under_way(gathering: Gathering) -> bool:
    """Tell whether talks go on as the text is read: "the ongoing negotiations"."""
    words = {c.lower_ for c in gathering.noun.children if c.dep_ == "amod"}
    return not WORDS.words("under_way").isdisjoint(words)


def _is_denied(gathering: Gathering) -> bool:
    """Tell whether there is none: "no talks", "neither meeting"."""
    return any(
        c.lower_ in {"no", "any", "neither"} and c.dep_ in {"det", "neg"}
        for noun in (gathering.noun, gathering.head)
        for c in noun.children
    )


def _described(gathering: Gathering) -> Status | None:
    """Read "the talks due to start on Monday" and "a meeting scheduled for Friday"."""
    for clause in gathering.told:
        frame = gathering.analysis.frames.of(clause)
        if clause.tag_ == "VBN" and WORDS.has("arranged", frame.keys):
            return Status.PLANNED
        if _was_held(gathering, clause):
            return Status.HELD
        if frame.standing.modality is Modality.PLANNED and not frame.standing.negated:
            return Status.PLANNED
        held = clause.dep_ == "relcl" and WORDS.has("holding", frame.keys)
        fact = frame.standing.holds and frame.standing.tense is not Tense.FUTURE
        if held and fact:
            return Status.HELD
    near = {c.lower_ for c in gathering.noun.children if c.dep_ in {"amod", "acl"}}
    return None if near.isdisjoint(COMING) else Status.PLANNED


def _was_held(gathering: Gathering, clause: Token) -> bool:
    """Tell whether talks were held of which more is told: "the talks, held in Tbilisi"."""
    verb = gathering.verb
    plain = clause.tag_ == "VBN" and clause.lemma_ in {"hold", "host", "convene"}
    bare = not any(c.dep_ in {"aux", "auxpass"} for c in clause.children)
    above = gathering.outer.head
    past = any(t.tag_ == "VBD" for t in (above, *above.children) if t.i <= above.i)
    if not (plain and bare and past and gathering.is_subject) or verb is None:
        return False
    happened = gathering.own_date(Tense.PAST)
    return happened.end is None or happened.end <= gathering.analysis.published


def _by_verb(gathering: Gathering) -> Status | None:
    keys, standing = gathering.keys, gathering.frame.standing
    verb = gathering.verb
    if verb is None or is_counterfactual(verb) or depends(verb) or has_lapsed(verb):
        return None
    if is_arranged(gathering):
        fit = standing.holds or standing.modality is Modality.PLANNED
        return Status.PLANNED if fit else None
    if gathering.is_subject:
        if WORDS.has("wished", keys) or _is_judged(gathering, verb):
            return None
    elif WORDS.has("stopping", keys):
        return Status.HELD if standing.holds and _is_placed(gathering) else None
    elif not (WORDS.has("holding", keys) or WORDS.has("hosting", keys)):
        return None
    return _by_modality(gathering)


def _is_placed(gathering: Gathering) -> bool:
    """Tell whether the noun's own phrase tells where: "the talks in Cairo"."""
    return own_place(gathering.noun, gathering.analysis.mentions) is not None


def _is_judged(gathering: Gathering, verb: Token) -> bool:
    """Tell whether the verb only says what a meeting is like: "talks are the sole way"."""
    if verb.lemma_ != "be":
        return False
    said = [c.lower_ for c in verb.children if c.dep_ in {"attr", "acomp"}]
    judged = bool(said) and WORDS.words("under_way").isdisjoint(said)
    dated = gathering.own_date(Tense.PAST).start is not None
    return judged and not dated and not _is_placed(gathering)


def is_arranged(gathering: Gathering) -> bool:
    """Tell whether the verb only says of a meeting that it is to come."""
    keys = gathering.keys
    return WORDS.has("arranged", keys) and not WORDS.has("holding", keys)


def _by_modality(gathering: Gathering) -> Status | None:
    standing = gathering.frame.standing
    if standing.holds:
        return Status.PLANNED if standing.tense is Tense.FUTURE else Status.HELD
    if standing.modality is Modality.PLANNED:
        return Status.PLANNED
    due = standing.modality in {Modality.DEMANDED, Modality.HYPOTHETICAL}
    if not due or standing.governor not in OBLIGED:
        return None
    date = gathering.happened(Tense.FUTURE)
    ahead = date.end is not None and date.end >= gathering.analysis.published
    return Status.PLANNED if ahead else None


def _by_preposition(gathering: Gathering) -> Status | None:
    """Read "after talks with X" as held, "ahead of talks with X" as planned."""
    prep = gathering.preposition
    if prep is None:
        alone = gathering.head.dep_ in {"appos", "ROOT", "npadvmod"}
        return Status.HELD if alone or days_of(gathering) else None
    if prep.lower_ in WORDS.words("preceding"):
        return Status.PLANNED
    if prep.lower_ in WORDS.words("following") or days_of(gathering):
        return _after(gathering, prep)
    return _by_own_date(gathering)


def _by_own_date(gathering: Gathering) -> Status | None:
    """Read a noun with a day of its own ahead: "an appointment in Cairo next week"."""
    governor, today = gathering.governor, gathering.analysis.published
    if governor is not None and governor.lemma_ in WORDS.words("inviting"):
        end = gathering.own_date(Tense.FUTURE).end
        return Status.PLANNED if end is not None and end >= today else None
    end = gathering.own_date(gathering.frame.standing.tense).end
    if end is None:
        return None
    return Status.PLANNED if end > today else Status.HELD


def _after(gathering: Gathering, prep: Token) -> Status | None:
    """Return how a meeting stands that something was done after, at or in."""
    standing = gathering.analysis.frames.of(gathering.governor or prep.head).standing
    if standing.modality is Modality.PLANNED or standing.tense is Tense.FUTURE:
        within = prep.lower_ in {"at", "in", "during"}
        if within:
            return Status.PLANNED
    told = {Modality.ASSERTED, Modality.ALLEGED, Modality.PLANNED}
    firm = prep.lower_ in {"after", "following", "since"}
    return Status.HELD if firm or standing.modality in told else None


def checked(analysis: Analysis, status: Status, happened: Happened) -> Status | None:
    """Check a status against the date: what lies ahead is planned, and the reverse."""
    if happened.start is not None and happened.start > analysis.published:
        return Status.PLANNED
    over = happened.end is not None and happened.end < analysis.published
    return None if status is Status.PLANNED and over else status
