"""Makes reports of the figures that were read."""

from collections.abc import Iterator

from spacy.tokens import Span

from domain.reports import FigureReported
from domain.values import Quantity
from domain.vocabulary import Bound, Modality
from ingest.analysis import Analysis, CommonFields
from ingest.quantities import trailing_bound

from .counts import WORDS
from .groups import Groups
from .reader import read
from .reading import Reading
from .sources import Sources
from .story import Story

REASONS = {
    "measure": "a count is said to stand at the number",
    "state": "the state stands beside the number",
    "noun": "the counted noun tells it",
    "event": "a noun for what befell them tells it",
    "verb": "the predicate tells it",
    "kind": "the kind of people tells it",
    "part": "it is a part of the figure before it",
}
"""Why a number is taken for a figure, for each way to tell it."""


def figures(analysis: Analysis) -> Iterator[FigureReported]:
    """Report each count of the toll or the stock of a conflict."""
    story = read(analysis)
    sources = Sources(story)
    groups = Groups(story, sources)
    for number, reading in enumerate(story.readings):
        if reading is not None and _has_value(story, number):
            base = _base(story, number, reading)
            yield FigureReported(
                **base,
                metric=reading.metric,
                quantity=_quantity(story, number, reading),
                group=groups.of(number),
                source=sources.of(number),
            )


def _has_value(story: Story, number: int) -> bool:
    quantity = story.counts[number].match.quantity
    return quantity.value is not None or quantity.low is not None


def _quantity(story: Story, number: int, reading: Reading) -> Quantity:
    """Return the number with a bound that other words set: "passes", "people or more"."""
    count = story.counts[number]
    quantity, noun = count.match.quantity, count.noun
    if reading.by == "measure" and _is_passed(reading, quantity):
        return quantity.model_copy(update={"bound": Bound.AT_LEAST})
    if noun is None or quantity.bound is not Bound.EXACT:
        return quantity
    bound = trailing_bound(story.analysis.text, noun.idx + len(noun.text))
    return quantity if bound is None else quantity.model_copy(update={"bound": bound})


def _is_passed(reading: Reading, quantity: Quantity) -> bool:
    verb = None if reading.frame is None else reading.frame.predicate.lemma_
    return quantity.bound is Bound.EXACT and verb in WORDS.words("measure.over")


def _base(story: Story, number: int, reading: Reading) -> CommonFields:
    analysis, frame = story.analysis, reading.frame
    told = None if frame is None else frame.standing.modality
    alleged = told in {Modality.ALLEGED, Modality.HYPOTHETICAL}
    return analysis.base(
        _evidence(story, number, reading),
        rule=f"figures.{reading.by}",
        voice=analysis.frames.voices.of(story.counts[number].head),
        modality=Modality.ALLEGED if alleged else Modality.ASSERTED,
        level=reading.level,
        reasons=(REASONS[reading.by],),
    )


def _evidence(story: Story, number: int, reading: Reading) -> Span:
    """Return the clause that tells the figure, or its own phrase."""
    count, doc = story.counts[number], story.analysis.doc
    start, end = count.start, count.end
    if reading.by != "part" and reading.word.sent.start == count.number.sent.start:
        clause = story.analysis.clause(reading.word)
        start, end = min(start, clause.start), max(end, clause.end)
    while end - 1 > start and (doc[end - 1].is_punct or doc[end - 1].dep_ == "cc"):
        end -= 1
    return doc[start:end]


RULES = (figures,)
