"""What a speaker says it will do: on a condition, at a price, or outright."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Issue, Stance
from ingest.analysis import Analysis
from ingest.frames.arguments import is_passive
from ingest.frames.keys import verb_keys
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

from .conditions import conditions_of, is_conditional
from .content import Stand, plain_stands
from .forms import auxiliaries
from .holders import Holder
from .refusals import TO_COME, is_own
from .scope import parts, prices_in, scope
from .taking import is_taking
from .war import COMING

WORDS = lexicon("positions")
PROMISED = frozenset({Issue.WITHDRAWAL, Issue.DISARMAMENT, Issue.RETURN_OF_DISPLACED})
TRUCES = frozenset({Issue.CEASEFIRE, Issue.TEMPORARY_TRUCE, Issue.PERMANENT_CEASEFIRE})
EXCHANGED = frozenset(
    {Issue.HOSTAGE_RELEASE, Issue.PRISONER_RELEASE, Issue.TEMPORARY_TRUCE, Issue.TALKS}
)


def is_offered(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether a speaker says what it will do, but on a condition or at a price."""
    if not auxiliaries(verb) & TO_COME or is_taking(verb):
        return False
    bound = is_conditional(verb) or any(True for _ in _prices(analysis, verb))
    return bound and is_own(analysis, verb, of)


def offered(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Return what is offered, and what is asked for it."""
    own = [
        s
        for t in parts(verb)
        for s in plain_stands(analysis, scope(t), Stance.SUPPORTS)
    ]
    if all(s.stance is not Stance.SUPPORTS for s in own) and own:
        # "If they stay, we will go on with the war" offers nothing.
        yield from own
        return
    yield from own
    yield from _prices(analysis, verb)
    yield from conditions_of(analysis, verb, Stance.SUPPORTS)


def is_promised(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether a party says outright what it will do: "it would attend the talks"."""
    if is_negated(verb) or is_taking(verb) or is_passive(verb):
        return False
    return bool(auxiliaries(verb) & COMING) and is_own(analysis, verb, of)


def promised(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Return what an outright promise supports: leaving, disarming, coming to talks."""
    joins = not verb_keys(verb).isdisjoint(WORDS.words("speech.joining"))
    abides = not _deeds(verb).isdisjoint(WORDS.words("speech.abiding"))
    for part in parts(verb):
        for stand in plain_stands(analysis, scope(part), Stance.SUPPORTS):
            promised = stand.issue is Issue.TALKS if joins else stand.issue in PROMISED
            promised = promised or (abides and stand.issue in TRUCES)
            if promised and stand.stance is Stance.SUPPORTS:
                yield stand


def _deeds(verb: Token) -> frozenset[str]:
    """Return the keys of a verb, and of what it is said to go on doing."""
    below = (c for c in verb.children if c.dep_ == "xcomp")
    return verb_keys(verb).union(*(verb_keys(c) for c in below))


def _prices(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Return what is asked in exchange, if it is more than the other side's captives.

    An exchange of captives for captives is mostly the carrying out of a deal.
    """
    things = [t for thing in prices_in(verb) for t in parts(thing)]
    asked = [
        s for t in things for s in plain_stands(analysis, scope(t), Stance.DEMANDS)
    ]
    if any(s.issue not in EXCHANGED for s in asked):
        yield from asked
