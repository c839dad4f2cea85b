"""The rule: what each voice says of the talks in one sentence, one report a party."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from domain.reports import Report, TalksAssessed
from domain.vocabulary import Level, Tone
from ingest.analysis import Analysis
from ingest.frames.keys import verb_keys

from .acts import judging_acts
from .given import given_judgements
from .judgement import WORDS, Judgement, together
from .said import said_judgements

CONTRAST = frozenset(
    {"though", "although", "while", "even", "but", "despite", "whereas"}
)
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
        tone=_tone(told),
    )


def _tone(told: list[Judgement]) -> Tone:
    """Return the tone of all; bad news set against what is granted is neither."""
    tone = together([j.tone for j in told])
    weighed = any(_is_weighed(j.token) for j in told)
    return Tone.NEUTRAL if tone is Tone.NEGATIVE and weighed else tone


def _is_weighed(verb: Token) -> bool:
    """Tell whether a clause is set against a granted one: "agreed, though gaps remain"."""
    against = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}}
    if verb.dep_ == "advcl" and against & CONTRAST:
        return _grants(verb.head)
    if verb.dep_ == "conj" and any(c.lower_ == "but" for c in verb.head.children):
        return _grants(verb.head)
    return any(_grants(c) for c in verb.children if c.dep_ == "advcl" and _concedes(c))


def _concedes(clause: Token) -> bool:
    return any(c.lower_ in CONTRAST for c in clause.children)


def _grants(verb: Token) -> bool:
    negated = any(c.dep_ == "neg" for c in verb.children)
    return not negated and WORDS.has("neutral.granting", verb_keys(verb))


RULES = (assessments,)
