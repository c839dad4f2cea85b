"""Running totals of those freed: "bringing the number of hostages released to 97"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.values import Happened
from domain.vocabulary import Category, Level
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.lexicon import lexicon
from ingest.quantities import QuantityMatch

from .captives import OWN
from .phrases import number_at
from .report import release

WORDS = lexicon("releases")


def running_totals(analysis: Analysis) -> Iterator[Report]:
    """Find totals of the captives freed so far, of the kind freed in their sentence."""
    for frame in analysis.frames.verbs():
        if not WORDS.has("raising", frame.keys) or not frame.standing.holds:
            continue
        total = _total(frame)
        number = None if total is None else _number(analysis, frame, total)
        if total is None or number is None or not _is_of_freed(frame, total):
            continue
        category = _category(total)
        if category is not None:
            talks = analysis.mentions.talks
            by = None if talks is None else talks.holders.get(category)
            yield release(
                analysis,
                frame,
                category,
                count=number.quantity,
                by=by,
                level=Level.LOW,
                rule="releases.total",
            )


def totals_added(analysis: Analysis) -> Iterator[Report]:
    """Find the total that a release ends with: "gave back 30 bodies, for a total of 195"."""
    for frame in analysis.frames.nouns(frozenset({"total"})):
        noun = frame.predicate
        if noun.dep_ != "pobj" or noun.head.lower_ != "for":
            continue
        told = _release_before(analysis, noun)
        counts = (number_at(analysis, t) for t in frame.objects("of"))
        number = next((n for n in counts if n is not None), None)
        category = _category(noun)
        if told is None or number is None or category is None:
            continue
        agents = analysis.frames.agents(told)
        yield release(
            analysis,
            told,
            category,
            count=number.quantity,
            by=agents[0] if len(agents) == 1 else None,
            level=Level.LOW,
            rule="releases.total",
            happened=Happened(),
        )


def _release_before(analysis: Analysis, noun: Token) -> Frame | None:
    """Return the nearest release told in a sentence before one of its words."""
    before = noun.doc[noun.sent.start : noun.i]
    told = [
        f
        for f in analysis.frames.verbs(before)
        if f.standing.holds and WORDS.has("give", f.keys)
    ]
    return told[-1] if told else None


def _total(frame: Frame) -> Token | None:
    """Return the noun that names the total: object, subject, or behind the number."""
    raised = frame.objects("to")
    behind = [t for n in raised for t in n.doc[n.i + 1 : min(n.i + 4, n.sent.end)]]
    for token in (*frame.patients, *frame.agents, *behind):
        if token.lemma_.lower() in WORDS.words("totals"):
            return token
    return None


def _number(analysis: Analysis, frame: Frame, total: Token) -> QuantityMatch | None:
    """Return the number that a total comes to: "to 97", "stands at 105"."""
    misplaced = (t for t in total.subtree if t.head.lower_ in {"to", "at"})
    places = (*frame.objects("to", "at"), *frame.patients, *misplaced)
    for token in (*places, *(c for t in places for c in t.children)):
        if token.i != total.i:
            match = number_at(analysis, token)
            if match is not None:
                return match
    return None


def _is_of_freed(frame: Frame, total: Token) -> bool:
    """Tell whether it counts those freed, not those dead or still held."""
    said = {w for t in total.subtree for w in (t.lemma_.lower(), t.lower_)}
    freeing = WORDS.words("strong") | {
        "return",
        "hand",
        "freed",
        "walk",
        "exchange",
        "swap",
    }
    if said & WORDS.words("other_totals"):
        return False
    if said & WORDS.words("dead_totals"):
        return not said.isdisjoint(freeing)
    verbs = {
        t.lemma_.lower() for t in frame.predicate.sent if t.pos_ in {"VERB", "NOUN"}
    }
    return not (verbs | said).isdisjoint(freeing)


def _category(total: Token) -> Category | None:
    """Return whom a total counts: by its own words, else by the sentence before it."""
    doc, sentence = total.doc, total.sent
    start = sentence.start
    before = doc[start - 1].sent if start else None
    own = list(total.subtree)
    if any(t.lower_ in WORDS.words("captives.dead") for t in own):
        return Category.BODIES
    nearby = [*reversed(list(doc[start : total.i])), *sentence]
    for token in (*own, *nearby, *(before or ())):
        for name, category in OWN.items():
            if token.lemma_.lower() in WORDS.words(f"captives.{name}"):
                return category
    return None
