"""Nouns and pronouns that take somebody up again, where the text makes it safe."""

from collections.abc import Callable

from spacy.tokens import Token

from .mentions import ROLE_NOUNS, ROLES, Mentions
from .model import Kind, Mention

HE = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "their", "them", "theirs", "themselves"})
BOTH = frozenset({"both", "two", "either", "each", "neither", "former", "latter"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
REACH = 3
"""How many sentences back a pronoun looks; farther back it stays open."""


class Focus:
    """What the text last spoke of, in reading order."""

    def __init__(self) -> None:
        self.sentence = 0
        self._seen: list[tuple[int, bool, Mention]] = []

    def see(self, mention: Mention, *, subject: bool) -> None:
        """Remember a mention, and whether it is the subject of its clause."""
        self._seen.append((self.sentence, subject, mention))

    def latest(self, wanted: Callable[[Mention], bool]) -> Mention | None:
        """Return the nearest fitting mention, subjects of a sentence before others."""
        for back in range(REACH + 1):
            here = [s for s in self._seen if s[0] == self.sentence - back]
            for subjects_only in (True, False):
                for _, subject, mention in reversed(here):
                    if subject >= subjects_only and wanted(mention):
                        return mention
        return None

    def any(self, wanted: Callable[[Mention], bool]) -> Mention | None:
        """Return the latest fitting mention however far back."""
        return next((m for _, _, m in reversed(self._seen) if wanted(m)), None)


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
    while token.dep_ in {"conj", "appos", "compound", "poss"} and token.head.i != token.i:
        if token.dep_ in {"compound", "poss"}:
            return False
        token = token.head
    return token.dep_ in SUBJECTS


def _resolved(token: Token, mentions: Mentions, focus: Focus) -> Mention | None:
    lower = token.lower_
    if lower in HE:
        return _again(token, focus.latest(lambda m: m.is_person))
    if lower in IT and not _expletive(token):
        return _again(token, focus.latest(_is_single_body))
    if lower in THEY:
        return _again(token, focus.latest(lambda m: bool(m.parties) and not m.is_person))
    if token.pos_ in {"NOUN", "PROPN", "NUM", "DET", "PRON", "ADJ"}:
        return _noun(token, mentions, focus)
    return None


def _again(token: Token, known: Mention | None) -> Mention | None:
    if known is None:
        return None
    return Mention(
        start=token.i,
        end=token.i + 1,
        head=token.i,
        kind=Kind.PERSON if known.kind is Kind.PERSON else Kind.PRONOUN,
        name=known.name,
        parties=known.parties,
        role=known.role,
        human=known.human,
    )


def _is_single_body(mention: Mention) -> bool:
    return len(mention.parties) == 1 and not mention.is_person


def _expletive(token: Token) -> bool:
    """Tell whether "it" stands for a clause: "it is known that", "it was Burns who"."""
    if token.dep_ == "expl":
        return True
    head = token.head
    clausal = any(c.dep_ in {"ccomp", "xcomp", "advcl", "relcl"} for c in head.children)
    return token.dep_ in SUBJECTS and head.lemma_ in {"be", "seem", "appear", "emerge"} and (
        clausal and not any(c.dep_ == "acomp" and c.lemma_ in {"ready", "willing", "prepared"} for c in head.children)
    )


def _noun(token: Token, mentions: Mentions, focus: Focus) -> Mention | None:
    lemma = token.lemma_.lower()
    if token.dep_ in {"amod", "compound", "det", "nummod"} and token.head.pos_ in {"NOUN", "PROPN"}:
        return None
    if lemma in ROLES.words("mediators"):
        return _collective(token, _mediators(mentions))
    if _names_both_sides(token, lemma):
        return _collective(token, () if mentions.talks is None else mentions.talks.sides)
    if mentions.is_role(token):
        return _role(token, mentions, focus)
    return _taken_up(token, lemma, mentions, focus)


def _collective(token: Token, parties: tuple[str, ...]) -> Mention | None:
    if not parties:
        return None
    return Mention(
        start=token.i, end=token.i + 1, head=token.i, kind=Kind.NOUN, parties=parties
    )


def _mediators(mentions: Mentions) -> tuple[str, ...]:
    """Return the mediators of these talks that the article names, else all."""
    if mentions.talks is None:
        return ()
    named = {p for m in mentions for p in m.parties}
    told = tuple(p for p in mentions.talks.mediators if p in named)
    return told or mentions.talks.mediators


def _names_both_sides(token: Token, lemma: str) -> bool:
    if lemma in {"both", "two"} and token.dep_ in SUBJECTS | {"pobj", "dobj"}:
        return token.n_rights == 0
    words = {c.lower_ for c in token.children}
    plural = token.tag_ in {"NNS", "NNPS"}
    marked = bool(words & {"both", "two", "either", "each", "warring", "opposing"})
    definite = plural and lemma in {"side", "party", "camp", "belligerent", "enemy"} and (
        "the" in words
    )
    named = any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children)
    return lemma in ROLES.words("both_sides") and (marked or definite) and not named


def _role(token: Token, mentions: Mentions, focus: Focus) -> Mention | None:
    """Resolve a role noun by its modifiers, else by the last one of that office."""
    parties = mentions.parties_of(token)
    lemma = token.lemma_.lower()
    if parties:
        return Mention(
            start=token.i,
            end=token.i + 1,
            head=token.i,
            kind=Kind.ROLE,
            name=None,
            parties=parties,
            role=_words(token),
            human=_is_one_human(token),
        )
    if not any(c.lower_ in {"the", "his", "its", "this", "that"} for c in token.children):
        return None
    title = _words(token).lower()
    known = focus.any(lambda m: m.role is not None and _same_office(title, lemma, m.role))
    if known is not None:
        return _again(token, known)
    return _taken_up(token, lemma, mentions, focus)


def _is_one_human(token: Token) -> bool:
    return token.lemma_.lower() in ROLES.words("persons") and token.tag_ in {"NN", "NNP"}


def _words(token: Token) -> str:
    parts = [c for c in token.lefts if c.dep_ in {"compound", "amod"}]
    return " ".join([*(c.text for c in parts), token.text])


def _same_office(title: str, lemma: str, role: str) -> bool:
    role = role.lower()
    if lemma in {"premier"}:
        return "prime minister" in role
    if lemma in {"president", "emir", "king", "spokesman", "spokeswoman", "envoy", "chancellor", "pope", "sheikh"}:
        return lemma in role
    return title in role or (len(role.split()) > 1 and role in title)


def _taken_up(token: Token, lemma: str, mentions: Mentions, focus: Focus) -> Mention | None:
    """Resolve "the movement", "the emirate": the last party that is called so."""
    called = mentions.registry.called(lemma) | mentions.registry.called(token.lower_)
    if not called or not _definite(token):
        return None
    sides = frozenset(() if mentions.talks is None else mentions.talks.sides)
    known = focus.any(lambda m: len(m.parties) == 1 and m.parties[0] in called)
    if known is None:
        likely = sorted(called & sides)
        return _collective(token, tuple(likely)) if len(likely) == 1 else None
    return Mention(
        start=token.i,
        end=token.i + 1,
        head=token.i,
        kind=Kind.NOUN,
        name=known.parties[0],
        parties=known.parties[:1],
    )


def _definite(token: Token) -> bool:
    words = {c.lower_ for c in token.children if c.dep_ in {"det", "poss"}}
    plural = token.tag_ in {"NNS", "NNPS"}
    return bool(words & {"the", "this", "that", "these", "those", "his", "its"}) or (
        plural and not words and token.lemma_.lower() not in ROLE_NOUNS
    )
