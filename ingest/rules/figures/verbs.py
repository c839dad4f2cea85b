"""What a predicate tells of the people or trucks that take part in it."""

from spacy.tokens import Token

from domain.vocabulary import Level, Metric
from ingest.frames import Frame

from .captivity import is_denied, is_having, is_somewhere, of_captivity
from .counts import WORDS, Count, noun_class
from .predicates import VERBAL, Predication, Role, heads_of, predications_of
from .reading import Reading
from .standing import is_supposed_or_told, is_told
from .states import state_in
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
STOCKS = frozenset({Metric.HOSTAGES_HELD, Metric.PRISONERS_HELD, Metric.HOSTAGES_TAKEN})


def by_verb(story: Story, number: int) -> Reading | None:
    """Read a count by the first predicate that tells of a toll or a stock."""
    count = story.counts[number]
    captive = story.counts_captives(number)
    known = story.known_as(number)
    if captive and (bodies := _bodies(count)) is not None:
        return _of_bodies(story, bodies)
    taken = None
    for predication in predications_of(story.analysis, heads_of(count)):
        metric = metric_of(predication, known=known, captive=captive)
        if metric is None and _are_many(count, predication):
            metric = Metric.DISPLACED
        if metric is None:
            metric = of_captivity(story, number, predication, captive=captive)
        if metric is None or not _is_figure(story, number, predication, metric):
            continue
        reading = _reading(predication, metric)
        if metric is not Metric.HOSTAGES_TAKEN or not predication.describing:
            return reading
        taken = taken or reading
    return taken


def _reading(predication: Predication, metric: Metric) -> Reading:
    level = Level.MEDIUM if predication.describing else Level.HIGH
    frame = predication.frame
    return Reading(metric, "verb", frame.predicate, frame, level)


def _is_figure(
    story: Story, number: int, predication: Predication, metric: Metric
) -> bool:
    """Tell whether a metric goes with what is counted, and is told as a fact."""
    if metric is Metric.AID_TRUCKS:
        frame = predication.frame
        return is_told(frame.standing, frame.predicate)
    return (
        _fits(story, number, metric)
        and _stands(predication)
        and not _is_term(story, number, predication, metric)
    )


def _bodies(count: Count) -> Token | None:
    """Return the bodies in "the bodies of 28 hostages", None where none are meant."""
    prep = count.head.head
    if (
        count.head.dep_ == "pobj"
        and prep.lower_ == "of"
        and noun_class(prep.head) == "bodies"
    ):
        return prep.head
    return None


def _of_bodies(story: Story, bodies: Token) -> Reading | None:
    """Read "holds the bodies of 28 hostages": a stock of the dead."""
    for predication in predications_of(story.analysis, [bodies]):
        frame = predication.frame
        held = WORDS.has("undergo.held", frame.keys) or is_having(frame)
        stays = WORDS.has("do.stay", frame.keys) or is_somewhere(frame.predicate)
        kept = WORDS.has("undergo.gone", frame.keys) and is_denied(frame)
        if (held or stays or kept) and _stands(predication):
            word = frame.predicate
            return Reading(Metric.HOSTAGES_DEAD, "verb", word, frame, Level.MEDIUM)
    return None


def metric_of(
    predication: Predication, *, known: str | None, captive: bool
) -> Metric | None:
    """Return what a predicate shows its people or trucks to be, None if nothing."""
    role, keys = predication.role.value, predication.frame.keys
    if known == "trucks":
        return Metric.AID_TRUCKS if WORDS.has(f"{role}.aid_trucks", keys) else None
    for metric in PLAIN:
        if WORDS.has(f"{role}.{metric.value}", keys):
            return metric
    verb = predication.frame.predicate
    state = state_in(verb)
    if state is not None and verb.lemma_.lower() not in WORDS.words("release.words"):
        return _of_state(state, predication.frame, captive=captive)
    if predication.role is Role.UNDERGOES and WORDS.has("undergo.hostages_taken", keys):
        return Metric.HOSTAGES_TAKEN
    return None


def _are_many(count: Count, predication: Predication) -> bool:
    """Tell whether so many people leave a place that they must be displaced."""
    role, frame = predication.role.value, predication.frame
    near = (*frame.patients, *frame.objects("from", "of"))
    jailed = any(t.lemma_.lower() in WORDS.words("jail.places") for t in near)
    many = (count.value or 0) >= MANY and not jailed
    return many and WORDS.has(f"{role}.many", frame.keys)


def _of_state(state: str, frame: Frame, *, captive: bool) -> Metric | None:
    if state == "alive":
        return Metric.HOSTAGES_HELD if captive else None
    if state == "captive" and frame.predicate.lemma_ in TAKING:
        return Metric.HOSTAGES_TAKEN
    return OF_STATE[state]


def _fits(story: Story, number: int, metric: Metric) -> bool:
    """Tell whether a metric goes with the counted noun; to be killed one must live."""
    if story.classes[number] in {"trucks", "bodies", "lives"}:
        return False
    animate = (
        metric in {Metric.KILLED, Metric.WOUNDED} and story.classes[number] is None
    )
    return animate or story.may_count_people(number)


def _stands(predication: Predication) -> bool:
    """Tell whether a predicate is told as a fact; "have not returned" is one denied."""
    frame = predication.frame
    gone = WORDS.has("do.gone", frame.keys) and predication.role is Role.DOES
    freed = WORDS.has("undergo.gone", frame.keys) and predication.role is Role.UNDERGOES
    if gone or freed:
        yet = frame.predicate.dep_ == "xcomp" and is_denied(frame)
        told = is_supposed_or_told(frame.standing, frame.predicate)
        return yet or (frame.standing.negated and told)
    if frame.standing.negated and state_in(frame.predicate) == "killed":
        return is_supposed_or_told(frame.standing, frame.predicate)
    return is_told(frame.standing, frame.predicate)


def _is_term(
    story: Story, number: int, predication: Predication, metric: Metric
) -> bool:
    """Tell whether captives are only those to be given back, or were given back.

    "Ten hostages held in Gaza" whom a deal would free are no stock; "all", "the" and
    "the remaining" name one, and so does a clause that only says that they are there.
    """
    if not predication.describing or metric not in STOCKS or _lasts(predication):
        return False
    count = story.counts[number]
    if _is_freed(count):
        return True
    words = {c.lower_ for c in count.head.children}
    if words & {"the", "all", "remaining"} or count.number.sent[0].lower_ == "of":
        return False
    above = _above(count.head)
    if any(t.lemma_.lower() in WORDS.words("release.words") for t in above):
        return True
    return (
        above[-1].lemma_.lower() not in WORDS.words("do.there_is") if above else False
    )


def _is_freed(count: Count) -> bool:
    """Tell whether people are those freed: "freed the 47 hostages they were holding"."""
    verb = count.head.head
    object_ = count.head.dep_ in {"dobj", "nsubjpass"} and verb.pos_ in VERBAL
    return object_ and verb.lemma_ in {"free", "release", "liberate"}


def _lasts(predication: Predication) -> bool:
    """Tell whether a stock is told by itself: "whom it has held since July"."""
    verb = predication.frame.predicate
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    return verb.dep_ == "relcl" and perfect


def _above(token: Token) -> list[Token]:
    """Return the words over a noun up to the first verb."""
    found: list[Token] = []
    while token.head.i != token.i and token.pos_ not in VERBAL:
        token = token.head
        found.append(token)
    return found
