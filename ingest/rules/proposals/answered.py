"""Whether a proposal is one that somebody answers, so that it must have been put."""

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.lexicon import lexicon

ANSWERS = lexicon("answers")
CLASSES = ("accept.firm", "reject.verbs", "replying.to")


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
