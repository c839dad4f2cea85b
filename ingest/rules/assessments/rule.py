"""The rule: what each voice says of the talks in one sentence, one report a party."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from domain.reports import Report, TalksAssessed
from domain.vocabulary import Level
from ingest.analysis import Analysis

from .acts import judging_acts
from .given import given_judgements
from .judgement import Judgement, together
from .said import said_judgements

RANK = {Level.HIGH: 0, Level.MEDIUM: 1, Level.LOW: 2}


def assessments(analysis: Analysis) -> Iterator[Report]:
    """Find "the talks were constructive, Doha said", "no progress, a source said"."""
    found = (
        *said_judgements(analysis),
        *judging_acts(analysis),
        *given_judgements(analysis),
    )
    for party, judgements in _by_voice(found):
        yield _report(analysis, party, judgements)


def _by_voice(
    judgements: Iterable[Judgement],
) -> Iterator[tuple[str | None, list[Judgement]]]:
    """Gather the judgements of each party in one sentence, in the order of the text."""
    found: dict[tuple[int, str | None], list[Judgement]] = defaultdict(list)
    for one in sorted(judgements, key=lambda j: (j.token.i, j.rule)):
        for party in one.parties or (None,):
            found[one.token.sent.start, party].append(one)
    for (_, party), told in found.items():
        yield party, told


def _report(analysis: Analysis, party: str | None, told: list[Judgement]) -> Report:
    best = min(told, key=lambda j: (RANK[j.level], j.token.i))
    return TalksAssessed(
        **analysis.base(
            analysis.clause(best.token),
            rule=best.rule,
            happened=analysis.happened(analysis.frames.of(best.token)),
            voice=best.voice,
            level=best.level,
            reasons=() if party is not None else ("source without a side",),
        ),
        party=party,
        tone=together([j.tone for j in told]),
    )


RULES = (assessments,)
