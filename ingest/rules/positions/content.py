"""What a stand is on: one issue for each thing that its words name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from domain.vocabulary import Category, Issue, Stance
from ingest.analysis import Analysis
from ingest.frames.arguments import prep_objects
from ingest.frames.keys import noun_keys
from ingest.frames.standing import is_negated
from ingest.issues import Topic, topics_in

from .predicates import WORDS, Taking, taking
from .stance import nested, turned

ASIDE = frozenset(
    {"during", "after", "before", "since", "under", "despite", "amid", "following", "as",
     "without", "until", "unless", "upon", "because", "through", "like", "against",
     "besides", "until", "till", "while"}
)  # fmt: skip
"""Prepositions whose objects are beside the point."""

VERBAL = frozenset({"VERB", "AUX"})
TRADES = frozenset({"exchange", "return", "swap"})
SHORT = frozenset({"temporary", "provisional", "partial", "short", "limited", "brief"})
OPEN_NOUNS = frozenset(
    {"deal", "agreement", "accord", "proposal", "plan", "anything", "solution", "truce",
     "step", "what", "text", "settlement", "arrangement", "measure", "mechanism"}
)  # fmt: skip
"""Nouns whose relative clause tells what they are to bring."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A stance on one issue, and the word that shows it."""

    issue: Issue
    stance: Stance
    token: Token


def stands_on(analysis: Analysis, heads: Iterable[Token], take: Taking) -> Iterator[Stand]:
    """Return the stands that a predicate takes on the things it governs."""
    for head in heads:
        for part in parts(head):
            yield from _stands(analysis, part, take, depth=0)
            if _is_answered(part, take):
                return


def parts(head: Token) -> tuple[Token, ...]:
    """Return a head and those joined to it by "and" that share its governor."""
    return tuple(_parts(head, 0))


def _parts(head: Token, depth: int) -> Iterator[Token]:
    yield head
    if depth > 8:
        return
    for child in head.children:
        if child.dep_ == "conj" and _shares(child, head):
            yield from _parts(child, depth + 1)


def _shares(joined: Token, head: Token) -> bool:
    """Tell whether a conjunct belongs to the same stand: no clause of its own."""
    if joined.pos_ not in VERBAL:
        return True
    if head.pos_ not in VERBAL:
        return joined.tag_ == "VBG"
    base = joined.lower_ == joined.lemma_
    finite = joined.tag_ in {"VBZ", "VBP", "VBD"} and head.tag_ == "VB" and not base
    own = any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in joined.children)
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in joined.children)
    return not finite and (not own or joined.tag_ == "VB" or infinitive)


def _stands(analysis: Analysis, head: Token, take: Taking, depth: int) -> Iterator[Stand]:
    if depth > 3:
        return
    inner = taking(head) if head.pos_ in VERBAL else None
    if inner is not None:
        yield from _nested(analysis, inner, take, depth)
        return
    if head.pos_ == "PRON" and head.lower_ in {"it", "this", "that"}:
        yield from _taken_up(analysis, head, take.stance)
        return
    if _is_answered(head, take):
        yield from _demanded_of(analysis, head, take, depth)
        return
    transparent = _behind(head)
    if transparent:
        for token in transparent:
            for part in parts(token):
                yield from _stands(analysis, part, take, depth + 1)
        return
    if _is_stance_noun(head):
        return
    against = head.pos_ in VERBAL and is_negated(head)
    stance = nested(take.stance, None, negated=against)
    if stance is not None:
        yield from _of_open_noun(analysis, head, stance)
        yield from _contrasted(analysis, head, stance)
        yield from _traded(analysis, head, stance)


def _taken_up(analysis: Analysis, pronoun: Token, stance: Stance) -> Iterator[Stand]:
    """Read "is against it" as a stand on the first thing the last sentence named."""
    start = pronoun.sent.start
    if start == 0:
        return
    before = pronoun.doc[start - 1].sent
    found = (s for s in plain_stands(analysis, before, stance) if s.issue is not Issue.TALKS)
    for stand in found:
        yield replace(stand, stance=stance, token=pronoun)
        return


