"""Who is named as giving a number: in its clause, its sentence, or by the one before."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Metric
from ingest.frames import Frame
from ingest.frames.arguments import prep_objects
from ingest.frames.attribution import is_saying

from .afterwards import named_after
from .counts import WORDS, noun_class
from .grounds import opening, placed, side_at
from .naming import NAMING, Namer
from .predicates import VERBAL
from .reading import Reading
from .saying import asserts, said_by, segment
from .story import Story, is_additive

TOLL = frozenset({Metric.KILLED, Metric.WOUNDED, Metric.MISSING})
"""Metrics that one source tends to give together."""

COMPLEMENTS = frozenset({"oprd", "ccomp", "xcomp", "acomp"})
SPOKEN = frozenset({"ccomp", "parataxis"})
AGAIN = frozenset({"it", "they", "he", "she"})
AUTHORING = frozenset({"of", "by", "from"})
POINTING = frozenset({"the", "this", "that"})


class Sources:
    """Finds and names the sources of an article's figures."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.analysis = story.analysis
        self._namer = Namer(story)
        self._named: dict[int, str | None] = {}

    def of(self, number: int) -> str | None:
        """Return who gives a number, None where the text names nobody."""
        if number not in self._named:
            # Two figures that look to each other find nothing there.
            self._named[number] = None
            self._named[number] = self._find(number)
        return self._named[number]

    def _find(self, number: int) -> str | None:
        reading = self.story.readings[number]
        if reading is None:
            return None
        ground = self._ground(number, reading)
        behind = self._behind(number, reading)
        for token in self._candidates(number, reading):
            if token.i < behind:
                continue
            name = self._taken_up(token, number) or self._namer.name(token, ground)
            if name is not None:
                return name
        return self._carried(number, reading) or self._afterwards(number, ground)

    def _afterwards(self, number: int, ground: str | None) -> str | None:
        """Return the source that only the next sentence names, by "the figure"."""
        givers = named_after(self.story.counts[number])
        names = (self._namer.name(token, ground) for token in givers)
        return next((name for name in names if name is not None), None)

    def _behind(self, number: int, reading: Reading) -> int:
        """Return where the clause begins that only describes what others speak of.

        Whoever speaks before "the raid in which six people died" gives no number.
        """
        count = self.story.counts[number]
        token = reading.word if reading.frame is None else reading.frame.predicate
        if count.is_part or reading.parent is not None:
            return 0
        while token.head.i != token.i and token.dep_ not in SPOKEN:
            if token.dep_ == "relcl" and not is_saying(token):
                own = token.head.i == count.head.i
                return 0 if own else int(token.left_edge.i)
            token = token.head
        return 0

    def _ground(self, number: int, reading: Reading) -> str | None:
        """Return the side where it happened, as far as the sentence or the talks say."""
        story, count = self.story, self.story.counts[number]
        return (
            placed(story, reading)
            or opening(story, count.number)
            or side_at(story, count.head)
            or story.default_side
        )

    def _carried(self, number: int, reading: Reading) -> str | None:
        """Return the source of the figure that this one is a part of or goes on with."""
        if reading.parent is not None:
            return self.of(reading.parent)
        goes_on = reading.by == "measure" or is_additive(self.story.counts[number])
        earlier = self.story.last(number, reach=1 if goes_on else 0)
        before = None if earlier is None else self.story.readings[earlier]
        if earlier is None or before is None or {before.metric, reading.metric} - TOLL:
            return None
        if not goes_on and before.metric is reading.metric:
            return None
        return self.of(earlier)

    def _candidates(self, number: int, reading: Reading) -> Iterator[Token]:
        """Yield who may give a number, the surest first."""
        count = self.story.counts[number]
        if reading.by in {"measure", "noun"} or reading.word.lemma_ == "have":
            yield from self._counting(count.head)
        if reading.frame is not None and reading.parent is None:
            yield from self._telling(reading.frame)
        voices = self.analysis.frames.voices
        here = segment(count.number)
        for voice in (voices.of(count.head), voices.of(reading.word)):
            if voice is None or voice.verb is None or voice.verb.i == reading.word.i:
                continue
            if voice.token in here and asserts(voice.verb):
                yield from _givers(voice.token)
        yield from self._accounts(count.number)
        for giver in said_by(count, self.analysis, but=reading.word):
            yield from _givers(giver)
        yield from self._counting(count.head)

    def _telling(self, frame: Frame) -> Iterator[Token]:
        """Yield who holds people to be so: "whom the army has declared dead"."""
        held = any(c.dep_ in COMPLEMENTS for c in frame.predicate.children)
        if held and WORDS.has("source.verbs", frame.keys):
            for agent in frame.agents:
                yield from _givers(agent)

    def _accounts(self, token: Token) -> Iterator[Token]:
        """Yield whose account is meant in "by Yerevan's count", "in the UN's estimate"."""
        for word in segment(token):
            known = word.lemma_.lower() in WORDS.words("source.accounts")
            if (
                known
                and word.dep_ == "pobj"
                and word.head.lower_ in {"by", "in", "from", "per"}
            ):
                yield from _givers(word)

    def _counting(self, token: Token) -> Iterator[Token]:
        """Yield the subject of a verb of counting that a number hangs on."""
        here = segment(token)
        for _ in range(5):
            if token.head.i == token.i or token.head not in here:
                break
            token = token.head
            if token.pos_ in VERBAL:
                frame = self.analysis.frames.of(token)
                told = WORDS.has("source.verbs", frame.keys)
                for agent in frame.agents:
                    if told or agent.lemma_.lower() in WORDS.words("source.accounts"):
                        yield from _givers(agent)

    def _taken_up(self, token: Token, number: int) -> str | None:
        """Read "it said", "the agency said": the one who gave the number before."""
        earlier = self.story.last(number, reach=1)
        if earlier is None or token.lemma_.lower() == "ministry":
            return None
        own = [c for c in token.children if c.dep_ in NAMING or c.dep_ == "prep"]
        bare = not own and any(c.lower_ in POINTING for c in token.children)
        again = token.lower_ in AGAIN or any(
            c.dep_ == "poss" and c.lower_ in {"its", "their"} for c in token.children
        )
        bare = bare and token.lemma_.lower() in WORDS.words("source.taken_up")
        return self.of(earlier) if again or bare else None


def _givers(token: Token) -> Iterator[Token]:
    """Yield who gives an account, or the token itself where it is no account."""
    if token.lemma_.lower() not in WORDS.words("source.accounts"):
        yield token
        return
    for child in token.children:
        if child.dep_ in NAMING:
            yield child
        elif child.dep_ in {"prep", "agent"} and child.lower_ in AUTHORING:
            yield from (t for t in prep_objects(child) if not _is_counted(t))


def _is_counted(noun: Token) -> bool:
    """Tell whether an account is one of people: "the number of Palestinians killed"."""
    return noun_class(noun) is not None or noun.tag_ == "NNPS"
