"""Nouns that stand for a party: by what goes with them, or by what was said before."""

from spacy.tokens import Token

from .focus import Focus
from .mentions import Mentions
from .model import Kind, Mention
from .phrases import NAMING, ROLE_NOUNS, ROLES

POINTING = frozenset({"the", "his", "her", "its", "this", "that"})
TITLES = frozenset(
    {"president", "emir", "king", "spokesman", "spokeswoman", "envoy", "chancellor",
     "pope", "sheikh"}
)  # fmt: skip
"""Offices that a text names by this one word alone."""

PLURAL = frozenset({"NNS", "NNPS"})
PLACED = frozenset({"nsubj", "nsubjpass", "agent", "pobj", "dobj"})
BEFORE = frozenset({"amod", "compound", "det", "nummod"})
MET = frozenset({"leader", "country", "government", "neighbour", "neighbor"})
"""Those that "the two" of may be any two parties just named, not the sides alone."""

LANDS = frozenset({"country", "neighbour", "neighbor"})
"""Those that are the sides where both are states: "the two countries"."""

MARKS = frozenset({"both", "two", "either", "each", "warring", "opposing"})


def resolved_noun(token: Token, mentions: Mentions, focus: Focus) -> Mention | None:
    """Return whom a noun means, None where that is not safe to say."""
    lemma = token.lemma_.lower()
    if token.dep_ in BEFORE and token.head.pos_ in {"NOUN", "PROPN"}:
        return _before_role(token, lemma, mentions)
    if _are_mediators(token, lemma) and not mentions.parties_of(token):
        return _collective(token, _mediators(mentions))
    if _names_both_sides(token, lemma):
        pair = focus.pair() if lemma in {"both", "two"} | MET else ()
        sides = () if mentions.talks is None else mentions.talks.sides
        if lemma in LANDS and _are_states(mentions, sides):
            return _collective(token, sides)
        return _collective(token, pair or sides)
    if mentions.is_role(token):
        return _role(token, mentions, focus)
    return _taken_up(token, lemma, mentions, focus)


def _are_states(mentions: Mentions, sides: tuple[str, ...]) -> bool:
    parties = [mentions.registry.party(side) for side in sides]
    return bool(parties) and all(p is not None and p.kind == "state" for p in parties)


def again(token: Token, known: Mention | None) -> Mention | None:
    """Return a mention of somebody known, by a pronoun or noun; None of nobody."""
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


def _collective(token: Token, parties: tuple[str, ...]) -> Mention | None:
    if not parties:
        return None
    return Mention(
        start=token.i, end=token.i + 1, head=token.i, kind=Kind.NOUN, parties=parties
    )


def _before_role(token: Token, lemma: str, mentions: Mentions) -> Mention | None:
    """Read "government negotiators" and "rebel leaders" as those of a side."""
    role = token.head
    if not mentions.is_role(role) or mentions.talks is None:
        return None
    named = any(
        mentions.at(t) for c in role.children if c.dep_ in NAMING for t in c.subtree
    )
    if named or any(
        c.dep_ == "prep" and c.lower_ in {"of", "from"} for c in role.children
    ):
        return None
    return _collective(token, _side_called(token, lemma, mentions))


def _side_called(token: Token, lemma: str, mentions: Mentions) -> tuple[str, ...]:
    """Return the one side that a noun can mean: its government, or its foes."""
    sides = () if mentions.talks is None else mentions.talks.sides
    registry = mentions.registry
    states = [
        s for s in sides if (party := registry.party(s)) and party.kind == "state"
    ]
    if lemma in ROLES.words("governing"):
        alone = len(states) == 1 and not _is_told_apart(token)
        return tuple(states) if alone else ()
    called = registry.called(lemma) | registry.called(token.lower_)
    likely = [s for s in sides if s in called]
    return tuple(likely) if len(likely) == 1 else ()