def _is_stance_noun(head: Token) -> bool:
    """Tell whether a head is a demand that names nothing: "sticks to its demands"."""
    lemma = head.lemma_.lower()
    names = WORDS.words("nouns.lists") | WORDS.words("nouns.demands")
    return head.pos_ == "NOUN" and lemma in names


def _is_contrast(child: Token) -> bool:
    """Tell whether a noun is named as what is not meant: "a truce, not a pause"."""
    joined = child.dep_ in {"appos", "conj"} and child.pos_ in {"NOUN", "PROPN", "NUM", "PRON"}
    return joined and child.i > 1 and "not" in {t.lower_ for t in child.doc[child.left_edge.i - 1 : child.i]}


def _contrasted(analysis: Analysis, head: Token, stance: Stance) -> Iterator[Stand]:
    if stance is Stance.OPPOSES:
        return
    for child in head.children:
        if not _is_contrast(child):
            continue
        words = {t.lemma_.lower() for t in child.subtree if t.i <= child.i}
        if child.lower_ == "one" and words & SHORT:
            yield Stand(Issue.TEMPORARY_TRUCE, Stance.OPPOSES, child)
        elif child.lower_ != "one":
            yield from plain_stands(analysis, scope(child), Stance.OPPOSES)


def _of_open_noun(analysis: Analysis, head: Token, stance: Stance) -> Iterator[Stand]:
    """Read "any deal that ends the war" as a demand, where the deal is welcome."""
    clauses = [c for c in head.children if c.dep_ == "relcl"]
    if stance is Stance.SUPPORTS and clauses and head.lemma_.lower() in OPEN_NOUNS:
        for clause in clauses:
            for part in parts(clause):
                yield from plain_stands(analysis, scope(part), Stance.DEMANDS)
    else:
        yield from plain_stands(analysis, scope(head), stance)


def _nested(analysis: Analysis, inner: Taking, take: Taking, depth: int) -> Iterator[Stand]:
    stance = nested(take.stance, inner.stance, negated=False)
    if stance is None:
        return
    below = replace(inner, stance=stance)
    if take.stance is Stance.DEMANDS and inner.stance is Stance.SUPPORTS:
        below = replace(below, key="")
    for content in inner.contents:
        for part in parts(content):
            yield from _stands(analysis, part, below, depth + 1)


def plain_stands(analysis: Analysis, words: Iterable[Token], stance: Stance) -> Iterator[Stand]:
    """Return a stance on each issue that some words name."""
    listed = list(words)
    if listed and _is_talking(listed[0]):
        yield Stand(Issue.TALKS, stance, listed[0])
        return
    topics = topics_in(t for t in listed if not _names_talks(t, listed))
    for topic in topics or topics_in(listed):
        if topic.issue is Issue.OTHER and stance is Stance.SUPPORTS:
            continue
        issue = _whose_captives(analysis, topic)
        yield Stand(issue, turned(stance, kept=topic.kept), topic.token)


def scope(head: Token) -> Iterator[Token]:
    """Go through the words of one conjunct, without what is only beside the point."""
    yield head
    for child in head.children:
        if _is_contrast(child) or (child.dep_ == "conj" and _shares(child, head)):
            continue
        yield from _below(child, 1)


def _below(token: Token, depth: int) -> Iterator[Token]:
    if depth > 12 or _is_aside(token):
        return
    yield token
    for child in token.children:
        yield from _below(child, depth + 1)


def _is_aside(child: Token) -> bool:
    if child.dep_ == "advcl":
        return not any(c.dep_ == "mark" and c.lower_ == "for" for c in child.children)
    if child.dep_ in {"parataxis", "dep"}:
        return True
    if child.dep_ == "conj":
        return child.pos_ in VERBAL and child.head.pos_ in VERBAL
    if child.dep_ == "relcl":
        return child.head.lemma_.lower() not in OPEN_NOUNS
    if child.dep_ != "prep":
        return False
    return child.lower_ in ASIDE or _trades(child) or _is_trade(child)


