"""One article, read: its parse, mentions, frames, dates and numbers, ready for rules."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

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

    @property
    def talks(self) -> str | None:
        """The slug of the talks that the article is about, None if of none."""
        return None if self.mentions.talks is None else self.mentions.talks.slug

    @cached_property
    def quantities(self) -> tuple[QuantityMatch, ...]:
        """All numbers of the text, in order."""
        return find_quantities(self.doc.text)

    def quantities_in(self, span: Span) -> tuple[QuantityMatch, ...]:
        """Return the numbers that stand inside a span of the text."""
        start, end = span.start_char, span.end_char
        return tuple(q for q in self.quantities if start <= q.start and q.end <= end)

    def quantity_of(self, token: Token) -> QuantityMatch | None:
        """Return the number that counts a noun, or that a token is part of."""
        for candidate in (token, *(c for c in token.children if c.dep_ == "nummod")):
            for match in self.quantities:
                if match.start <= candidate.idx < match.end:
                    return match
        return None

    def tokens_of(self, match: QuantityMatch) -> Span | None:
        """Return the tokens of a number, bound words included."""
        return self.doc.char_span(match.start, match.end, alignment_mode="expand")

    def happened(self, frame: Frame) -> Happened:
        """Return when a frame's happening took place, unknown where nothing tells."""
        return self.calendar.of(frame)

    def place(self, frame: Frame) -> str | None:
        """Return where a frame's happening took place: a city, else a country."""
        return place_of(frame, self.mentions)

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
    ) -> dict[str, object]:
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
        return Attribution(
            outlet=outlet,
            speaker=voice.name or voice.words,
            role=voice.role,
            party=voice.party,
            named=voice.named,
            via=voice.via,
        )


CLAUSE_BREAKS = frozenset({"advcl", "parataxis", "relcl"})


def clause_of(token: Token) -> Span:
    """Return the span of a predicate's clause, without what is only joined to it."""
    kept = set(_own(token, token))
    left, right = min(kept), max(kept)
    doc = token.doc
    while left < token.i and (doc[left].is_punct or doc[left].is_space):
        left += 1
    while right > token.i and (doc[right].is_punct or doc[right].is_space):
        right -= 1
    return doc[left : right + 1]


def _own(token: Token, root: Token) -> Iterable[int]:
    yield token.i
    for child in token.children:
        joined = child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"} and token.i == root.i
        if joined or (child.dep_ in CLAUSE_BREAKS and token.i == root.i):
            continue
        yield from _own(child, root)


__all__ = ["Analysis", "Tense", "clause_of"]
