"""What a stand is on: one issue for each thing that its words name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from domain.vocabulary import Category, Issue, Stance
from ingest.analysis import Analysis
from ingest.frames.arguments import prep_objects
from ingest.frames.standing import is_negated
from ingest.issues import Topic, topics_in, without_homecoming
from ingest.lexicon import lexicon

from .contrasts import Half, all_but, halves
from .forms import VERBAL
from .recognition import is_recognised, is_surety, recognised_as
from .scope import OPEN_NOUNS, parts, prices_in, prices_of, scope
from .silence import is_telling
from .stance import nested, turned
from .taking import Taking, taking, turned_to
from .transparent import behind, is_stance_noun

WORDS = lexicon("positions")
TALKING = WORDS.words("answers.talks") | WORDS.words("answers.talking")
TALKING_VERBS = frozenset({"negotiate", "meet", "host", "mediate"})
TABLING = frozenset({"propose", "offer", "suggest", "table", "present", "submit"})
KINDS = lexicon("issues")
TRUCES = frozenset(
    {Issue.TEMPORARY_TRUCE, Issue.PERMANENT_CEASEFIRE, Issue.CEASEFIRE, Issue.TALKS}
)
"""What "a partial one" may be a truce of."""

DEEPEST = 3
"""How many predicates may stand inside one another: "refuses to agree to accept"."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A stance on one issue, and the word that shows it."""

    issue: Issue
    stance: Stance
    token: Token


def stands_on(
    analysis: Analysis, heads: Iterable[Token], take: Taking
) -> Iterator[Stand]:
    """Return the stands that a predicate takes on the things it governs."""
    things = [part for head in heads for part in parts(head)]
    for part, which in halves(things):
        yield from _stands_of_half(analysis, part, take, which)
        if _is_answered(part, take):
            return


def plain_stands(
    analysis: Analysis, words: Iterable[Token], stance: Stance
) -> Iterator[Stand]:
    """Return a stance on each issue that some words name."""
    listed = list(words)
    if listed and _is_talking(listed[0], refused=stance is Stance.OPPOSES):
        yield Stand(Issue.TALKS, stance, listed[0])
        return
    topics = topics_in(t for t in listed if not _names_talks(t, listed))
    for topic in without_homecoming(topics or topics_in(listed)):
        if topic.issue is Issue.OTHER and stance is Stance.SUPPORTS:
            continue
        issue = _whose_captives(analysis, topic)
        yield Stand(issue, turned(stance, kept=topic.kept), topic.token)


def bargained(analysis: Analysis, verb: Token, *takes: Taking) -> Iterator[Stand]:
    """Return what is asked in return for what a verb promises."""
    promised = all(take.stance is Stance.SUPPORTS for take in takes)
    for thing in prices_of(verb) if promised else ():
        yield from plain_stands(analysis, scope(thing), Stance.DEMANDS)


def without_talks(stands: Iterable[Stand]) -> Iterator[Stand]:
    """Leave out the stands on talking."""
    return (s for s in stands if s.issue is not Issue.TALKS)


def _stands_of_half(
    analysis: Analysis, part: Token, take: Taking, which: Half | None, *, depth: int = 0
) -> Iterator[Stand]:
    """Return the stands on a thing, with a contrast's other half taken the other way."""
    own = take if which is None else turned_to(take, which)
    if own is None or (_is_silent(part) and own.stance is not Stance.DEMANDS):
        return
    if all_but(part):
        if part.lower_ == "nothing" or own.stance is Stance.OPPOSES:
            for thing in all_but(part):
                yield from plain_stands(analysis, scope(thing), Stance.DEMANDS)
    elif part.lower_ == "one":
        yield from _of_another(part, own.stance)
    elif which is Half.MEANT and own is not take:
        yield from _sure(_stands(analysis, part, own, depth))
    else:
        yield from _stands(analysis, part, own, depth)


def _is_silent(part: Token) -> bool:
    return part.pos_ in VERBAL and is_telling(part) and taking(part) is None


