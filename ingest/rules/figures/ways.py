"""The ways in which a count is told by its noun, the words after it, or a measure."""

from spacy.tokens import Token

from domain.vocabulary import Level, Metric
from ingest.frames import Frame
from ingest.frames.standing import standing_of

from .counts import WORDS, noun_class
from .measures import measure_of, told_by
from .predicates import VERBAL, Role, predications_of
from .reading import OF_CLASS, Reading
from .standing import is_told
from .states import state_after, state_of
from .story import Story, is_captive
from .verbs import TAKING, metric_of

OF_STATE = {
    "killed": Metric.KILLED,
    "wounded": Metric.WOUNDED,
    "missing": Metric.MISSING,
    "displaced": Metric.DISPLACED,
    "taken": Metric.HOSTAGES_TAKEN,
}
EVENTS = ("killed", "wounded", "missing", "displaced", "hostages_taken")


def by_measure(story: Story, number: int) -> Reading | None:
    """Read "the toll stands at", "puts at 222 the number of people carried off"."""
    count = story.counts[number]
    if not story.may_count_people(number):
        return None
    measure = measure_of(count)
    if measure is None or not _is_told(measure, count.head):
        return None
    metric = _measured(story, measure)
    if metric is not None:
        return Reading(metric, "measure", measure, _frame(story, count.head))
    return _continued(story, number, measure)


def _measured(story: Story, measure: Token) -> Metric | None:
    if noun_class(measure) in OF_CLASS:
        return OF_CLASS[noun_class(measure) or ""]
    if is_captive(measure):
        return Metric.HOSTAGES_HELD
    for word in (*told_by(measure), measure):
        found = of_word(story, word)
        if found is Metric.HOSTAGES_HELD and _tells_death(measure):
            return Metric.HOSTAGES_DEAD
        if found is not None:
            return found
    return (
        Metric.KILLED if measure.lemma_.lower() in WORDS.words("measure.own") else None
    )


def of_word(story: Story, word: Token) -> Metric | None:
    """Return what a word tells of those it stands for: "those killed", "the dead"."""
    known = noun_class(word)
    if known in OF_CLASS:
        return OF_CLASS[known]
    if known == "trucks":
        return Metric.AID_TRUCKS
    if word.lemma_.lower() in WORDS.words("measure.death"):
        return Metric.KILLED
    for predication in predications_of(story.analysis, [word]):
        metric = metric_of(predication, captive=is_captive(word), known=known)
        if metric is not None and predication.describing:
            return metric
    return Metric.HOSTAGES_HELD if known == "hostages" else None


def _tells_death(measure: Token) -> bool:
    """Tell whether a number is one of the dead alone: not "dead or alive"."""
    states = {state_of(t) for t in measure.subtree}
    dead = "killed" in states or any(noun_class(t) == "dead" for t in measure.subtree)
    return dead and "alive" not in states


def _continued(story: Story, number: int, measure: Token) -> Reading | None:
    """Read "brings the total to": the figure before tells of what."""
    earlier = story.last(number)
    reading = None if earlier is None else story.readings[earlier]
    named = any(c.dep_ == "prep" and c.lower_ == "of" for c in measure.children)
    if measure.lower_ == "it" and (reading is None or reading.by != "measure"):
        return None
    if reading is None or named or reading.metric not in OF_CLASS.values():
        return None
    frame = _frame(story, story.counts[number].head)
    return Reading(reading.metric, "measure", measure, frame, Level.MEDIUM, earlier)


def by_state(story: Story, number: int) -> Reading | None:
    """Read "31 people dead", "twenty of them alive"."""
    count = story.counts[number]
    if not story.may_count_people(number):
        return None
    clause = count.head.head
    small = count.head.dep_ in {"nsubj", "nsubjpass"} and clause.pos_ in {"ADJ", "NOUN"}
    state = state_after(count) or (state_of(clause) if small else None)
    if state is None or not is_told(standing_of(count.head), count.head):
        return None
    away = state in {"alive", "captive"} and _have_left(story, count.head)
    if away or (state == "taken" and _is_price(count.head)):
        return None
    captive = story.counts_captives(number)
    held = state in {"alive", "captive"} and (captive or state == "captive")
    metric = Metric.HOSTAGES_HELD if held else OF_STATE.get(state)
    if state == "captive" and clause.lemma_ in TAKING:
        metric = Metric.HOSTAGES_TAKEN
    if metric is None:
        return None
    word = clause if small else count.head.doc[count.end]
    return Reading(metric, "state", word, _frame(story, count.head), Level.MEDIUM)


