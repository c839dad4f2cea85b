"""The counts of one article, read in order, each with what was read before it."""

from functools import cached_property

from spacy.tokens import Token

from domain.vocabulary import Category, Metric
from ingest.analysis import Analysis
from ingest.frames import Frame

from .counts import WORDS, Count, counted_class, counts_in, noun_class
from .predicates import VERBAL, heads_of
from .reading import CAPTIVE, Reading
from .saying import sentence_of

PEOPLE = frozenset(
    {"people", "hostages", "prisoners", "dead", "wounded", "displaced", "missing"}
)
FEW = 1000
"""Fewer people than this who "remain in Gaza" are hostages, not the population."""

REACH = 2
"""How many sentences back a count may be a part of another, or go on with it."""


class Story:
    """All counts of an article, and the readings of those that were read so far."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.counts = counts_in(analysis)
        self.classes = tuple(counted_class(analysis, c.noun) for c in self.counts)
        self.readings: list[Reading | None] = []
        whole = (s for s in analysis.doc.sents if s.start == 0 or s[0].text != ",")
        self._sentences = {s.start: n for n, s in enumerate(whole)}

    def sentence(self, number: int) -> int:
        """Return the number of the sentence that a count stands in."""
        return self._sentences[sentence_of(self.counts[number].number).start]

    def known_as(self, number: int) -> str | None:
        """Return the class of what is counted, taken over for a bare number of trucks."""
        if self.counts[number].noun is not None:
            return self.classes[number]
        earlier = self.before(number, reach=1)
        reading = None if earlier is None else self.readings[earlier]
        trucks = reading is not None and reading.metric is Metric.AID_TRUCKS
        return "trucks" if trucks else None

    def may_count_people(self, number: int) -> bool:
        """Tell whether a count may be one of people: its noun says so, or it has none."""
        return self.counts[number].noun is None or self.classes[number] in PEOPLE

    def before(self, number: int, *, reach: int = REACH) -> int | None:
        """Return the nearest earlier count of people or trucks, read or not, None if none."""
        here = self.sentence(number)
        for earlier in range(number - 1, -1, -1):
            if here - self.sentence(earlier) > reach:
                return None
            counted = (
                self.classes[earlier] is not None or self.readings[earlier] is not None
            )
            if counted or self.counts[earlier].noun is None:
                return earlier
        return None

    def last(self, number: int, *, reach: int = REACH) -> int | None:
        """Return the nearest earlier count that is a figure, None if none is near."""
        here = self.sentence(number)
        for earlier in range(number - 1, -1, -1):
            if here - self.sentence(earlier) > reach:
                return None
            if self.readings[earlier] is not None:
                return earlier
        return None

    @property
    def default_side(self) -> str | None:
        """Whose dead are counted where the text does not say."""
        talks = self.analysis.mentions.talks
        return None if talks is None else talks.group.get(Metric.KILLED)

    @property
    def state(self) -> str | None:
        """The one state among the sides of the talks, whose "the army" is."""
        talks = self.analysis.mentions.talks
        parties = (
            [self.analysis.mentions.registry.party(s) for s in talks.sides]
            if talks
            else []
        )
        states = [p.name for p in parties if p is not None and p.kind == "state"]
        return states[0] if len(states) == 1 else None

    @property
    def sides(self) -> tuple[str, ...]:
        """The labels under which the talks' people are counted."""
        talks = self.analysis.mentions.talks
        own = () if self.default_side is None else (self.default_side,)
        return own if talks is None else (*own, *talks.sides)

    @cached_property
    def has_hostages(self) -> bool:
        """Tell whether the talks turn on hostages, by the registry or by the article."""
        talks = self.analysis.mentions.talks
        if talks is not None and (
            Category.HOSTAGES in talks.holders or Category.HOSTAGES in talks.captives
        ):
            return True
        return any(is_captive(t) for t in self.analysis.doc)

    def counts_captives(self, number: int) -> bool:
        """Tell whether hostages are counted: by the noun, or as a part of such a count."""
        count = self.counts[number]
        for token in (count.noun, count.whole, fronted(count)):
            if token is not None and is_captive(token):
                return True
        if self.classes[number] == "prisoners":
            return False
        if count.whole is not None and count.whole.pos_ == "NUM":
            return self.may_be_hostages(number)
        if _stands_alone(count):
            return False
        return self._goes_on_with_captives(number)

    def _goes_on_with_captives(self, number: int) -> bool:
        count = self.counts[number]
        linked = count.is_part or is_additive(count)
        earlier = self.before(number, reach=REACH if linked else 0)
        while earlier is not None and is_included(self.counts[earlier]):
            earlier = self.before(earlier, reach=0)
        if earlier is None:
            return False
        reading = self.readings[earlier]
        told = reading is not None and reading.metric in CAPTIVE
        if not told and (reading is not None or self.classes[earlier] != "hostages"):
            return False
        return is_additive(count) or not _exceeds(count, self.counts[earlier])

    def is_den(self, token: Token) -> bool:
        """Tell whether a place is where the hostages of these talks are kept."""
        if token.lemma_.lower() in WORDS.words("source.region"):
            return True
        talks, mention = self.analysis.mentions.talks, self.analysis.mentions.at(token)
        place = None if mention is None else mention.place or mention.name
        label = None if talks is None else talks.group.get(Metric.KILLED)
        return place is not None and place == label

    def may_be_hostages(self, number: int) -> bool:
        """Tell whether a few people may be the hostages that these talks turn on."""
        talks, value = self.analysis.mentions.talks, self.counts[number].value
        known = talks is not None and Category.HOSTAGES in talks.holders
        people = self.counts[number].noun is None or self.classes[number] == "people"
        return known and people and value is not None and value < FEW

    def are_left_behind(self, number: int, frame: Frame) -> bool:
        """Tell whether people who remain somewhere are the hostages of these talks.

        A few people are meant, at the place of the captors, or the sentence names
        hostages.
        """
        count = self.counts[number]
        if not self.has_hostages or self.classes[number] not in {None, "people"}:
            return False
        if any(is_captive(t) for t in count.number.sent):
            return True
        if count.noun is not None and self.classes[number] is None:
            return False
        few = count.value is not None and count.value < FEW
        return few and any(self.is_den(t) for t in frame.objects("in", "inside"))


