"""What an answer is an answer to: a proposal, by name, by pronoun, or left out."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames.keys import verb_keys
from ingest.issues import truce_kind
from ingest.lexicon import lexicon
from ingest.rules.proposals.nouns import WORDS as NAMES
from ingest.rules.proposals.nouns import Grade, grade_of, is_absent, is_peaceful
from ingest.rules.proposals.sponsors import sponsors_of

WORDS = lexicon("answers")
PRONOUNS = frozenset(
    {
        "it",
        "them",
        "they",
        "all",
        "both",
        "this",
        "that",
        "everything",
        "which",
        "one",
        "these",
        "those",
    }
)
BACK = 2
"""How many sentences back a pronoun may find the proposal that it stands for."""


def is_answerable(analysis: Analysis, token: Token, *, any_plan: bool = False) -> bool:
    """Tell whether a word is a proposal, whatever the answer to it.

    `any_plan` takes a plan of unsaid aim for one too.
    """
    if token.pos_ == "PRON" or token.lower_ in PRONOUNS:
        return _stands_for_proposal(analysis, token)
    if is_absent(token) or _is_never(token):
        return False
    match grade_of(token):
        case Grade.STRONG:
            return True
        case Grade.PLAN:
            return _is_plan(analysis, token, any_plan=any_plan)
        case Grade.PAPER:
            return _speaks_of_peace(analysis, token)
        case _:
            return _is_deal(token)


def _is_deal(token: Token) -> bool:
    """Tell whether a word is a deal, or a truce that is on offer."""
    lemma = token.lemma_.lower()
    if lemma in WORDS.words("objects.truces"):
        return _is_on_offer(token)
    return lemma in WORDS.words("objects.deals") and _is_text(token)


def is_claim(analysis: Analysis, token: Token) -> bool:
    """Tell whether a word is what the other side put forward or replied."""
    if token.lemma_.lower() not in WORDS.words("objects.claims") or is_absent(token):
        return False
    if sponsors_of(analysis, token):
        return True
    clauses = [c for c in token.children if c.dep_ in {"relcl", "acl"}]
    agents = (p for c in clauses for p in analysis.frames.agents(analysis.frames.of(c)))
    return any(True for _ in agents)


def is_free_relative(verb: Token) -> bool:
    """Tell whether a clause is itself what is answered: "what it accepted in July"."""
    heads = [
        c
        for c in verb.children
        if c.dep_ in {"dobj", "nsubjpass"} and c.lower_ == "what"
    ]
    return bool(heads)


def _stands_for_proposal(analysis: Analysis, token: Token) -> bool:
    """Tell whether a proposal is the last thing spoken of that a pronoun can mean."""
    anybody = analysis.mentions.parties_of(token) and token.lower_ in {"they", "them"}
    if anybody or token.lower_ in {"something", "anything", "nothing"}:
        return False
    if _was_offered(token):
        return True
    for noun in _nouns_before(token):
        grade = grade_of(noun)
        if grade in {Grade.STRONG, Grade.REPLY}:
            return True
        if grade is Grade.PLAN and _is_known_plan(analysis, noun):
            return True
        if grade in {Grade.PAPER, Grade.DEAL} and not _speaks_of_deal_done(noun):
            return True
    return False


def _was_offered(token: Token) -> bool:
    """Tell whether a thing was put forward in the same sentence, without a word for it."""
    before = token.doc[token.sent.start : token.i]
    return any(
        t.pos_ == "VERB" and NAMES.has("propose.verbs", verb_keys(t)) for t in before
    )


def _nouns_before(token: Token) -> Iterator[Token]:
    """Go back through the nouns before a pronoun, up to two sentences away."""
    start = token.sent.start
    for _ in range(BACK):
        if start > 0:
            start = token.doc[start - 1].sent.start
    for i in range(token.i - 1, start - 1, -1):
        if token.doc[i].pos_ in {"NOUN", "PROPN"}:
            yield token.doc[i]


def _speaks_of_deal_done(noun: Token) -> bool:
    return any(
        t.lemma_ in {"reach", "sign", "conclude", "seal", "announce"} for t in noun.sent
    )


def _is_never(token: Token) -> bool:
    before = {
        c.lemma_.lower() for c in token.children if c.dep_ in {"compound", "amod"}
    }
    return not WORDS.words("objects.never").isdisjoint(before)


def _is_plan(analysis: Analysis, noun: Token, *, any_plan: bool) -> bool:
    """Tell whether a plan is for peace, or may be; a thought must be somebody's."""
    if noun.lemma_.lower() in NAMES.words("nouns.ideas"):
        return bool(sponsors_of(analysis, noun))
    aimless = not any(
        c.dep_ == "acl" or (c.dep_ == "prep" and c.lower_ in {"for", "of", "to", "on"})
        for c in noun.children
    )
    return _is_known_plan(analysis, noun) or (any_plan and aimless)


def _is_known_plan(analysis: Analysis, noun: Token) -> bool:
    """Tell whether a plan is one for peace: by its phrase, its sponsor or the text before."""
    if is_peaceful(noun) or _has_outside_sponsor(analysis, noun) or _was_named(noun):
        return True
    return _was_put_forward(noun)


def _has_outside_sponsor(analysis: Analysis, noun: Token) -> bool:
    talks = analysis.mentions.talks
    sides = set() if talks is None else set(talks.sides)
    found = set(sponsors_of(analysis, noun))
    return bool(found) and not found & sides


def _was_named(noun: Token) -> bool:
    """Tell whether the text speaks of a proposal in the sentences just before."""
    start = noun.sent.start
    first = noun.doc[start - 1].sent.start if start > 0 else 0
    return any(grade_of(t) is Grade.STRONG for t in noun.doc[first : noun.i])


def _speaks_of_peace(analysis: Analysis, noun: Token) -> bool:
    named = bool(sponsors_of(analysis, noun)) or _was_put_forward(noun)
    return is_peaceful(noun) or named or _was_named(noun)


def _was_put_forward(noun: Token) -> bool:
    """Tell whether a clause says that somebody put it forward: "the text presented by"."""
    clauses = (
        c
        for c in noun.children
        if c.dep_ == "relcl" or (c.dep_ == "acl" and c.tag_ == "VBN")
    )
    return any(NAMES.has("table.origin", verb_keys(c)) for c in clauses)


def _is_on_offer(token: Token) -> bool:
    """Tell whether a truce is one proposed: by its modifiers, a clause, or just before."""
    before = {
        c.lemma_.lower() for c in token.children if c.dep_ in {"amod", "compound"}
    }
    if not WORDS.words("objects.offered").isdisjoint(before):
        return True
    clauses = [c for c in token.children if c.dep_ in {"acl", "relcl"}]
    if any(NAMES.has("propose.verbs", verb_keys(c)) for c in (*clauses, token.head)):
        return True
    return _was_named(token) and truce_kind([token]) is not None


def _is_text(token: Token) -> bool:
    """Tell whether a deal's word is followed by no other aim: "terms of reference"."""
    return token.lemma_ != "principle" or any(c.lower_ == "the" for c in token.children)
