"""The day of a release that goes on from what the sentence before it tells."""

from spacy.tokens import Span, Token

from domain.values import Happened
from domain.vocabulary import Precision
from ingest.analysis import Analysis
from ingest.dates import Role
from ingest.frames import Frame
from ingest.lexicon import lexicon
from ingest.when import by_context

WORDS = lexicon("releases")
STALE = WORDS.words("stale")
RELATED = frozenset(
    {
        *WORDS.words("nouns"),
        *WORDS.words("exchanges"),
        *WORDS.words("captives.hostages"),
        *WORDS.words("captives.either"),
        *WORDS.words("captives.prisoners"),
        *WORDS.words("captives.bodies"),
        *WORDS.words("captives.signs"),
        *WORDS.words("captives.near"),
    }
)
"""Words of a sentence that tells of the same coming free."""


def day_before(analysis: Analysis, frame: Frame) -> Happened | None:
    """Return the day of the release told just before, None where it does not go on.

    Both are told in the simple past, the later one with no day and no word that leads
    back to other times.
    """
    verb = frame.support or frame.predicate
    sentence = verb.sent
    if not _is_simple_past(verb) or analysis.calendar.expressions(sentence):
        return None
    if any(t.lower_ in STALE for t in sentence) or sentence.start == 0:
        return None
    return _day_of(analysis, sentence.doc[sentence.start - 1].sent)


def _day_of(analysis: Analysis, before: Span) -> Happened | None:
    """Return the one day of a sentence on releases, None where it tells another time."""
    if all(t.lemma_.lower() not in RELATED for t in before):
        return None
    found = [
        analysis.calendar.resolved(expression, analysis.frames.of(governor))
        for expression, governor in analysis.calendar.expressions(before)
        if expression.role is Role.AT
    ]
    days = {h.start for h in found if h.precision is Precision.DAY}
    if len(days) != 1 or len(found) != len(days):
        return None
    late = found[0].end is None or found[0].end > analysis.published
    return None if late else by_context(found[0])


def _is_simple_past(verb: Token) -> bool:
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    past = verb.tag_ == "VBD" or bool(helpers & {"was", "were"})
    return past and helpers.isdisjoint({"had", "has", "have", "would"})