def _of_another(one: Token, stance: Stance) -> Iterator[Stand]:
    """Read the second deal of "a lasting deal, not a partial one" by its adjective."""
    said = {c.lemma_.lower() for c in one.children}
    named = {topic.issue for topic in topics_in(scope(one.head))}
    if not named & TRUCES:
        return
    if said & KINDS.words("truce.permanent"):
        yield Stand(Issue.PERMANENT_CEASEFIRE, stance, one)
    elif said & KINDS.words("truce.temporary"):
        yield Stand(Issue.TEMPORARY_TRUCE, stance, one)


def _sure(stands: Iterable[Stand]) -> Iterator[Stand]:
    """Leave out the "lasting peace" that is meant: no talks, where none are named."""
    for stand in stands:
        if stand.issue is not Issue.TALKS or stand.token.lemma_.lower() in TALKING:
            yield stand


def _stands(
    analysis: Analysis, head: Token, take: Taking, depth: int
) -> Iterator[Stand]:
    inner = taking(head) if head.pos_ in VERBAL else None
    if depth > DEEPEST:
        return
    if inner is not None:
        yield from _nested(analysis, inner, take, depth)
        yield from bargained(analysis, head, take, inner)
    elif head.pos_ == "PRON" and head.lower_ in {"it", "this", "that"}:
        yield from _taken_up(analysis, head, take.stance)
    elif _is_answered(head, take):
        yield from _demanded_of(analysis, head, take)
    elif behind(head):
        things = [part for token in behind(head) for part in parts(token)]
        for part, which in halves(things):
            yield from _stands_of_half(analysis, part, take, which, depth=depth + 1)
    elif not is_stance_noun(head):
        yield from _direct(analysis, head, take)


def _direct(analysis: Analysis, head: Token, take: Taking) -> Iterator[Stand]:
    """Read a thing that names its issues itself."""
    against = head.pos_ in VERBAL and is_negated(head)
    stance = nested(take.stance, None, negated=against)
    if stance is None:
        return
    if stance is Stance.DEMANDS and is_surety(head):
        yield Stand(Issue.GUARANTEES, stance, head)
        return
    if is_recognised(head, take.key):
        yield Stand(recognised_as(head), stance, head)
        return
    named = _to_the_point(_named(analysis, head, stance), take)
    yield from map(own_kept, named) if take.negated else named
    if stance is not Stance.OPPOSES:
        yield from _traded(analysis, head, stance)


def own_kept(stand: Stand) -> Stand:
    """Read a firm stand on what one has, and does not ask for, as one against giving it."""
    own = stand.issue in {Issue.TERRITORY, Issue.NUCLEAR, Issue.DISARMAMENT}
    if own and stand.stance is Stance.DEMANDS:
        return replace(stand, stance=Stance.OPPOSES)
    return stand


def _nested(
    analysis: Analysis, inner: Taking, take: Taking, depth: int
) -> Iterator[Stand]:
    stance = nested(take.stance, inner.stance, negated=False)
    if stance is None:
        return
    # Who is urged to accept a proposal does not answer it: the key is let go.
    urged = take.stance is Stance.DEMANDS and inner.stance is Stance.SUPPORTS
    below = replace(inner, stance=stance, key="" if urged else inner.key)
    things = [part for content in inner.contents for part in parts(content)]
    for part, which in halves(things):
        yield from _stands_of_half(analysis, part, below, which, depth=depth + 1)


def _taken_up(analysis: Analysis, pronoun: Token, stance: Stance) -> Iterator[Stand]:
    """Read "is against it" as a stand on the first thing the last sentence named."""
    start = pronoun.sent.start
    if start == 0 or stance is not Stance.OPPOSES:
        return
    before = pronoun.doc[start - 1].sent
    if any(t.lemma_.lower() in WORDS.words("answers.proposals") for t in before):
        return
    for stand in without_talks(plain_stands(analysis, before, stance)):
        yield replace(stand, stance=stance, token=pronoun)
        return


def _is_answered(head: Token, take: Taking) -> bool:
    """Tell whether a head is a proposal that the predicate answers."""
    proposal = head.lemma_.lower() in WORDS.words("answers.proposals")
    proposal = proposal or any(
        c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in TABLING
        for c in head.children
    )
    return proposal and take.key in WORDS.words("answers.verbs") and not behind(head)


