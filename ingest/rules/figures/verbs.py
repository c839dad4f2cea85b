"""What a predicate tells of the people or trucks that take part in it."""

from spacy.tokens import Token

from domain.vocabulary import Level, Metric
from ingest.frames import Frame

from .counts import WORDS, Count
from .predicates import VERBAL, Predication, Role, heads_of, predications_of, state_in
from .reading import Reading
from .standing import is_supposed_or_told, is_told
from .story import Story

PLAIN = (Metric.KILLED, Metric.WOUNDED, Metric.MISSING, Metric.DISPLACED)
"""Metrics that a verb shows whatever people are counted."""

OF_STATE = {
    "killed": Metric.KILLED,
    "wounded": Metric.WOUNDED,
    "missing": Metric.MISSING,
    "displaced": Metric.DISPLACED,
    "taken": Metric.HOSTAGES_TAKEN,
    "captive": Metric.HOSTAGES_HELD,
}
MANY = 1000
"""As many people as this who leave a place are displaced; fewer may only travel."""

TAKING = frozenset({"take", "seize", "make", "capture"})
INTO = ("to", "into", "across", "over", "inside")


STOCKS = frozenset(
    {Metric.HOSTAGES_HELD, Metric.PRISONERS_HELD, Metric.HOSTAGES_TAKEN}
)


def by_verb(story: Story, number: int) -> Reading | None:
    """Read a count by the first predicate that tells of a toll or a stock."""
    count = story.counts[number]
    captive = story.counts_captives(number)
    known = story.known_as(number)
    for predication in predications_of(story.analysis, heads_of(count)):
        metric = metric_of(predication, known=known, captive=captive)
        if metric is None and _are_many(count, predication):
            metric = Metric.DISPLACED
        if metric is None:
            metric = _of_captivity(story, number, predication, captive=captive)
        if metric is None or not _fits(story, number, metric):
            continue
        if _stands(predication) and not _is_term(story, number, predication, metric):
            level = Level.MEDIUM if predication.describing else Level.HIGH
            frame = predication.frame
            return Reading(metric, "verb", frame.predicate, frame, level)
    return None


def metric_of(
    predication: Predication, *, known: str | None, captive: bool
) -> Metric | None:
    """Return what a predicate shows its people or trucks to be, None if nothing."""
    role, keys = predication.role.value, predication.frame.keys
    if known == "trucks":
        return Metric.AID_TRUCKS if WORDS.has(f"{role}.aid_trucks", keys) else None
    verb = predication.frame.predicate
    state = state_in(verb)
    if state is not None and verb.lemma_.lower() not in WORDS.words("release.words"):
        return _of_state(state, predication.frame, captive=captive)
    for metric in PLAIN:
        if WORDS.has(f"{role}.{metric.value}", keys):
            return metric
    if predication.role is Role.UNDERGOES and WORDS.has("undergo.hostages_taken", keys):
        return Metric.HOSTAGES_TAKEN
    return None


def _are_many(count: Count, predication: Predication) -> bool:
    """Tell whether so many people leave a place that they must be displaced."""
    role, frame = predication.role.value, predication.frame
    return (count.value or 0) >= MANY and WORDS.has(f"{role}.many", frame.keys)


def _of_state(state: str, frame: Frame, *, captive: bool) -> Metric | None:
    if state == "alive":
        return Metric.HOSTAGES_HELD if captive else None
    if state == "captive" and frame.predicate.lemma_ in TAKING:
        return Metric.HOSTAGES_TAKEN
    return OF_STATE[state]


def _fits(story: Story, number: int, metric: Metric) -> bool:
    """Tell whether a metric goes with the counted noun; to be killed one must live."""
    if metric is Metric.AID_TRUCKS:
        return True
    if story.classes[number] in {"trucks", "bodies", "lives"}:
        return False
    animate = metric in {Metric.KILLED, Metric.WOUNDED} and story.classes[number] is None
    return animate or story.may_count_people(number)


