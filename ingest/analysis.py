"""One article, read: its parse, mentions, frames, dates and numbers, ready for rules."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property
from typing import TypedDict

from spacy.tokens import Doc, Span, Token

from domain.article import ArticleRead
from domain.values import Attribution, Confidence, Extractor, Happened
from domain.values import Span as Evidence
from domain.vocabulary import Level, Modality
from ingest.dates import Tense
from ingest.frames import Frame, Frames, Voice
from ingest.mentions import Mentions
from ingest.places import place_of
from ingest.quantities import QuantityMatch, find_quantities
from ingest.when import Calendar

NAME = "parley-rules"


class CommonFields(TypedDict):
    """The fields that every report has."""

    article_id: str
    talks: str | None
    happened: Happened
    published_at: datetime
    evidence: tuple[Evidence, ...]
    attribution: Attribution
    modality: Modality
    confidence: Confidence
    extractor: Extractor


class Analysis:
    """What the rules read: everything known of one article before any rule ran."""

    def __init__(
        self, article: ArticleRead, doc: Doc, mentions: Mentions, *, version: str
    ) -> None:
        self.article = article
        self.doc = doc
        self.mentions = mentions
        self.frames = Frames(mentions)
        self.published: date = article.published.at.date()
        self.calendar = Calendar(doc, self.published, self.frames)
        self._version = version
        self._places: dict[int, str | None] = {}

    @property
    def talks(self) -> str | None:
        """The slug of the talks that the article is about, None if of none."""
        return None if self.mentions.talks is None else self.mentions.talks.slug

    @property
    def text(self) -> str:
        """The text as it was parsed: the article's, but for line ends inside sentences."""
        return self.mentions.text

    @cached_property
    def _starts(self) -> list[int]:
        return [match.start for match in self.quantities]

    @cached_property
    def quantities(self) -> tuple[QuantityMatch, ...]:
        """All numbers of the text, in order."""
        return find_quantities(self.text)

    def quantities_in(self, span: Span) -> tuple[QuantityMatch, ...]:
        """Return the numbers that stand inside a span of the text."""
        first = bisect_left(self._starts, span.start_char)
        last = bisect_left(self._starts, span.end_char)
        found = self.quantities[first:last]
        return tuple(q for q in found if q.end <= span.end_char)

    def quantity_of(self, token: Token) -> QuantityMatch | None:
        """Return the number that counts a noun, or that a token is part of."""
        for candidate in (token, *(c for c in token.children if c.dep_ == "nummod")):
            match = self._quantity_at(candidate.idx)
            if match is not None:
                return match
        return None

    def _quantity_at(self, offset: int) -> QuantityMatch | None:
        """Return the number that an offset of the text stands in."""
        before = bisect_right(self._starts, offset)
        if before == 0 or self.quantities[before - 1].end <= offset:
            return None
        return self.quantities[before - 1]

    def tokens_of(self, match: QuantityMatch) -> Span | None:
        """Return the tokens of a number, bound words included."""
        return self.doc.char_span(match.start, match.end, alignment_mode="expand")

    def happened(self, frame: Frame) -> Happened:
        """Return when a frame's happening took place, unknown where nothing tells."""
        return self.calendar.of(frame)

    def place(self, frame: Frame) -> str | None:
        """Return where a frame's happening took place: a city, else a country."""
        at = frame.predicate.i
        if at not in self._places:
            self._places[at] = place_of(frame, self.mentions)
        return self._places[at]

    def clause(self, token: Token) -> Span:
        """Return the words of a predicate's own clause, punctuation trimmed."""
        return clause_of(token)

    def base(
        self,
        evidence: Span | Iterable[Span],
        *,
        rule: str,
        happened: Happened | None = None,
        voice: Voice | None = None,
        modality: Modality = Modality.ASSERTED,
        level: Level = Level.MEDIUM,
        reasons: tuple[str, ...] = (),
    ) -> CommonFields:
        """Return the fields that every report has, for a rule to add its own to."""
        spans = [evidence] if isinstance(evidence, Span) else list(evidence)
        return {
            "article_id": self.article.article_id,
            "talks": self.talks,
            "happened": happened or Happened(),
            "published_at": self.article.published.at,
            "evidence": tuple(
                Evidence.of(self.article.text, s.start_char, s.end_char) for s in spans
            ),
            "attribution": self._attribution(voice),
            "modality": modality,
            "confidence": Confidence(level=level, reasons=reasons),
            "extractor": Extractor(name=NAME, version=self._version, rule=rule),
        }

    def _attribution(self, voice: Voice | None) -> Attribution:
        outlet = self.article.publisher
        if voice is None:
            return Attribution(outlet=outlet)
        outer = self.frames.relayed(voice)
        if outer is not None and not outer.is_medium:
            cited = voice.name or voice.words
            return _attributed(outlet, outer, via=outer.via, relays=cited)
        via = voice.via or (None if outer is None else outer.name or outer.words)
        return _attributed(outlet, voice, via=via)


def _attributed(
    outlet: str | None, voice: Voice, *, via: str | None, relays: str | None = None
) -> Attribution:
    return Attribution(
        outlet=outlet,
        speaker=voice.name or voice.words,
        role=voice.role,
        party=voice.party,
        named=voice.named,
        via=via,
        relays=relays,
    )


CLAUSE_BREAKS = frozenset({"advcl", "parataxis", "relcl"})


def clause_of(token: Token) -> Span:
    """Return the span of a predicate's clause, without what is only joined to it."""
    kept = _own(token)
    left, right = min(kept), max(kept)
    doc = token.doc
    while left < token.i and (doc[left].is_punct or doc[left].is_space):
        left += 1
    while right > token.i and (doc[right].is_punct or doc[right].is_space):
        right -= 1
    return doc[left : right + 1]


def _own(root: Token) -> list[int]:
    """Return the words below a predicate but for the clauses joined to it."""
    kept = [root.i]
    waiting = [c for c in root.children if not _is_joined(c)]
    while waiting:
        token = waiting.pop()
        kept.append(token.i)
        waiting.extend(token.children)
    return kept


def _is_joined(child: Token) -> bool:
    if child.dep_ in CLAUSE_BREAKS:
        return True
    return child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"}


__all__ = ["Analysis", "Tense", "clause_of"]
