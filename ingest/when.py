"""When a happening took place: the dates of its sentence, by syntax and tense."""

from datetime import date

from spacy.tokens import Doc, Span, Token

from domain.values import Happened
from ingest.dates import DateExpression, Tense, find_dates, resolve
from ingest.frames import Frame, Frames


class Calendar:
    """The dates of an article, resolved from its day of publication."""

    def __init__(self, doc: Doc, published: date, frames: Frames) -> None:
        self.doc = doc
        self.published = published
        self.frames = frames
        self._by_sentence: dict[int, tuple[tuple[DateExpression, Token], ...]] = {}

    def of(self, frame: Frame) -> Happened:
        """Return when a frame's happening was, from the date nearest to it in syntax.

        The predicate's own date comes first, then that of the verbs it hangs on, then
        a date that opens the sentence. Unknown where none of these is there.
        """
        for predicate in _chain(frame):
            for expression, governor in self.expressions(frame.predicate.sent):
                if governor.i == predicate.i:
                    return self.resolved(expression, frame)
        return Happened()

    def resolved(self, expression: DateExpression, frame: Frame) -> Happened:
        """Resolve a date expression by the tense of a frame and what came before."""
        return resolve(
            expression,
            self.published,
            tense=frame.standing.tense,
            context=self.context(frame.predicate),
        )

    def expressions(self, sentence: Span) -> tuple[tuple[DateExpression, Token], ...]:
        """Return a sentence's date expressions, each with the word that governs it."""
        if sentence.start not in self._by_sentence:
            self._by_sentence[sentence.start] = tuple(
                (shifted, _governor(span))
                for shifted, span in _located(find_dates(sentence.text), sentence)
            )
        return self._by_sentence[sentence.start]

    def context(self, token: Token) -> Happened | None:
        """Return the last date told before a token, for "that same day"; None if none."""
        for sentence in _before(token.sent):
            for expression, governor in reversed(self.expressions(sentence)):
                in_front = governor.i < token.i or sentence.start != token.sent.start
                if not in_front:
                    continue
                tense = self.frames.of(governor).standing.tense
                found = resolve(expression, self.published, tense=tense)
                if found.start is not None:
                    return found
        return None


def _located(
    expressions: tuple[DateExpression, ...], sentence: Span
) -> list[tuple[DateExpression, Span]]:
    found = []
    for expression in expressions:
        span = sentence.char_span(
            expression.start, expression.end, alignment_mode="expand"
        )
        if span is not None and len(span) > 0:
            found.append((expression, span))
    return found


def _governor(span: Span) -> Token:
    """Return the predicate that a date phrase tells the time of."""
    token = span.root
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in {"VERB", "AUX"} or (token.pos_ == "NOUN" and token.i not in range(span.start, span.end)):
            return token
    return token


def _chain(frame: Frame) -> list[Token]:
    """Return the predicates whose date holds for a frame, nearest first."""
    found = [frame.predicate]
    if frame.support is not None:
        found.append(frame.support)
    token = frame.predicate
    while token.head.i != token.i and len(found) < 5:
        if token.dep_ in {"ccomp", "relcl", "parataxis"}:
            break
        token = token.head
        found.append(token)
    return found


def _before(sentence: Span) -> list[Span]:
    """Return a sentence and the two before it, nearest first."""
    found = [sentence]
    while len(found) < 3 and found[-1].start > 0:
        found.append(sentence.doc[found[-1].start - 1].sent)
    return found
