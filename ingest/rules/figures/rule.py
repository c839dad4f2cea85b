"""Makes reports of the figures that were read."""

from collections.abc import Iterator

from spacy.tokens import Span

from domain.reports import FigureReported
from domain.values import Quantity
from domain.vocabulary import Bound, Modality
from ingest.analysis import Analysis
from ingest.quantities import trailing_bound

from .counts import Count
from .groups import Groups
from .reader import read
from .reading import Reading
from .sources import Sources
from .story import Story


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
                quantity=_quantity(story.counts[number]),
                group=groups.of(number),
                source=sources.of(number),
            )


def _has_value(story: Story, number: int) -> bool:
    quantity = story.counts[number].match.quantity
    return quantity.value is not None or quantity.low is not None


def _quantity(count: Count) -> Quantity:
    """Return the number with a bound that stands after its noun: "people or more"."""
    quantity, noun = count.match.quantity, count.noun
    if noun is None or quantity.bound is not Bound.EXACT:
        return quantity
    bound = trailing_bound(noun.doc.text, noun.idx + len(noun.text))
    return quantity if bound is None else quantity.model_copy(update={"bound": bound})


def _base(story: Story, number: int, reading: Reading) -> dict[str, object]:
    analysis, frame = story.analysis, reading.frame
    told = None if frame is None else frame.standing.modality
    return analysis.base(
        _evidence(story, number, reading),
        rule=f"figures.{reading.by}",
        voice=analysis.frames.voices.of(story.counts[number].head),
        modality=Modality.ALLEGED if told is not Modality.ASSERTED and told else Modality.ASSERTED,
        level=reading.level,
        reasons=(),
    )


def _evidence(story: Story, number: int, reading: Reading) -> Span:
    count = story.counts[number]
    doc = story.analysis.doc
    if reading.by != "part" and reading.word.sent.start == count.number.sent.start:
        clause = story.analysis.clause(reading.word)
        if clause.start <= count.start and count.end <= clause.end:
            return clause
        return doc[min(clause.start, count.start) : max(clause.end, count.end)]
    return doc[count.start : count.end]


RULES = (figures,)
