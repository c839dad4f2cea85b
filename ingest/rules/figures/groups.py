"""Whose people are counted, by what the text says nearest to the number."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from domain.vocabulary import Metric
from ingest.frames import Frame
from ingest.frames.arguments import antecedent, prep_objects

from .counts import WORDS
from .predicates import VERBAL, heads_of
from .reading import CAPTIVE, Reading
from .sides import adjective_of, armed_group_in, label_of, other_side, side_in
from .saying import segment
from .sources import Sources
from .story import Story

WITHIN = frozenset({"in", "at", "on", "near", "inside", "across", "around", "outside", "throughout", "within", "from", "of", "among"})
STATED = frozenset({"in", "at", "on", "near", "inside", "across", "around", "outside", "throughout", "within"})
STRUCK = frozenset({"on", "in", "at", "against", "near", "across", "into"})
NAMING = frozenset({"compound", "amod", "poss", "nmod", "nounmod", "npadvmod"})
SUFFERED = frozenset({Metric.KILLED, Metric.WOUNDED, Metric.DISPLACED})
"""What an enemy does to people."""

AFTERWARDS = frozenset({"since", "after", "from"})


class Groups:
    """Finds whose people the figures of an article count."""

    def __init__(self, story: Story, sources: Sources) -> None:
        self.story = story
        self.sources = sources
        self._found: dict[int, str | None] = {}
        self._ways: tuple[Callable[[int, Reading], str | None], ...] = (
            self._own,
            self._whole,
            self._placed,
            self._struck,
            self._opening,
            self._killed_by,
            self._source,
            self._day,
            self._beside,
        )

    def of(self, number: int) -> str | None:
        """Return whose people a figure counts, None where the text does not settle it."""
        if number not in self._found:
            self._found[number] = self._find(number)
        return self._found[number]

    def _find(self, number: int) -> str | None:
        reading = self.story.readings[number]
        if reading is None:
            return None
        talks = self.story.analysis.mentions.talks
        default = None if talks is None else talks.group.get(reading.metric)
        if reading.metric in CAPTIVE and default is not None:
            return default
        for way in self._ways:
            side = way(number, reading)
            if side is not None:
                return side
        return default

    def _own(self, number: int, _reading: Reading) -> str | None:
        """Read the counted phrase: "twelve Cambodian soldiers", "deaths in Gaza"."""
        for head in self._phrases(number):
            words = list(_words_of(head, WITHIN))
            side = armed_group_in(self.story, words) or side_in(self.story, words)
            if side is not None:
                return side
        return None

    def _phrases(self, number: int) -> Iterator[Token]:
        count, reading = self.story.counts[number], self.story.readings[number]
        yield from heads_of(count)
        if reading is not None and reading.by in {"measure", "event"}:
            yield reading.word
            for child in reading.word.children:
                if child.dep_ == "prep":
                    yield from prep_objects(child)

    def _whole(self, _number: int, reading: Reading) -> str | None:
        return None if reading.parent is None else self.of(reading.parent)

    def _placed(self, _number: int, reading: Reading) -> str | None:
        """Read where it happened: "were killed in Israel", "had left Ukraine"."""
        for predicate in _predicates(reading):
            for child in predicate.children:
                if child.dep_ == "prep" and child.lower_ in STATED:
                    side = self._side_of_objects(child)
                    if side is not None:
                        return side
                if reading.metric is Metric.DISPLACED and child.dep_ == "dobj":
                    side = side_in(self.story, [child])
                    if side is not None:
                        return side
            if any(c.lower_ == "where" for c in predicate.children):
                noun = antecedent(predicate)
                side = None if noun is None else side_in(self.story, _words_of(noun, WITHIN))
                if side is not None:
                    return side
        return None

    def _side_of_objects(self, prep: Token) -> str | None:
        for thing in prep_objects(prep):
            side = side_in(self.story, _words_of(thing, WITHIN))
            if side is not None:
                return side
        return None

    def _struck(self, _number: int, reading: Reading) -> str | None:
        """Read what was struck: "raids on Beirut", "rockets fired at Kerem Shalom"."""
        if reading.frame is None:
            return None
        for agent in reading.frame.agents:
            for word in agent.subtree:
                if word.dep_ == "prep" and word.lower_ in STRUCK:
                    side = self._side_of_objects(word)
                    if side is not None:
                        return side
        return None

    def _opening(self, number: int, _reading: Reading) -> str | None:
        """Read a place that opens the sentence, or its part after a semicolon."""
        token = self.story.counts[number].number
        at = token.i
        while at > token.sent.start and token.doc[at - 1].text != ";":
            at -= 1
        first = token.doc[at]
        if first.lower_ in STATED and first.i < token.i:
            return self._side_of_objects(first)
        return None

    def _killed_by(self, _number: int, reading: Reading) -> str | None:
        """Read who killed: their enemy's people are counted."""
        frame = reading.frame
        if frame is None or reading.metric not in SUFFERED:
            return None
        if WORDS.has("source.verbs", frame.keys) and reading.by != "verb":
            return None
        for agent in frame.agents:
            for word in _words_of(agent, frozenset({"by", "of"})):
                mention = self.story.analysis.mentions.at(word)
                if mention is not None and len(mention.parties) == 1:
                    return other_side(self.story, mention.parties[0])
        return self._killed_by_kind(frame)

    def _killed_by_kind(self, frame: Frame) -> str | None:
        """Read "gunmen killed": the people of the state that they fight."""
        talks = self.story.analysis.mentions.talks
        kinds = {t.lemma_.lower() for t in frame.agents}
        if talks is None or kinds.isdisjoint(WORDS.words("killers.insurgents")):
            return None
        return self.story.state

    def _source(self, number: int, reading: Reading) -> str | None:
        """Read the side of an institution that counts its own dead."""
        source = self.sources.of(number)
        if source is None or (reading.frame is not None and self._acts(reading.frame, source)):
            return None
        for side in self.story.sides:
            if source in {side, f"{adjective_of(self.story, side)} Health Ministry"} or source.startswith(f"{side} "):
                return side
        return None

    def _acts(self, frame: Frame, party: str) -> bool:
        """Tell whether a party itself kills: "Israel said that it had killed 20"."""
        return party in self.story.analysis.frames.agents(frame) and not WORDS.has("source.verbs", frame.keys)

    def _day(self, number: int, _reading: Reading) -> str | None:
        """Read the day of an attack by which the dead of one side are known."""
        talks = self.story.analysis.mentions.talks
        if talks is None:
            return None
        words = [t.lower_ for t in segment(self.story.counts[number].number)]
        dated = [
            f"{one} {two}"
            for before, one, two in zip(words, words[1:], words[2:], strict=False)
            if before not in AFTERWARDS
        ]
        if f"days.{talks.slug}" not in WORDS.classes_of(dated):
            return None
        return self.story.state

    def _beside(self, number: int, reading: Reading) -> str | None:
        """Read the figures of the same sentence: people taken with the dead, or before."""
        here = self.story.sentence(number)
        for other, found in enumerate(self.story.readings):
            taken = found is not None and found.metric is Metric.HOSTAGES_TAKEN
            if taken and self.story.sentence(other) == here:
                return self.of(other)
        earlier = self.story.last(number, reach=0)
        before = None if earlier is None else self.story.readings[earlier]
        if earlier is None or before is None or before.metric in CAPTIVE:
            return None
        return self.of(earlier)


def _predicates(reading: Reading) -> Iterator[Token]:
    """Yield the predicate of a figure and those that share its place."""
    if reading.frame is None:
        return
    token = reading.frame.predicate
    yield token
    for _ in range(3):
        if token.dep_ not in {"xcomp", "conj", "acl", "pcomp"} or token.head.i == token.i:
            return
        token = token.head
        if token.pos_ in VERBAL:
            yield token


def _words_of(head: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield a noun, what names it, and what some prepositions add."""
    yield head
    for child in head.children:
        if child.dep_ in NAMING:
            yield child
            yield from (c for c in child.children if c.dep_ in NAMING)
        elif child.dep_ == "prep" and child.lower_ in prepositions:
            for thing in prep_objects(child):
                yield from _words_of(thing, prepositions)
        elif child.dep_ == "appos":
            yield child
