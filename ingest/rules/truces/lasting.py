"""Truces told by since when they last: "a ceasefire in place since January 19"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report, TruceBegan
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.lexicon import lexicon

from .nouns import is_truce
from .report import turn

WORDS = lexicon("truces")


def lasting_truces(analysis: Analysis) -> Iterator[Report]:
    """Find truces whose noun says since which day they are in force."""
    for token in analysis.doc:
        if token.pos_ != "NOUN" or not is_truce(token) or not _is_in_force(token):
            continue
        frame = analysis.frames.of(token)
        happened = analysis.happened(frame)
        if happened.start is not None and happened.start <= analysis.published:
            yield turn(
                TruceBegan,
                analysis,
                frame,
                rule="truces.lasting",
                happened=happened,
                level=Level.LOW,
            )


def _is_in_force(truce: Token) -> bool:
    """Tell whether "in force since" stands right behind, a comma between or not."""
    words = [t.lower_ for t in truce.doc[truce.i + 1 : truce.sent.end]]
    if words[:1] == [","]:
        del words[0]
    first, state, since = (*words[:3], "", "", "")[:3]
    return first == "in" and since == "since" and state in WORDS.words("states")
