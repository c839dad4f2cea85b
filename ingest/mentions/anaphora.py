"""Pronouns that take somebody up again, where the text makes it safe."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from ingest.lexicon import lexicon

from .focus import Focus
from .mentions import Mentions
from .model import Mention
from .nouns import again, resolved_noun
from .phrases import CHAIN

WOMEN = lexicon("given_names").words("women")
HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "their", "them", "theirs", "themselves"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
OBJECTS = frozenset({"dobj", "dative"})
NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "DET", "PRON", "ADJ"})
INSIDE = frozenset({"compound", "poss"})


def add_anaphora(mentions: Mentions) -> None:
    """Resolve nouns and pronouns, sentence by sentence, in reading order."""
    focus = Focus()
    for number, sentence in enumerate(mentions.doc.sents):
        focus.sentence = number
        for token in sentence:
            mention = mentions.at(token) or _resolved(token, mentions, focus)
            if mention is None or mention.head != token.i:
                continue
            mentions.add(mention)
            if mention.parties or mention.is_person:
                focus.see(mention, subject=_is_subject(token))


def _is_subject(token: Token) -> bool:
    for _ in range(CHAIN):
        if token.dep_ in INSIDE:
            return False
        if token.dep_ not in {"conj", "appos"} or token.head.i == token.i:
            break
        token = token.head
    return token.dep_ in SUBJECTS


def _resolved(token: Token, mentions: Mentions, focus: Focus) -> Mention | None:
    lower = token.lower_
    if lower in IT and _expletive(token):
        return None
    for words, resolve in PRONOUNS:
        if lower in words:
            return resolve(token, mentions, focus)
    return resolved_noun(token, mentions, focus) if token.pos_ in NOMINAL else None


def _he(token: Token, mentions: Mentions, focus: Focus) -> Mention | None:
    doer = _doer(token, mentions)
    return again(
        token,
        focus.latest(lambda m: m.is_person and not _is_woman(m) and m.name not in doer),
    )


def _she(token: Token, mentions: Mentions, focus: Focus) -> Mention | None:
    doer = _doer(token, mentions)
    return again(
        token,
        focus.latest(lambda m: m.is_person and _is_woman(m) and m.name not in doer)
        or focus.latest(lambda m: m.is_person and m.name is None),
    )


def _doer(token: Token, mentions: Mentions) -> frozenset[str]:
    """Return who does it to him or her, and so is somebody else: "X will receive him"."""
    verb = token.head
    if token.dep_ not in OBJECTS or token.lower_ not in {"him", "her"}:
        return frozenset()
    subjects = (c for c in verb.children if c.dep_ in SUBJECTS)
    named = (mentions.at(t) for s in subjects for t in (s, *s.children))
    return frozenset(m.name for m in named if m is not None and m.is_person and m.name)


def _is_woman(mention: Mention) -> bool:
    """Tell whether a given name or a title is a woman's."""
    first = (mention.name or "").split(" ")[0]
    return first in WOMEN or "woman" in (mention.role or "").lower()


def _it(token: Token, _mentions: Mentions, focus: Focus) -> Mention | None:
    return again(token, focus.latest(lambda m: len(m.parties) == 1 and not m.is_person))


def _they(token: Token, mentions: Mentions, focus: Focus) -> Mention | None:
    known = focus.latest(lambda m: bool(m.parties) and not m.is_person)
    if known is None:
        return None
    joined = _joined(mentions.doc[known.head], mentions)
    parties = tuple(dict.fromkeys((*joined, *known.parties)))
    return again(token, replace(known, parties=parties))


def _joined(token: Token, mentions: Mentions) -> tuple[str, ...]:
    """Return the parties of the list that a name ends: "Israel and Hamas"."""
    parties: tuple[str, ...] = ()
    for _ in range(CHAIN):
        if token.dep_ != "conj" or token.head.pos_ not in {"NOUN", "PROPN"}:
            break
        token = token.head
        parties = (*mentions.parties_of(token), *parties)
    return parties


PRONOUNS: tuple[
    tuple[frozenset[str], Callable[[Token, Mentions, Focus], Mention | None]], ...
] = ((HE, _he), (SHE, _she), (IT, _it), (THEY, _they))

RAISING = frozenset({"be", "seem", "appear", "emerge"})
READY = frozenset({"ready", "willing", "prepared", "open"})


def _expletive(token: Token) -> bool:
    """Tell whether "it" stands for a clause: "it is known that", "it was Burns who"."""
    if token.dep_ == "expl":
        return True
    verb = token.head
    if token.dep_ == "nsubjpass":
        return any(c.dep_ == "ccomp" for c in verb.children)
    if token.dep_ not in SUBJECTS or verb.lemma_ not in RAISING:
        return False
    clausal = any(c.dep_ in {"ccomp", "xcomp", "advcl", "relcl"} for c in verb.children)
    ready = any(c.dep_ == "acomp" and c.lemma_ in READY for c in verb.children)
    return clausal and not ready
