"""Whose people are counted, by what the text says nearest to the number."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from domain.vocabulary import Metric
from ingest.frames import Frame
from ingest.frames.arguments import prep_objects

from .counts import WORDS
from .grounds import WITHIN, doers_of, opening, placed, struck, struck_by, words_of
from .predicates import heads_of
from .reading import CAPTIVE, Reading
from .saying import segment
from .sides import adjective_of, body_in, foe_of, label_of, other_side, side_in
from .sources import Sources
from .story import Story, is_additive

OF = frozenset({"of"})
SUFFERED = frozenset({Metric.KILLED, Metric.WOUNDED, Metric.DISPLACED})
"""What an enemy does to people."""

LOCAL = SUFFERED | {Metric.MISSING, Metric.AID_TRUCKS}
"""What is counted by the place of the talks unless another is named."""

AFTERWARDS = frozenset({"since", "after", "from"})


class Groups:
    """Finds whose people the figures of an article count."""

    def __init__(self, story: Story, sources: Sources) -> None:
        self.story = story
        self.sources = sources
        self._found: dict[int, str | None] = {}
        self._ways: tuple[Callable[[int, Reading], str | None], ...] = (
            self._own,
            self._its,
            self._lost,
            self._whole,
            self._uniformed,
            self._joined,
            lambda _, reading: placed(story, reading),
            lambda _, reading: struck(story, reading),
            lambda number, _: opening(story, story.counts[number].number),
            self._killed_by,
            self._source,
            self._day,
            self._beside,
        )

    def of(self, number: int) -> str | None:
        """Return whose people a figure counts, None where the text does not settle it."""
        if number not in self._found:
            # Two figures that look to each other find nothing there.
            self._found[number] = None
            self._found[number] = self._find(number)
        return self._found[number]

    def _find(self, number: int) -> str | None:
        reading = self.story.readings[number]
        if reading is None:
            return None
        talks = self.story.analysis.mentions.talks
        default = None if talks is None else talks.group.get(reading.metric)
        if default is None and reading.metric in LOCAL:
            default = self.story.default_side
        if reading.metric in CAPTIVE and default is not None:
            return default
        for way in self._ways:
            side = way(number, reading)
            if side is not None:
                return side
        return default or self._before(number, reading)

    def _before(self, number: int, reading: Reading) -> str | None:
        """Read the figure before it by the same source, where the talks have no default."""
        earlier = self.story.last(number, reach=1)
        if earlier is None or reading.metric in CAPTIVE or self._is_captive(earlier):
            return None
        source = self.sources.of(number)
        same = source is not None and source == self.sources.of(earlier)
        return self.of(earlier) if same else None

    def _is_captive(self, number: int) -> bool:
        reading = self.story.readings[number]
        return reading is not None and reading.metric in CAPTIVE

    def _own(self, number: int, _reading: Reading) -> str | None:
        """Read the counted phrase: "twelve Cambodian soldiers", "deaths in Gaza"."""
        count = self.story.counts[number]
        after = count.head.doc[count.number.i + 1 : count.end]
        modified = side_in(self.story, [t for t in after if t.dep_ == "amod"])
        if modified is not None:
            return modified
        for head in self._phrases(number):
            own = body_in(self.story, words_of(head, OF))
            side = own or side_in(self.story, words_of(head, WITHIN))
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

    def _its(self, number: int, _reading: Reading) -> str | None:
        """Read "13 of its people": those of the side that the pronoun takes up."""
        count = self.story.counts[number]
        for token in (count.noun, count.whole):
            for child in token.children if token is not None else ():
                mention = self.story.analysis.mentions.at(child)
                if (
                    child.dep_ == "poss"
                    and mention is not None
                    and len(mention.parties) == 1
                ):
                    return mention.parties[0]
        return None

    def _lost(self, _number: int, reading: Reading) -> str | None:
        """Read "Israel has lost 401 soldiers": its own people."""
        frame = reading.frame
        if frame is None or reading.by != "verb" or frame.predicate.lemma_ != "lose":
            return None
        agents = self.story.analysis.frames.agents(frame)
        return label_of(self.story, agents[0]) if len(agents) == 1 else None

    def _whole(self, _number: int, reading: Reading) -> str | None:
        return None if reading.parent is None else self.of(reading.parent)

    def _uniformed(self, number: int, _reading: Reading) -> str | None:
        """Read "soldiers": those of the one state of the talks, wherever they fell."""
        noun = self.story.counts[number].noun
        if noun is None:
            return None
        if noun.lemma_.lower() in WORDS.words("killers.insurgents"):
            return foe_of(self.story, self.story.state or "")
        if noun.lemma_.lower() not in WORDS.words("nouns.uniformed"):
            return None
        source = self.sources.of(number)
        known = self.story.analysis.mentions.registry.party(source or "")
        own = known is not None and known.kind == "state"
        return source if own and source in self.story.sides else self.story.state

    def _joined(self, number: int, _reading: Reading) -> str | None:
        """Read "and seven wounded", "another six died" as those of the figure before."""
        count = self.story.counts[number]
        if is_additive(count) and count.noun is None:
            earlier = self.story.last(number, reach=1)
            return None if earlier is None else self.of(earlier)
        earlier = self.story.last(number, reach=0)
        if count.noun is not None or count.start == 0 or earlier is None:
            return None
        joined = count.head.doc[count.start - 1].lower_ in {"and", "with"}
        return self.of(earlier) if joined and earlier == number - 1 else None

    def _killed_by(self, number: int, reading: Reading) -> str | None:
        """Read who killed or took them: their enemy's people are counted."""
        frame = reading.frame
        if frame is None or reading.metric not in SUFFERED | CAPTIVE:
            return None
        if WORDS.has("source.verbs", frame.keys) and reading.by != "verb":
            return None
        counted = {t.i for t in heads_of(self.story.counts[number])}
        doers = [t for t in frame.agents if t.i not in counted]
        attack = struck_by(frame)
        if len(doers) == 0 and attack is not None:
            doers = [attack]
        return self._enemy_of(doers)

    def _enemy_of(self, doers: list[Token]) -> str | None:
        for doer in doers:
            for word in doers_of(doer):
                mention = self.story.analysis.mentions.at(word)
                if mention is not None and len(mention.parties) == 1:
                    return other_side(self.story, mention.parties[0])
        kinds = {t.lemma_.lower() for t in doers}
        insurgent = not kinds.isdisjoint(WORDS.words("killers.insurgents"))
        return self.story.state if insurgent else None

    def _source(self, number: int, reading: Reading) -> str | None:
        """Read the side of an institution that counts its own dead."""
        source, frame = self.sources.of(number), reading.frame
        if source is None or reading.metric not in SUFFERED:
            return None
        if frame is not None and self._acts(frame, source):
            return None
        for side in self.story.sides:
            names = {side, f"{adjective_of(self.story, side)} Health Ministry"}
            if source in names or source.startswith(f"{side} "):
                return label_of(self.story, side) or side
        return None

    def _acts(self, frame: Frame, party: str) -> bool:
        """Tell whether a party itself kills: "Israel said that it had killed 20"."""
        gives = WORDS.has("source.verbs", frame.keys)
        return not gives and party in self.story.analysis.frames.agents(frame)

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
        known = f"days.{talks.slug}" in WORDS.classes_of(dated)
        return self.story.state if known else None

    def _beside(self, number: int, _reading: Reading) -> str | None:
        """Read the figures of the same sentence: people taken with the dead, or before."""
        here = self.story.sentence(number)
        for other, found in enumerate(self.story.readings):
            taken = found is not None and found.metric is Metric.HOSTAGES_TAKEN
            if taken and other != number and self.story.sentence(other) == here:
                return self.of(other)
        earlier = self.story.last(number, reach=0)
        if earlier is None or self._is_captive(earlier):
            return None
        return self.of(earlier)
