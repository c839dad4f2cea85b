"""What a verb of accepting amounts to: an answer, mere support, or a deal concluded."""

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames import Frame

from .objects import WORDS


def is_acceptance(
    analysis: Analysis, frame: Frame, proposal: Token | None, parties: tuple[str, ...]
) -> bool:
    """Tell an acceptance from a deal that both sides conclude, or one they approve."""
    if proposal is None or not _is_done(proposal):
        return True
    together = len(set(parties) & _sides(analysis)) > 1
    return not together and not _is_soft(frame, proposal)


def may_accept(
    analysis: Analysis, frame: Frame, proposal: Token | None, party: str
) -> bool:
    """Tell whether a party can accept by a verb of support: only a side can."""
    sides = _sides(analysis)
    return not sides or party in sides or not _is_soft(frame, proposal)


def _sides(analysis: Analysis) -> set[str]:
    talks = analysis.mentions.talks
    return set() if talks is None else set(talks.sides)


def _is_done(proposal: Token) -> bool:
    """Tell whether a word means a deal rather than an offer of one."""
    return proposal.lemma_.lower() in WORDS.words("objects.done")


def _is_soft(frame: Frame, proposal: Token | None) -> bool:
    """Tell whether only a verb of support governs the proposal: "backed", "approved"."""
    firm = WORDS.words("accept.firm")
    used = _governing(frame, proposal) & firm or frame.keys & firm
    return bool(used) and used <= WORDS.words("accept.soft")


def _governing(frame: Frame, proposal: Token | None) -> frozenset[str]:
    """Return the keys by which a verb governs what is accepted."""
    if proposal is None or any(t.i == proposal.i for t in frame.patients):
        return frame.keys
    after = {
        p
        for p, objects in frame.preps.items()
        if any(t.i == proposal.i for t in objects)
    }
    return frozenset(k for k in frame.keys if k.split()[-1] in after)