def _stands(predication: Predication) -> bool:
    """Tell whether a predicate is told as a fact; "have not returned" is one denied."""
    frame = predication.frame
    gone = WORDS.has("do.gone", frame.keys) and predication.role is Role.DOES
    negated = frame.standing.negated
    if gone and state_in(frame.predicate) is None:
        return negated and is_supposed_or_told(frame.standing, frame.predicate)
    if negated and state_in(frame.predicate) == "killed":
        return is_supposed_or_told(frame.standing, frame.predicate)
    return is_told(frame.standing, frame.predicate)


def _of_captivity(
    story: Story, number: int, predication: Predication, *, captive: bool
) -> Metric | None:
    """Read who is held, left, taken away, or still there."""
    keys, frame = predication.frame.keys, predication.frame
    jailed = story.classes[number] == "prisoners" or _in_jail(frame)
    if predication.role is Role.UNDERGOES:
        return _undergone(story, frame, captive=captive, jailed=jailed)
    if WORDS.has("do.prisoners_held", keys) and not captive:
        return Metric.PRISONERS_HELD
    if WORDS.has("do.captivity", keys):
        return Metric.HOSTAGES_HELD
    if captive and (WORDS.has("do.stay", keys) or WORDS.has("do.gone", keys)):
        return Metric.HOSTAGES_HELD
    if captive and frame.predicate.lemma_ == "be" and _is_somewhere(frame.predicate):
        return Metric.HOSTAGES_HELD
    if WORDS.has("do.stay", keys) and story.are_left_behind(number, frame):
        return Metric.HOSTAGES_HELD
    return None


def _undergone(
    story: Story, frame: Frame, *, captive: bool, jailed: bool
) -> Metric | None:
    keys = frame.keys
    if WORDS.has("undergo.carried", keys) and _is_carried_off(story, frame):
        return Metric.HOSTAGES_TAKEN
    if WORDS.has("undergo.seized", keys):
        soldiers = not captive and not story.has_hostages
        simple = frame.predicate.lemma_ == "take" and not captive
        return None if simple or soldiers else Metric.HOSTAGES_TAKEN
    if WORDS.has("undergo.held", keys):
        if jailed or not (captive or story.has_hostages):
            return Metric.PRISONERS_HELD
        return Metric.HOSTAGES_HELD
    if captive and WORDS.has("undergo.left", keys):
        return Metric.HOSTAGES_HELD
    return None


def _in_jail(frame: Frame) -> bool:
    return any(
        t.lemma_.lower() in WORDS.words("jail.places") for t in frame.objects("in", "inside", "at")
    )


def _is_carried_off(story: Story, frame: Frame) -> bool:
    """Tell whether people are taken to where hostages of these talks are kept."""
    goals = frame.objects(*INTO)
    return story.has_hostages and any(story.is_den(t) for t in goals)


def _is_somewhere(verb: Token) -> bool:
    """Tell whether "be" says that they are still at a place: "are still in Gaza"."""
    own = {c.lower_ for c in verb.children}
    return bool(own & {"still", "there", "inside"}) or any(
        c.dep_ == "prep" and c.lower_ in {"in", "inside", "within", "under", "with"}
        for c in verb.children
    )


def _is_term(
    story: Story, number: int, predication: Predication, metric: Metric
) -> bool:
    """Tell whether captives are only those to be given back, or were given back.

    "Ten hostages held in Gaza" whom a deal would free are no stock; "all", "the" and
    "the remaining" name one, and so does a clause that only says that they are there.
    """
    if not predication.describing or metric not in STOCKS:
        return False
    count = story.counts[number]
    words = {c.lower_ for c in count.head.children}
    if words & {"the", "all", "remaining"} or count.number.sent[0].lower_ == "of":
        return False
    above = [t for t in _above(count.head) if t.pos_ in VERBAL]
    return any(t.lemma_.lower() not in WORDS.words("do.there_is") for t in above[:1])


def _above(token: Token) -> list[Token]:
    found: list[Token] = []
    while token.head.i != token.i and len(found) < 5:
        token = token.head
        found.append(token)
    return found
