"""Whether a proposal is one that somebody answers, so that it must have been put."""

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.lexicon import lexicon

from .nouns import grade_of

ANSWERS = lexicon("answers")
CLASSES = ("accept.firm", "reject.verbs", "replying.to")
REPLIES = frozenset({"response", "reply", "answer", "respond", "counter-proposal"})
LONGEST = 80
"""Characters of the words by which an earlier proposal is called."""


def is_answered(analysis: Analysis, noun: Token) -> bool:
    """Tell whether a party takes, rejects or replies to what a noun names, in fact."""
    for verb in _verbs(noun):
        frame = analysis.frames.of(verb)
        if any(ANSWERS.has(name, frame.keys) for name in CLASSES):
            doers = analysis.frames.agents(frame)
            return bool(doers) and frame.standing.holds
    return False


def _verbs(noun: Token) -> tuple[Token, ...]:
    """Return the verb that governs a noun, and those of its relative clauses."""
    own = tuple(
        c for c in noun.children if c.dep_ in {"relcl", "acl"} and c.pos_ == "VERB"
    )
    above = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    near = noun.dep_ in {"dobj", "nsubjpass"} or (
        noun.dep_ == "pobj" and noun.head.head is above
    )
    return (above, *own) if above is not None and near else own


def replied_to(noun: Token) -> str | None:
    """Return the words for the proposal that terms answer, None if they answer none.

    It reads "in response to the previous proposal" and "the answer to the plan".
    """
    described = (
        t for c in noun.children if c.dep_ in {"relcl", "acl"} for t in c.subtree
    )
    for word in (noun, *described):
        if word.lemma_.lower() in REPLIES:
            for prep in (c for c in word.children if c.lower_ == "to"):
                found = next((g for g in prep.children if grade_of(g)), None)
                if found is not None:
                    return _called(found)
    return None


def _called(noun: Token) -> str:
    """Return a noun's own words, without the clauses that describe it."""
    clauses = [c.left_edge.i for c in noun.children if c.dep_ in {"relcl", "acl"}]
    end = min([c for c in clauses if c > noun.i], default=noun.right_edge.i + 1)
    return str(noun.doc[noun.left_edge.i : end].text[:LONGEST])