def _is_price(head: Token) -> bool:
    """Tell whether people are given for others: "in exchange for ten men captured"."""
    prep = head.head
    swap = prep.head.lemma_.lower() in {"exchange", "return", "swap"}
    return head.dep_ == "pobj" and prep.lower_ in {"for", "of"} and swap


def _have_left(story: Story, head: Token) -> bool:
    """Tell whether people came home: "25 hostages came home alive"."""
    while head.dep_ == "conj" and head.head.pos_ not in VERBAL:
        head = head.head
    if head.head.pos_ not in VERBAL:
        return False
    frame = story.analysis.frames.of(head.head)
    left = WORDS.has("do.gone", frame.keys) or WORDS.has("undergo.gone", frame.keys)
    return left and not frame.standing.negated


def by_noun(story: Story, number: int) -> Reading | None:
    """Read "26,637 deaths", "90,923 wounded", "cost 42 lives"."""
    count, known = story.counts[number], story.classes[number]
    if known is None or count.noun is None:
        return None
    if known == "hostages" and _are_left(story, count.noun):
        return Reading(Metric.HOSTAGES_HELD, "noun", count.noun, None, Level.MEDIUM)
    if not _is_told(count.noun, count.noun):
        return None
    metric = OF_CLASS.get(known)
    if known == "lives" and _are_lost(count.noun):
        metric = Metric.KILLED
    if metric is None:
        return None
    return Reading(metric, "noun", count.noun, _frame(story, count.noun))


def _are_lost(lives: Token) -> bool:
    """Tell whether lives are the object of a verb or noun of loss."""
    head = lives.head
    if lives.dep_ in {"dobj", "nsubjpass"} or head.pos_ in VERBAL:
        return head.lemma_.lower() in WORDS.words("lives.lost")
    if lives.dep_ == "pobj" and head.lower_ == "of":
        return head.head.lemma_.lower() in WORDS.words("lives.nouns")
    return lives.dep_ == "conj" and _are_lost(head)


def _are_left(story: Story, captives: Token) -> bool:
    """Read "the remaining 48 hostages", "of the 59 hostages still in Gaza"."""
    if any(c.lower_ in {"remaining", "surviving"} for c in captives.children):
        return True
    definite = any(c.lower_ in {"the", "all"} for c in captives.children)
    places = [
        c
        for c in captives.children
        if c.dep_ == "prep" and c.lower_ in {"in", "inside"}
    ]
    return definite and any(story.is_den(t) for c in places for t in c.children)


def by_bodies(story: Story, number: int) -> Reading | None:
    """Read "60 bodies had been found", "counted the bodies of 12 people"."""
    count = story.counts[number]
    head = count.head
    if head.dep_ == "pobj" and head.head.lower_ == "of":
        head = head.head.head
    found = noun_class(head) == "bodies" and not story.counts_captives(number)
    if not found or head.pos_ != "NOUN":
        return None
    for predication in predications_of(story.analysis, [head]):
        frame = predication.frame
        told = is_told(frame.standing, frame.predicate)
        undergoes = predication.role is Role.UNDERGOES
        if told and undergoes and WORDS.has("undergo.bodies", frame.keys):
            return Reading(Metric.KILLED, "event", frame.predicate, frame, Level.MEDIUM)
    return None


def by_event(story: Story, number: int) -> Reading | None:
    """Read "the deaths of nine soldiers", "the loss of the lives of 40"."""
    count = story.counts[number]
    token = count.head
    while token.dep_ == "conj" and token.head.pos_ not in VERBAL:
        token = token.head
    if (
        token.dep_ != "pobj"
        or token.head.lower_ != "of"
        or not story.may_count_people(number)
    ):
        return None
    noun = token.head.head
    if not _is_told(noun, noun):
        return None
    if noun_class(noun) == "lives" and _are_lost(noun):
        return Reading(Metric.KILLED, "event", noun, _frame(story, noun))
    for name in EVENTS:
        if noun.pos_ == "NOUN" and noun.lemma_.lower() in WORDS.words(f"events.{name}"):
            return Reading(
                Metric(name), "event", noun, _frame(story, noun), Level.MEDIUM
            )
    return None


def _is_told(noun: Token, head: Token) -> bool:
    """Tell whether what a noun is in stands as a fact."""
    verb = head
    for _ in range(4):
        if verb.pos_ in VERBAL:
            break
        verb = verb.head
    own = verb.pos_ not in VERBAL or is_told(standing_of(verb), verb)
    return own and is_told(standing_of(noun), verb)


def _frame(story: Story, token: Token) -> Frame | None:
    """Return the frame of the verb that a word stands under, None under none."""
    while token.pos_ not in VERBAL and token.head.i != token.i:
        token = token.head
    return story.analysis.frames.of(token) if token.pos_ in VERBAL else None