def _demanded_of(analysis: Analysis, head: Token, take: Taking) -> Iterator[Stand]:
    """Read what "rejects any deal that does not include a truce" demands of a deal."""
    if take.stance is not Stance.OPPOSES:
        return
    for child in head.children:
        if child.dep_ == "relcl" and is_negated(child):
            yield from plain_stands(analysis, scope(child), Stance.DEMANDS)
        elif child.dep_ == "prep" and child.lower_ == "without":
            for thing in prep_objects(child):
                yield from plain_stands(analysis, scope(thing), Stance.DEMANDS)


def _named(analysis: Analysis, head: Token, stance: Stance) -> Iterator[Stand]:
    """Name the issues; of a deal that is welcome if it ends the war, that end."""
    clauses = _conditions_of_deal(head) if stance is Stance.SUPPORTS else ()
    for part in (part for clause in clauses for part in parts(clause)):
        yield from plain_stands(analysis, scope(part), Stance.DEMANDS)
    for noun in (c for c in head.children if clauses and c.dep_ == "dobj"):
        if noun.lemma_.lower() in WORDS.words("answers.talks"):
            yield Stand(Issue.TALKS, stance, noun)
    if not clauses:
        yield from plain_stands(analysis, scope(head), stance)


def _conditions_of_deal(head: Token) -> tuple[Token, ...]:
    """Return the clauses of "a deal that ends the war", or of reaching one."""
    below = [c for c in head.children if c.dep_ == "dobj"]
    if head.pos_ in VERBAL:
        preps = (c for c in head.children if c.dep_ == "prep")
        below += [t for prep in preps for t in prep_objects(prep)]
    nouns = (head, *below)
    deals = (n for n in nouns if n.lemma_.lower() in OPEN_NOUNS)
    return tuple(c for deal in deals for c in deal.children if c.dep_ == "relcl")


def _to_the_point(stands: Iterator[Stand], take: Taking) -> Iterator[Stand]:
    """Leave out talks where an answer is not about talking itself."""
    answers = take.key in WORDS.words("answers.verbs") | WORDS.words("verbs.foreseeing")
    for stand in stands:
        talking = stand.token.lemma_.lower() in TALKING
        if stand.issue is not Issue.TALKS or talking or not answers:
            yield stand


def _traded(analysis: Analysis, head: Token, stance: Stance) -> Iterator[Stand]:
    """Return the other side of a bargain: what is offered for it, or asked in return."""
    other = Stance.DEMANDS if stance is Stance.SUPPORTS else Stance.SUPPORTS
    for thing in prices_in(head):
        yield from plain_stands(analysis, scope(thing), other)


def _is_talking(head: Token, *, refused: bool) -> bool:
    """Tell whether the thing itself is talks, whatever they are to be about.

    Who refuses to talk about a thing refuses that; who is ready to, is ready for talks.
    """
    lemma = head.lemma_.lower()
    if head.pos_ in {"NOUN", "PROPN"}:
        return lemma in WORDS.words("answers.talks")
    preps = {c.lower_ for c in head.children if c.dep_ == "prep"}
    talking = lemma == "talk" and (not refused or not preps.isdisjoint({"to", "with"}))
    return (talking or lemma in TALKING_VERBS) and head.tag_ in {"VB", "VBG"}


def _names_talks(token: Token, words: list[Token]) -> bool:
    """Tell whether a word only says what talks or a proposal are about."""
    if token.dep_ not in {"compound", "amod", "nmod"} or token.head not in words:
        return False
    return token.head.lemma_.lower() in WORDS.words("answers.about")


def _whose_captives(analysis: Analysis, topic: Topic) -> Issue:
    """Return the issue, with captives told apart as these talks know them."""
    talks = analysis.mentions.talks
    if topic.issue is not Issue.HOSTAGE_RELEASE or talks is None:
        return topic.issue
    known = talks.captives.keys() | talks.holders.keys()
    if topic.token.lemma_.lower() != "hostage" and Category.HOSTAGES not in known:
        return Issue.PRISONER_RELEASE
    return topic.issue