def _is_told_apart(token: Token) -> bool:
    """Tell whether more is said of whose government it is: "the Gazan authorities"."""
    plain = ROLES.words("plainly_governing")
    return any(
        (c.dep_ in NAMING and c.lower_ not in plain)
        or c.dep_ in {"prep", "acl", "relcl"}
        for c in token.children
    )


def _are_mediators(token: Token, lemma: str) -> bool:
    if lemma in ROLES.words("mediators"):
        return True
    own = {c.lower_ for c in token.children if c.dep_ in {"amod", "compound"}}
    mediating = own & {"mediating", "mediator", "mediators", "brokering"}
    return bool(mediating) and token.tag_ in PLURAL


def _mediators(mentions: Mentions) -> tuple[str, ...]:
    """Return the mediators of these talks that the article names, else all."""
    if mentions.talks is None:
        return ()
    named = {p for m in mentions for p in m.parties}
    told = tuple(p for p in mentions.talks.mediators if p in named)
    return told or mentions.talks.mediators


def _names_both_sides(token: Token, lemma: str) -> bool:
    if lemma in {"both", "two"} and token.dep_ in PLACED:
        return token.n_rights == 0
    if lemma not in ROLES.words("both_sides"):
        return False
    words = {c.lower_ for c in token.children}
    definite = (
        token.tag_ in PLURAL and lemma in ROLES.words("opposed") and "the" in words
    )
    named = any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children)
    return (definite or not words.isdisjoint(MARKS)) and not named


def _role(token: Token, mentions: Mentions, focus: Focus) -> Mention | None:
    """Resolve a role noun by its modifiers, else by the last one of that office."""
    parties = mentions.parties_of(token)
    if parties:
        return Mention(
            start=token.i,
            end=token.i + 1,
            head=token.i,
            kind=Kind.ROLE,
            parties=parties,
            role=_words(token),
            human=_is_one_human(token),
        )
    if not any(c.lower_ in POINTING for c in token.children):
        return None
    lemma, title = token.lemma_.lower(), _words(token).lower()
    known = focus.any(
        lambda m: m.role is not None and _same_office(title, lemma, m.role)
    )
    if known is not None:
        return again(token, known)
    return _taken_up(token, lemma, mentions, focus)


def _is_one_human(token: Token) -> bool:
    return token.lemma_.lower() in ROLES.words("persons") and token.tag_ in {
        "NN",
        "NNP",
    }


def _words(token: Token) -> str:
    parts = [c for c in token.lefts if c.dep_ in {"compound", "amod"}]
    return " ".join([*(c.text for c in parts), token.text])


def _same_office(title: str, lemma: str, role: str) -> bool:
    role = role.lower()
    if lemma == "premier":
        return "prime minister" in role
    if lemma in TITLES:
        return lemma in role
    return title in role or (len(role.split()) > 1 and role in title)


def _taken_up(
    token: Token, lemma: str, mentions: Mentions, focus: Focus
) -> Mention | None:
    """Resolve "the movement", "the emirate": the last party that is called so."""
    if not _definite(token) or _is_civic(token):
        return None
    called = mentions.registry.called(lemma) | mentions.registry.called(token.lower_)
    known = focus.any(lambda m: len(m.parties) == 1 and m.parties[0] in called)
    if known is None:
        return _collective(token, _side_called(token, lemma, mentions))
    return Mention(
        start=token.i,
        end=token.i + 1,
        head=token.i,
        kind=Kind.NOUN,
        name=known.parties[0],
        parties=known.parties[:1],
    )


def _is_civic(token: Token) -> bool:
    """Tell whether a group is one that watches or helps: "the rights group"."""
    return any(c.lower_ in ROLES.words("civil") for c in token.children)


def _definite(token: Token) -> bool:
    words = {c.lower_ for c in token.children if c.dep_ in {"det", "poss"}}
    bare = token.tag_ in PLURAL and not words
    return not words.isdisjoint({*POINTING, "these", "those"}) or (
        bare and token.lemma_.lower() not in ROLE_NOUNS
    )
