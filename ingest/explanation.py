"""Why each sentence of an article gave what it gave, and why some gave nothing.

A sentence looks relevant where a predicate's words stand in the lexicon of a family of
events. If no event of the family was found there, the reason is read off the predicate:
whether it is told as a fact, whom it names, and what it is about. The rules themselves
look closer: where none of these tells, the reason is that no rule fits.
"""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Span, Token

from domain.identity import report_id
from domain.reports import (
    FigureReported,
    HostagesReleased,
    ProposalTabled,
    Report,
    TalksAssessed,
)
from domain.vocabulary import Modality
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.explained import Explanation, Found, ReadSentence, Reason, Silence
from ingest.families import (
    ASSESSMENT,
    COUNTED,
    FAMILIES,
    FIGURE,
    POSITION,
    RELEASE,
    TALKED_OF,
    TONES,
    Family,
    classes_among,
)
from ingest.frames import Frame
from ingest.issues import issues_in, phrase
from ingest.quantities import Kind, QuantityMatch
from ingest.wording import wording

BY_MODALITY = {
    Modality.DENIED: Reason.DENIED,
    Modality.CALLED_OFF: Reason.CALLED_OFF,
    Modality.PLANNED: Reason.PLANNED,
    Modality.CONDITIONAL: Reason.CONDITIONAL,
    Modality.DEMANDED: Reason.DEMANDED,
    Modality.HYPOTHETICAL: Reason.HYPOTHETICAL,
    Modality.BACKGROUND: Reason.BACKGROUND,
}
"""The reasons that a predicate's standing gives; what is asserted or alleged gives none."""

JUDGING = frozenset({"ADJ", "NOUN", "VERB"})
"""Parts of speech that say how something goes; an adverb may be but "as well"."""


def explanation(analysis: Analysis, reports: Sequence[Report]) -> Explanation:
    """Explain what was found in an article, and what was not."""
    sentences = (s for s in analysis.doc.sents if s.text.strip())
    return Explanation(
        article=analysis.article.article_id,
        title=analysis.article.title,
        talks=analysis.talks,
        sentences=tuple(_sentence(analysis, s, reports) for s in sentences),
    )


def _sentence(
    analysis: Analysis, sentence: Span, reports: Iterable[Report]
) -> ReadSentence:
    found = [report for report in reports if _stands_in(report, sentence)]
    mentions = analysis.mentions.within(sentence.start, sentence.end)
    parties = dict.fromkeys(party for one in mentions for party in one.parties)
    return ReadSentence(
        start=sentence.start_char,
        end=sentence.end_char,
        text=" ".join(sentence.text.split()),
        parties=tuple(parties),
        found=tuple(map(_found, found)),
        silent=tuple(dict.fromkeys(_silences(analysis, sentence, found))),
    )


def _stands_in(report: Report, sentence: Span) -> bool:
    start, end = sentence.start_char, sentence.end_char
    return any(span.start < end and start < span.end for span in report.evidence)


def _found(report: Report) -> Found:
    return Found(
        report=report_id(report),
        type=report.NAME,
        says=wording(report),
        rule=report.extractor.rule,
    )


def _silences(
    analysis: Analysis, sentence: Span, found: Sequence[Report]
) -> Iterator[Silence]:
    types = {report.NAME for report in found}
    for family in FAMILIES:
        if family.types.isdisjoint(types):
            yield from _of_family(analysis, sentence, family)
    if TalksAssessed.NAME not in types:
        yield from _assessments(analysis, sentence)
    if ProposalTabled.NAME not in types:
        yield from _numbers(analysis, sentence, found)


def _of_family(analysis: Analysis, sentence: Span, family: Family) -> Iterator[Silence]:
    for frame in _frames(analysis, sentence):
        if _is_relevant(analysis, frame, family):
            reason = _reason(analysis, frame, family)
            yield _silence(family.name, frame, reason)


def _frames(analysis: Analysis, sentence: Span) -> Iterator[Frame]:
    yield from analysis.frames.verbs(sentence)
    for token in sentence:
        if token.pos_ in {"NOUN", "PROPN"}:
            yield analysis.frames.of(token)


def _is_relevant(analysis: Analysis, frame: Frame, family: Family) -> bool:
    classes = family.classes(frame.keys, nominal=frame.nominal)
    if len(classes) == 0:
        return False
    if family.is_weak(classes) and not _parties(analysis, frame):
        return False
    own = (frame.predicate,) if frame.nominal else ()
    heads = (*own, *frame.arguments)
    return not family.objects or any(family.is_object(_lemma(t)) for t in heads)


