"""When a happening took place: the dates of its sentence, by syntax and tense."""

from datetime import date

from spacy.tokens import Doc, Span, Token

from domain.values import Happened
from domain.vocabulary import DateBasis
from ingest.dates import DateExpression, Role, Tense, find_dates, resolve
from ingest.dates.meaning import Month, MonthDays
from ingest.frames import Frame, Frames
from ingest.governing import governed_after, governor_of
from ingest.scene import scene

ADDING = frozenset(
    {"also", "too", "well", "then", "later", "afterwards", "afterward", "thereafter",
     "separately", "subsequently", "likewise", "again"}
)  # fmt: skip
"""Adverbs that add a happening to the one told before, on its day."""
LASTING = frozenset({Role.SINCE, Role.UNTIL, Role.AFTER, Role.FROM})
FRESH = 2
"""How many days old the news of an article may be."""
REACH = 6
"""How many sentences "that day" may look back, its own included."""
NEAR = 2
"""How many sentences a month without a year may look back for it, its own included."""


class Calendar:
    """The dates of an article, resolved from its day of publication."""

    def __init__(self, doc: Doc, published: date, frames: Frames) -> None:
        self.doc = doc
        self.published = published
        self.frames = frames
        self._by_sentence: dict[int, tuple[tuple[DateExpression, Token], ...]] = {}
        self._of_frame: dict[tuple[int, Tense], Happened] = {}

    def of(self, frame: Frame, *, tense: Tense | None = None) -> Happened:
        """Return when a frame's happening was, from the date nearest to it in syntax.

        The predicate's own date comes first, then that of the words of its scene, then
        the day of the sentence before where "also" or "then" adds to it. Unknown where
        none of these is there. `tense` overrides that of the frame.
        """
        asked = frame.predicate.i, tense or frame.standing.tense
        if asked not in self._of_frame:
            told = self._told(frame, asked[1]) or self._beside(frame)
            self._of_frame[asked] = told or Happened()
        return self._of_frame[asked]

    def _told(self, frame: Frame, tense: Tense) -> Happened | None:
        unsettled: Happened | None = None
        for word in scene(frame):
            for expression in self._governed(word):
                found = self._resolved(expression, frame, tense)
                if found.start is not None:
                    return found
                unsettled = unsettled or found
        return unsettled

    def _governed(self, word: Token) -> list[DateExpression]:
        """Return a word's date expressions, "a week after the war" behind the others."""
        own = [e for e, governor in self.expressions(word.sent) if governor.i == word.i]
        return sorted(own, key=lambda e: e.role is Role.CLAUSE)

    def _beside(self, frame: Frame) -> Happened | None:
        """Return the day of the sentence before, for what the text adds to it."""
        predicate, sentence = frame.predicate, frame.predicate.sent
        words = (predicate, *(w for w in scene(frame) if w.pos_ == "VERB"))
        adds = any(t.lower_ in ADDING for word in words for t in word.children)
        if (
            not adds
            or frame.standing.tense is not Tense.PAST
            or self.expressions(sentence)
        ):
            return None
        found = self.context(sentence[0], reach=2)
        return found and by_context(found)

    def news_day(self) -> Happened | None:
        """Return the day of the news: that of the main verb of the first sentence.

        None where that sentence tells no day, or one too long past to be the news.
        A headline or dateline without a verb is no sentence.
        """
        verbal = (
            s for s in self.doc.sents if any(t.pos_ in {"VERB", "AUX"} for t in s)
        )
        first = next(verbal, None)
        if first is None:
            return None
        told = (
            resolve(expression, self.published, tense=Tense.PAST)
            for expression, governor in self.expressions(first)
            if _is_main(governor) and expression.role is Role.AT
        )
        days = [(self._age(d), n, d) for n, d in enumerate(told)]
        fresh = [told for told in days if 0 <= told[0] <= FRESH]
        return by_context(min(fresh)[2]) if fresh else None

    def _age(self, told: Happened) -> int:
        """Return how many days ago something was; -1 where no one day is told."""
        if told.start is None or told.start != told.end:
            return -1
        return (self.published - told.start).days

    def resolved(self, expression: DateExpression, frame: Frame) -> Happened:
        """Resolve a date expression by the tense of a frame and what came before."""
        return self._resolved(expression, frame, frame.standing.tense)

    def _resolved(
        self, expression: DateExpression, frame: Frame, tense: Tense
    ) -> Happened:
        return resolve(
            expression,
            self.published,
            tense=tense,
            context=self.context(
                frame.predicate, reach=_reach(expression), apart=expression
            ),
        )

    def expressions(self, sentence: Span) -> tuple[tuple[DateExpression, Token], ...]:
        """Return a sentence's date expressions, each with the word that governs it."""
        if sentence.start not in self._by_sentence:
            found = _located(find_dates(sentence.text), sentence)
            self._by_sentence[sentence.start] = tuple(
                self._with_governor(expression, span) for expression, span in found
            )
        return self._by_sentence[sentence.start]

    def _with_governor(
        self, expression: DateExpression, span: Span
    ) -> tuple[DateExpression, Token]:
        """Pair a date with its predicate: "since May, when they met" dates the meeting."""
        after = governed_after(span) if expression.role in LASTING else None
        if after is not None:
            return expression.bare(), after
        return expression, governor_of(span, self.frames.mentions)

    def context(
        self, token: Token, *, reach: int = REACH, apart: DateExpression | None = None
    ) -> Happened | None:
        """Return the last date told before a token, for "that same day"; None if none.

        It looks back over so many sentences, the token's own included, and leaves out
        the expression `apart`, which is the one to be understood.
        """
        for sentence in _before(token.sent, reach):
            for expression, governor in reversed(self.expressions(sentence)):
                in_front = governor.i < token.i or sentence.start != token.sent.start
                if (
                    not in_front
                    or expression is apart
                    or expression.role is Role.CLAUSE
                ):
                    continue
                tense = self.frames.of(governor).standing.tense
                found = resolve(expression, self.published, tense=tense)
                if found.start is not None:
                    return found
        return None


def _reach(expression: DateExpression) -> int:
    """Return how far back the context of an expression lies: a bare month's year is near."""
    return NEAR if isinstance(expression.meaning, MonthDays | Month) else REACH


def _is_main(verb: Token) -> bool:
    """Tell whether a verb is what its sentence tells, in its own words or another's.

    A noun that is an object of such a verb counts as it does: "no progress on Monday".
    """
    while verb.dep_ in {"dobj", "pobj", "prep"} and verb.head.i != verb.i:
        verb = verb.head
    while verb.dep_ in {"ccomp", "conj", "parataxis"} and verb.head.i != verb.i:
        verb = verb.head
    return verb.dep_ == "ROOT"


def by_context(happened: Happened) -> Happened:
    """Return a date as one that the context gives."""
    return happened.model_copy(update={"basis": DateBasis.CONTEXT})


def _located(
    expressions: tuple[DateExpression, ...], sentence: Span
) -> list[tuple[DateExpression, Span]]:
    found = []
    for expression in expressions:
        span = sentence.char_span(
            expression.start, expression.end, alignment_mode="expand"
        )
        if span:
            found.append((expression, span))
    return found


def _before(sentence: Span, reach: int) -> list[Span]:
    """Return a sentence and those shortly before it, nearest first."""
    found = [sentence]
    while len(found) < reach and found[-1].start > 0:
        found.append(sentence.doc[found[-1].start - 1].sent)
    return found
