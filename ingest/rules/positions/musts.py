"""What a speaker says must be: "Israel must withdraw", "any deal must include"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Issue, Stance
from ingest.analysis import Analysis
from ingest.frames.arguments import is_passive, prep_objects, subjects
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

from .content import Stand, plain_stands, stands_on
from .forms import auxiliaries, is_infinitive
from .lists import listed_after
from .scope import scope
from .taking import Taking

WORDS = lexicon("positions")
OBLIGED = frozenset({"must", "should", "ought"})
INCLUDING = frozenset(
    {"include", "contain", "comprise", "mean", "involve", "entail", "lead", "result", "provide",
     "bring", "begin", "start", "come", "rest"}
)  # fmt: skip
LETTING = frozenset({"let", "allow", "enable", "ensure", "guarantee", "permit", "see"})
TALKS = WORDS.words("answers.talks")
DEALS = WORDS.words("answers.proposals") | frozenset(
    {"it", "peace", "solution", "process", "settlement"}
)
WISH = Taking(Stance.DEMANDS, "", ())


def obliged(verb: Token) -> Token | None:
    """Return the word that makes a clause an obligation, None if none does."""
    for child in verb.children:
        if child.dep_ == "aux" and child.lower_ in OBLIGED:
            return child
    if verb.lemma_ in {"expire", "lapse"}:
        # "It had to expire in January" tells of a day.
        return None
    head = verb.head
    having = head.lemma_ in {"have", "need", "ought"} and is_infinitive(verb)
    if verb.dep_ != "xcomp" or not having or is_negated(head) or _is_question(head):
        return None
    if auxiliaries(head) & {"have", "has", "had", "'ve"}:
        # "Millions have had to flee" tells what was, not what shall be.
        return None
    return head


def demanded(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Return what an obligation that somebody declares demands."""
    if _is_of_deal(verb):
        yield from _included(analysis, verb)
        return
    must = obliged(verb)
    weak = must is not None and must.lower_ != "must"
    agents = [t for t in subjects(verb) if weak or t.lemma_.lower() not in TALKS]
    for stand in stands_on(analysis, (verb,), WISH):
        # "The talks should resume next week" expects, it does not demand; nor is a
        # deal demanded by "any deal must take account of".
        if stand.issue is not Issue.TALKS or stand.token not in agents:
            yield stand
    if must is not None and must.i == verb.head.i:
        for subject in subjects(verb.head):
            yield from plain_stands(analysis, scope(subject), Stance.DEMANDS)


def _is_question(verb: Token) -> bool:
    return "?" in {t.text for t in verb.sent[-2:]}


def _is_of_deal(verb: Token) -> bool:
    """Tell whether it is a deal that must do something: "any deal must include"."""
    if is_passive(verb) or verb.lemma_ not in INCLUDING | LETTING:
        return False
    return all(t.lemma_.lower() in DEALS for t in subjects(verb))


def _included(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Read "any deal must include a withdrawal": the deal itself is not demanded."""
    things = [c for c in verb.children if c.dep_ in {"dobj", "ccomp", "xcomp"}]
    things += [t for c in verb.children if c.dep_ == "prep" for t in prep_objects(c)]
    if not is_negated(verb):
        yield from stands_on(analysis, things, WISH)
        yield from plain_stands(analysis, listed_after(verb), Stance.DEMANDS)