def _is_trade(prep: Token) -> bool:
    """Tell whether a preposition opens "in exchange" or "in return"."""
    return prep.lower_ == "in" and any(c.lemma_ in TRADES for c in prep.children)


def _trades(prep: Token) -> bool:
    """Tell whether a preposition names the price: "in exchange for"."""
    before = prep.nbor(-1) if prep.i > 0 else None
    return prep.lower_ == "for" and before is not None and (
        before.lemma_ in TRADES and before.dep_ == "pobj"
    )


def _traded(analysis: Analysis, head: Token, stance: Stance) -> Iterator[Stand]:
    """Return the other side of a bargain: what is offered for it, or asked in return."""
    if stance is Stance.OPPOSES:
        return
    other = Stance.DEMANDS if stance is Stance.SUPPORTS else Stance.SUPPORTS
    for prep in head.subtree:
        if _trades(prep):
            for thing in prep_objects(prep):
                yield from plain_stands(analysis, scope(thing), other)


def _is_answered(head: Token, take: Taking) -> bool:
    """Tell whether a head is a proposal that the predicate answers."""
    return take.key in WORDS.words("answers.verbs") and _is_proposal(head)


def _is_proposal(head: Token) -> bool:
    return head.lemma_.lower() in WORDS.words("answers.proposals") and not _behind(head)


def _demanded_of(
    analysis: Analysis, head: Token, take: Taking, depth: int
) -> Iterator[Stand]:
    """Read what "any deal that does not include a truce" demands of a deal."""
    if take.stance is not Stance.OPPOSES or depth > 2:
        return
    for child in head.children:
        if child.dep_ == "relcl" and is_negated(child):
            yield from plain_stands(analysis, scope(child), Stance.DEMANDS)
        elif child.dep_ == "prep" and child.lower_ == "without":
            for thing in prep_objects(child):
                yield from plain_stands(analysis, scope(thing), Stance.DEMANDS)


def _behind(head: Token) -> tuple[Token, ...]:
    """Return what a demand or call that is itself the object is about."""
    keys = noun_keys(head)
    words = WORDS.words("nouns.demands") | WORDS.words("nouns.transparent")
    if head.pos_ != "NOUN" or keys.isdisjoint(words):
        return ()
    found = [t for c in head.children if c.dep_ == "prep" and c.lower_ in {"for", "to", "that"} for t in prep_objects(c)]
    found += [c for c in head.children if c.dep_ in {"acl", "ccomp"} and c.tag_ in {"VB", "VBN"}]
    return tuple(found)


def _is_talking(head: Token) -> bool:
    """Tell whether the thing itself is talks, whatever they are to be about."""
    lemma = head.lemma_.lower()
    if head.pos_ in {"NOUN", "PROPN"}:
        return lemma in WORDS.words("answers.talks")
    return lemma in {"negotiate", "meet"} and head.tag_ in {"VB", "VBG"}


def _names_talks(token: Token, words: list[Token]) -> bool:
    """Tell whether a word only says what talks or a proposal are about."""
    if token.dep_ not in {"compound", "amod", "nmod"}:
        return False
    lemma = token.head.lemma_.lower()
    return lemma in {"talk", "negotiation", "proposal", "plan", "offer", "mediator", "negotiator", "process", "discussion"} and token.head in words


def _whose_captives(analysis: Analysis, topic: Topic) -> Issue:
    """Return the issue, with captives told apart as these talks know them."""
    talks = analysis.mentions.talks
    if topic.issue is not Issue.HOSTAGE_RELEASE or talks is None:
        return topic.issue
    known = talks.captives.keys() | talks.holders.keys()
    plain = topic.token.lemma_.lower() != "hostage"
    if plain and known and Category.HOSTAGES not in known:
        return Issue.PRISONER_RELEASE
    return topic.issue
