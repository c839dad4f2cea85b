"""Which nouns name terms put forward, and which only look like it."""

from collections.abc import Iterator
from enum import StrEnum

from spacy.tokens import Token

from domain.vocabulary import Issue
from ingest.frames.arguments import prep_objects
from ingest.issues import topics_in
from ingest.lexicon import lexicon

WORDS = lexicon("proposals")
MODIFIERS = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
NONE = frozenset({"no", "any", "every", "such", "another's", "whatever", "which"})
AIMS = frozenset({"for", "of", "on", "about", "under", "towards", "in", "with"})
"""Prepositions that may tell what a proposal is for."""
OTHER_AIMS = frozenset({Issue.OTHER, Issue.SANCTIONS})
"""Issues that a plan may be about which is none for peace."""

DRAFT = frozenset({"draft", "proposed", "propose"})
"""Words before a deal that make it a proposal."""

EFFORT = frozenset({"on", "for", "about", "towards", "toward", "over"})
"""Prepositions between an effort and what is to come of it."""


class Grade(StrEnum):
    """How surely a noun means terms put forward."""

    STRONG = "strong"
    PLAN = "plans"
    PAPER = "papers"
    REPLY = "replies"
    CHANGE = "changes"
    DEAL = "deals"


def grade_of(noun: Token) -> Grade | None:
    """Return how surely a noun means terms put forward, None if it does not."""
    if _stands_for_one(noun):
        return Grade.STRONG
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.dep_ == "compound":
        return None
    lemma = noun.lemma_.lower()
    grade = next((g for g in Grade if lemma in WORDS.words(f"nouns.{g.value}")), None)
    if grade is None or _is_of_another_kind(noun, grade) or _is_setting(noun):
        return None
    drafted = grade is Grade.DEAL and not DRAFT.isdisjoint(_before(noun))
    return Grade.STRONG if drafted else grade


def _is_setting(noun: Token) -> bool:
    """Tell whether a framework is only a turn of phrase: "within the framework of"."""
    return noun.lemma_.lower() == "framework" and noun.head.lower_ in {"within", "in"}


def _stands_for_one(token: Token) -> bool:
    """Tell whether "one" takes up a proposal: "the framework is the one he set out"."""
    if token.lower_ != "one" or not any(c.dep_ == "relcl" for c in token.children):
        return False
    before = token.doc[token.sent.start : token.i]
    return any(t.lemma_.lower() in WORDS.words("nouns.strong") for t in before)


def is_peaceful(noun: Token) -> bool:
    """Tell whether a noun's phrase speaks of peace: "a plan to end the war"."""
    if not WORDS.words("nouns.peace").isdisjoint(_before(noun)):
        return True
    words = [t for part in complements(noun) for t in part.subtree]
    steps = {"point", "phase", "stage", "step"}
    issues = {topic.issue for topic in topics_in(words)} - OTHER_AIMS
    return bool(issues) or any(t.lemma_.lower() in steps for t in words)


def complements(noun: Token) -> tuple[Token, ...]:
    """Return what tells the aim of a noun: "to end the war", "for a truce"."""
    return tuple(_complements(noun))


def _complements(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if (
            (child.dep_ == "acl" and child.tag_ in {"VB", "VBG"})
            or (child.dep_ == "prep" and child.lower_ in AIMS)
            or child.dep_ in {"relcl", "appos", "ccomp"}
        ):
            yield child
        elif child.dep_ == "acl":
            yield from (c for c in child.children if c.dep_ in {"advcl", "xcomp"})
            yield from (c for c in child.children if c.lower_ == "for")
    yield from misplaced_aim(noun)


def misplaced_aim(noun: Token) -> tuple[Token, ...]:
    """Return what the parse hung on the verb though it follows its noun: "a plan for"."""
    if noun.i + 1 >= len(noun.doc):
        return ()
    after = noun.nbor()
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    follows = after.dep_ == "prep" and after.lower_ in {"for", "of", "on"}
    return (after,) if follows and after.head.i in {noun.head.i, above.i} else ()


def is_absent(noun: Token) -> bool:
    """Tell whether there is said to be no such thing: "no offer", "any plan"."""
    none = any(
        c.lower_ in NONE and c.dep_ in {"det", "predet", "amod"} for c in noun.children
    )
    return none or (not is_definite(noun) and _is_yet_to_come(noun))


def _is_yet_to_come(noun: Token) -> bool:
    """Tell whether terms are only worked at or wished for: "work on a framework"."""
    told = any(c.dep_ in {"acl", "relcl"} for c in noun.children)
    if told or noun.lemma_.lower() in WORDS.words("nouns.changes"):
        return False
    if noun.dep_ == "dobj":
        return noun.head.lemma_.lower() in WORDS.words("nouns.wishing")
    above = noun.head.head.lemma_.lower()
    near = noun.dep_ == "pobj" and noun.head.lower_ in EFFORT
    return near and above in WORDS.words("nouns.efforts")


def is_definite(noun: Token) -> bool:
    """Tell whether a noun takes up something known: "the plan", "that offer", "its text"."""
    near = (
        *noun.children,
        *(g for c in noun.children if c.dep_ == "compound" for g in c.children),
    )
    words = {c.lower_ for c in near if c.dep_ == "det"}
    return bool(words & {"the", "this", "that", "these", "those"}) or any(
        c.dep_ == "poss" for c in noun.children
    )


def is_counter(noun: Token) -> bool:
    """Tell whether a proposal answers another: "a counter-proposal"."""
    return noun.lemma_.lower().startswith("counter") or any(
        c.lower_ == "counter" for c in noun.children
    )


def _is_of_another_kind(noun: Token, grade: Grade) -> bool:
    before = _before(noun)
    if not WORDS.words("nouns.other_plans").isdisjoint(before):
        return True
    if noun.lemma_.lower() == "point":
        return noun.tag_ != "NNS" or not any(c.dep_ == "nummod" for c in noun.children)
    if noun.lemma_ == "road":
        return noun.i + 1 >= len(noun.doc) or noun.nbor().lower_ != "map"
    return grade in {Grade.PLAN, Grade.STRONG} and (_is_warlike(noun) or _invites(noun))


def _invites(noun: Token) -> bool:
    """Tell whether an offer is one to talk or to mediate, and of no terms."""
    invites = WORDS.words("nouns.invites")
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ == "VB":
            objects = {c.lemma_.lower() for c in child.children if c.dep_ == "dobj"}
            held = child.lemma_ in {"hold", "have", "start", "resume", "open"}
            return child.lemma_.lower() in invites or (held and bool(objects & invites))
        if child.dep_ == "prep" and child.lower_ in {"for", "of"}:
            return any(t.lemma_.lower() in invites for t in prep_objects(child)[:1])
    return False


def _is_warlike(noun: Token) -> bool:
    """Tell whether a plan is to do what no plan for peace does: "to seize the city"."""
    for part in complements(noun):
        verb = part if part.pos_ == "VERB" else next(iter(part.children), part)
        if part.dep_ in {"acl", "prep"} and verb.lemma_.lower() in WORDS.words(
            "nouns.warlike"
        ):
            return True
    return False


def _before(noun: Token) -> frozenset[str]:
    words = [c for c in noun.children if c.dep_ in MODIFIERS and c.i < noun.i]
    inner = [
        g
        for c in words
        for g in c.children
        if g.dep_ in {"compound", "amod", "npadvmod"}
    ]
    return frozenset(t.lemma_.lower() for t in (*words, *inner))
