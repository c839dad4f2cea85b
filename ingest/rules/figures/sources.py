"""Who is named as giving a number, under the name that other reports give it too."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Metric
from ingest.frames.arguments import prep_objects
from ingest.mentions import Kind

from .counts import WORDS
from .predicates import VERBAL
from .reading import Reading
from .saying import asserts, said_by, segment
from .sides import adjective_of, side_in
from .story import Story

NAMING = frozenset({"compound", "amod", "poss", "nmod", "nounmod", "npadvmod"})
LOCATING = frozenset({"in", "of", "from", "for", "at"})
TOLL = frozenset({Metric.KILLED, Metric.WOUNDED, Metric.MISSING})
"""Metrics that one source tends to give together."""

WORLD_HEALTH = "World Health Organization"
"""The one body of the United Nations that gives figures in a name of its own."""

SKIPPED = frozenset({"DET", "PRON", "PUNCT"})
INSTITUTIONS = ("Health Ministry", "Civil Defence")
"""Institutions that many places have: their names begin with the place's."""


class Sources:
    """Finds and names the sources of an article's figures."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.analysis = story.analysis
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
        for token in self._candidates(number, reading):
            name = self.name(token, number)
            if name is not None:
                return name
        return self._carried(number, reading)

    def _carried(self, number: int, reading: Reading) -> str | None:
        """Return the source of the figure that this one is a part of or goes on with."""
        if reading.parent is not None:
            return self.of(reading.parent)
        earlier = self.story.last(number, reach=1 if reading.by == "measure" else 0)
        before = None if earlier is None else self.story.readings[earlier]
        if earlier is None or before is None or {before.metric, reading.metric} - TOLL:
            return None
        if reading.by != "measure" and before.metric is reading.metric:
            return None
        return self.of(earlier)

    def _candidates(self, number: int, reading: Reading) -> Iterator[Token]:
        """Yield who may give a number, the surest first."""
        count = self.story.counts[number]
        if reading.by == "measure":
            yield from _keepers(reading.word)
        if reading.by in {"measure", "noun"} or reading.word.lemma_ == "have":
            yield from self._counting(count.head)
        voices = self.analysis.frames.voices
        here = segment(count.number)
        for voice in (voices.of(count.head), voices.of(reading.word)):
            if voice is None or voice.verb is None or voice.verb.i == reading.word.i:
                continue
            if voice.token in here and asserts(voice.verb):
                yield from _givers(voice.token)
        yield from self._accounts(count.number)
        for giver in said_by(count, self.story.counts, self.analysis, but=reading.word):
            yield from _givers(giver)
        yield from self._counting(count.head)

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

    def name(self, token: Token, number: int) -> str | None:
        """Return the name under which a noun phrase gives numbers, None if it cannot."""
        taken_up = self._taken_up(token, number)
        if taken_up is not None:
            return taken_up
        words = {t.lower_ for t in _phrase(token)}
        mention = self.analysis.mentions.at(token)
        if mention is not None and mention.kind is Kind.MEDIUM:
            return mention.name
        for institution in INSTITUTIONS:
            if set(institution.lower().split()) <= words | _american(words):
                return self._local(token, institution)
        if token.lemma_.lower() == "ministry" and self._speaks_of_health(token):
            return self._local(token, "Health Ministry")
        own = WORDS.words("source.own_name") & {_name(token), _name(token, full=True)}
        if own:
            return WORLD_HEALTH
        return self._party_or_words(token)

    def _speaks_of_health(self, ministry: Token) -> bool:
        """Tell whether a bare "ministry" is the one of health: no other is named."""
        own = [c for c in ministry.children if c.dep_ in {"compound", "amod"}]
        plain = {"local", "same"}
        return all(c.lower_ in plain or self.analysis.mentions.at(c) for c in own)

    def _taken_up(self, token: Token, number: int) -> str | None:
        """Read "its human rights office": the one who gave the number before."""
        pronoun = any(
            c.dep_ == "poss" and c.lower_ in {"its", "their"} for c in token.children
        )
        earlier = self.story.last(number, reach=1)
        if not pronoun or earlier is None or token.lemma_.lower() == "ministry":
            return None
        return self.of(earlier)

    def _local(self, token: Token, institution: str) -> str | None:
        side = side_in(self.story, _phrase(token)) or self.story.default_side
        return (
            institution
            if side is None
            else f"{adjective_of(self.story, side)} {institution}"
        )

    def _party_or_words(self, token: Token) -> str | None:
        lemma = token.lemma_.lower()
        parties = self.analysis.mentions.parties_of(token)
        side = side_in(self.story, _phrase(token))
        stateless = (
            side is not None and self.analysis.mentions.registry.party(side) is None
        )
        if stateless and lemma in WORDS.words("source.locals"):
            return " ".join([side or "", *_kind(token), token.text])
        if len(parties) == 1:
            return parties[0]
        mention = self.analysis.mentions.at(token)
        if mention is not None and mention.kind is Kind.PERSON and len(parties) == 0:
            return mention.name
        if lemma in WORDS.words("source.forces") and self.story.state is not None:
            return self.story.state
        if lemma in WORDS.words("source.givers") and _is_specific(token):
            words = _phrase_before(token)
            return str(token.doc[words[0].i : token.i + 1].text)
        return None


def _keepers(measure: Token) -> Iterator[Token]:
    """Yield who keeps a count: "the ministry's overall count", "an AFP tally"."""
    for child in measure.children:
        if child.dep_ in {"poss", "compound"}:
            known = child.lemma_.lower() in WORDS.words("source.givers")
            if known or child.ent_type_ or child.pos_ == "PROPN":
                yield child


def _givers(token: Token) -> Iterator[Token]:
    """Yield who gives an account, or the token itself where it is no account."""
    if token.lemma_.lower() not in WORDS.words("source.accounts"):
        yield token
        return
    for child in token.children:
        if child.dep_ in NAMING:
            yield child
        elif child.dep_ in {"prep", "agent"} and child.lower_ in {"of", "by", "from"}:
            yield from prep_objects(child)


def _phrase(token: Token) -> list[Token]:
    """Return a noun with the words that name it: modifiers, and places of it."""
    found = [token]
    for child in token.children:
        if child.dep_ in NAMING:
            found.extend(child.subtree)
        elif child.dep_ == "prep" and child.lower_ in LOCATING:
            found.extend(t for t in child.subtree if t.i != child.i)
        elif child.dep_ == "advmod" and child.lower_ == "there":
            found.append(child)
        elif child.dep_ == "relcl" or _is_name_part(child):
            found.extend(child.subtree)
    return sorted(found, key=lambda t: t.i)


def _is_name_part(token: Token) -> bool:
    """Tell whether a word is joined to a name: "Hostages and Missing Families Forum"."""
    return token.dep_ == "conj" and token.pos_ == "PROPN" == token.head.pos_


def _phrase_before(token: Token) -> list[Token]:
    """Return a noun and its modifiers without article or pronoun."""
    own = [t for c in token.children if c.dep_ in NAMING for t in c.subtree]
    left = min((t.i for t in own if t.i < token.i), default=token.i)
    words = list(token.doc[left : token.i + 1])
    while len(words) > 1 and words[0].i < token.i and words[0].pos_ in SKIPPED:
        words = words[1:]
    return words


def _kind(token: Token) -> list[str]:
    """Return the plain words between the place and the noun: "health" officials."""
    return [
        t.text for t in _phrase_before(token) if t.i != token.i and t.text.islower()
    ]


def _american(words: set[str]) -> set[str]:
    return {"defence"} if "defense" in words else set()


def _name(token: Token, *, full: bool = False) -> str:
    """Return a noun as it is written, alone or with the capitals before it."""
    words = [t.text for t in _phrase_before(token) if t.text[:1].isupper()]
    return " ".join(words) if full else token.text


def _is_specific(token: Token) -> bool:
    """Tell whether words like "officials" say whose or what kind they are."""
    if token.lemma_.lower() not in WORDS.words("source.vague"):
        return True
    own = {c.lower_ for c in token.children}
    return not own.isdisjoint(WORDS.words("source.qualifiers"))