def _reason(analysis: Analysis, frame: Frame, family: Family) -> Reason:
    """Return why a predicate gave nothing: how it stands, else what it lacks."""
    standing = _by_standing(frame, family)
    if standing is not None:
        return standing
    if family is RELEASE and not any(map(analysis.quantity_of, frame.arguments)):
        return Reason.NO_NUMBER
    if family is POSITION and not issues_in(phrase(frame.predicate)):
        return Reason.NO_ISSUE
    named = len(_parties(analysis, frame))
    if named < family.parties:
        return Reason.NO_PARTY if named == 0 else Reason.ONE_PARTY
    return Reason.NO_RULE


def _by_standing(frame: Frame, family: Family | None = None) -> Reason | None:
    standing = frame.standing
    reason = BY_MODALITY.get(standing.modality)
    if reason is None and standing.tense is Tense.FUTURE:
        reason = Reason.PLANNED
    if reason is Reason.PLANNED and family is not None and family.may_be_planned:
        reason = None
    if reason is None and standing.negated:
        reason = Reason.NEGATED
    return reason


def _silence(family: str, frame: Frame, reason: Reason) -> Silence:
    words = {frame.predicate.i, *(t.i for t in frame.arguments)}
    same = [t for t in frame.predicate.sent if t.i in words]
    by_governor = reason in BY_MODALITY.values()
    return Silence(
        family=family,
        words=" … ".join(t.text for t in same) or frame.predicate.text,
        reason=reason,
        because=frame.standing.governor if by_governor else None,
    )


def _parties(analysis: Analysis, frame: Frame) -> tuple[str, ...]:
    return analysis.mentions.acting(frame.arguments)


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


def _assessments(analysis: Analysis, sentence: Span) -> Iterator[Silence]:
    """Explain the first word for good or bad in a sentence that speaks of the talks."""
    if not any(_is_of(token, TALKED_OF) for token in sentence):
        return
    for token in sentence:
        if token.pos_ in JUDGING and _is_of(token, TONES):
            voice = analysis.frames.voices.of(token)
            reason = Reason.NO_SPEAKER if voice is None else Reason.NO_RULE
            yield Silence(family=ASSESSMENT, words=token.text, reason=reason)
            return


def _is_of(token: Token, classes: Iterable[str]) -> bool:
    return len(classes_among("assessments", classes, (_lemma(token),))) > 0


def _numbers(
    analysis: Analysis, sentence: Span, found: Iterable[Report]
) -> Iterator[Silence]:
    """Explain the counting numbers of a sentence that no report has."""
    known = set(_values(found))
    for match in analysis.quantities_in(sentence):
        if match.kind is Kind.CARDINAL and match.quantity.value not in known:
            yield _number(analysis, match)


def _values(found: Iterable[Report]) -> Iterator[float | None]:
    for report in found:
        match report:
            case FigureReported(quantity=quantity):
                yield quantity.value
            case HostagesReleased(count=quantity) if quantity is not None:
                yield quantity.value
            case _:
                pass


def _number(analysis: Analysis, match: QuantityMatch) -> Silence:
    noun = _counted(analysis, match)
    words = match.quantity.text if noun is None else f"{match.quantity.text} … {noun}"
    reason, because = _number_reason(analysis, match, noun)
    return Silence(family=FIGURE, words=words, reason=reason, because=because)


def _number_reason(
    analysis: Analysis, match: QuantityMatch, noun: Token | None
) -> tuple[Reason, str | None]:
    quantity = match.quantity
    if quantity.value is None and quantity.low is None:
        return Reason.VAGUE, None
    if noun is None or not classes_among("figures", COUNTED, (_lemma(noun),)):
        return Reason.NOT_COUNTED, None
    verbs = (t for t in noun.ancestors if t.pos_ in {"VERB", "AUX"})
    verb = next(verbs, None)
    frame = None if verb is None else analysis.frames.of(verb)
    standing = None if frame is None else _by_standing(frame)
    if standing is None or frame is None:
        return Reason.NOT_TOLD, None
    return standing, frame.standing.governor or frame.predicate.text


def _counted(analysis: Analysis, match: QuantityMatch) -> Token | None:
    """Return the noun that a number counts: what it hangs on, else the next noun."""
    span = analysis.tokens_of(match)
    if span is None:
        return None
    head = span.root.head
    if head.i >= span.end and head.pos_ in {"NOUN", "PROPN"}:
        return head
    after = analysis.doc[span.end : min(span.end + 4, span.sent.end)]
    return next((t for t in after if t.pos_ == "NOUN"), None)