def _exceeds(one: Count, other: Count) -> bool:
    return one.value is not None and other.value is not None and one.value > other.value


def _stands_alone(count: Count) -> bool:
    """Tell whether a noun says who is counted, and nothing links it to a number before."""
    linked = count.is_part or is_additive(count) or is_included(count)
    return count.noun is not None and not linked


def is_included(count: Count) -> bool:
    """Tell whether "including" or "among them" stands before a count's phrase."""
    inclusive = WORDS.words("measure.inclusive")
    return any(t.dep_ == "pobj" and t.head.lower_ in inclusive for t in heads_of(count))


def is_captive(token: Token) -> bool:
    """Tell whether a noun is one for hostages, or is said to have been kidnapped."""
    if noun_class(token) == "hostages":
        return token.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"}
    for child in token.children:
        told = child.dep_ == "acl" and child.pos_ in VERBAL
        lemma = child.lemma_.lower()
        if told and lemma in WORDS.words("undergo.hostages_taken"):
            return True
        if told and lemma in WORDS.words("undergo.captured") and _is_by_attack(child):
            return True
        if told and token.lower_ == "those" and lemma in WORDS.words("undergo.held"):
            return True
    return False


def _is_by_attack(verb: Token) -> bool:
    """Tell whether people were taken in an attack: "the 251 people seized in it"."""
    objects = (t for c in verb.children if c.dep_ == "prep" for t in c.children)
    nouns = WORDS.words("killers.attacks") | {"day"}
    dated = any(t.ent_type_ == "DATE" for t in verb.subtree)
    return dated or any(t.lemma_.lower() in nouns for t in objects)


def is_additive(count: Count) -> bool:
    """Tell whether a count comes on top of another: "a further 28", "six more"."""
    doc = count.head.doc
    behind = [doc[count.number.i + 1].lower_] if count.number.i + 1 < len(doc) else []
    before = [t.lower_ for t in doc[max(0, count.start - 2) : count.number.i]]
    noun = [] if count.noun is None else [count.noun.lower_]
    words = {*behind, *noun, *(w for w in before if w != "more")}
    return not words.isdisjoint(WORDS.words("measure.additive"))


def fronted(count: Count) -> Token | None:
    """Return what the sentence opens with: "Of Tuesday's dead, 183 were children"."""
    if count.noun is not None:
        return None
    first = count.number.sent[0]
    if first.lower_ not in {"of", "among"} or first.dep_ != "prep":
        return None
    things = [c for c in first.children if c.dep_ == "pobj"]
    if not things or things[0].right_edge.i >= count.start:
        return None
    return things[0]
