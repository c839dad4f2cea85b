"""Who a noun phrase is as a speaker: a person, a body, a source, an author's paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Token

from ingest.mentions import Kind, Mention, Mentions

from .phrases import expanded, prep_objects
from .saying import SPEECH

NAMED = frozenset({Kind.PERSON, Kind.BODY, Kind.MEDIUM})
PHRASE = frozenset(
    {"prep", "pobj", "compound", "amod", "det", "poss", "case", "nummod", "cc", "conj"}
)
SAID = frozenset({"ccomp", "xcomp", "parataxis", "dep", "conj"})
LONGEST = 60
"""Most words of a phrase that are looked through for a medium."""

AUTHORING = frozenset({"by", "from", "of"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is said to say something: the words, the person and the party.

    `party` is None where the source's side is not told; `parties` are all that make
    a joint statement. `via` names the medium that the source spoke to; `is_medium`
    tells one that passes on what others say.
    """

    token: Token
    name: str | None
    words: str
    party: str | None
    role: str | None
    named: bool
    via: str | None = None
    verb: Token | None = None
    is_medium: bool = False
    parties: tuple[str, ...] = ()


def voice_of(mentions: Mentions, token: Token, verb: Token | None) -> Voice | None:
    """Return the voice that a noun phrase is, None if it cannot speak."""
    mention = mentions.at(token)
    parties = _parties(mentions, token, mention)
    if mention is None and not parties and not mentions.is_role(token):
        if token.lemma_.lower() in SPEECH.words("nouns"):
            return _of_author(mentions, token, verb)
        if token.lemma_.lower() not in SPEECH.words("anonymous"):
            return None
    known = _named(mentions, token, mention)
    return Voice(
        token=token,
        name=None if known is None else known.name,
        words=_phrase(token),
        party=parties[0] if len(parties) == 1 else None,
        role=_role(mention, known),
        named=known is not None,
        via=_medium(mentions, verb),
        verb=verb,
        is_medium=_is_medium(token, mention) and not parties,
        parties=tuple(dict.fromkeys((*parties, *mentions.acting(expanded(token)[1:])))),
    )


def _named(mentions: Mentions, token: Token, mention: Mention | None) -> Mention | None:
    """Return whom a speaker's name means, told right there or in apposition."""
    if mention is not None and mention.name is not None and mention.kind in NAMED:
        return mention
    beside = (mentions.at(c) for c in token.children if c.dep_ == "appos")
    return next((m for m in beside if m is not None and m.kind is Kind.PERSON), None)


def _role(mention: Mention | None, known: Mention | None) -> str | None:
    if known is not None and known.role is not None:
        return known.role
    return None if mention is None else mention.role


def _is_medium(token: Token, mention: Mention | None) -> bool:
    if mention is not None:
        return mention.kind is Kind.MEDIUM
    return any(c.dep_ == "compound" and c.lower_ == "news" for c in token.children)


def _parties(
    mentions: Mentions, token: Token, mention: Mention | None
) -> tuple[str, ...]:
    """Return whom a speaker stands for: what a name says outweighs what is added."""
    if mention is not None and _has_no_voice(mentions, mention):
        return ()
    if mention is not None and len(mention.parties) == 1:
        return mention.parties
    return mentions.parties_of(token)


def _has_no_voice(mentions: Mentions, mention: Mention) -> bool:
    """Tell whether somebody in office speaks against the party, as some ministers do."""
    if mention.kind is not Kind.PERSON or mention.name is None:
        return False
    person = mentions.registry.person(mention.name)
    return person is not None and not person.voice


def _of_author(mentions: Mentions, paper: Token, verb: Token | None) -> Voice | None:
    """Return who issued a paper that speaks: "a note from Netanyahu's office says"."""
    for author in _authors(paper):
        voice = voice_of(mentions, author, verb)
        if voice is not None:
            return voice
    return None


def _authors(paper: Token) -> Iterator[Token]:
    for child in paper.children:
        if child.dep_ in {"poss", "amod", "compound", "nmod"}:
            yield child
        elif child.dep_ == "prep" and child.lower_ in AUTHORING:
            yield from prep_objects(child)
        elif child.dep_ in {"acl", "relcl"} and child.tag_ == "VBN":
            agents = (c for c in child.children if c.lower_ in {"by", "from"})
            yield from (t for agent in agents for t in prep_objects(agent))


def _medium(mentions: Mentions, verb: Token | None) -> str | None:
    """Return the medium named around a verb of saying, outside what is said."""
    if verb is None:
        return None
    for child in verb.children:
        if child.dep_ in SAID:
            continue
        for token in islice(child.subtree, LONGEST):
            mention = mentions.at(token)
            if mention is not None and mention.kind is Kind.MEDIUM:
                return mention.name
    return None


def _phrase(token: Token) -> str:
    """Return the words of a noun phrase without what follows a comma."""
    tokens = [t for t in token.subtree if t.i <= token.i or t.dep_ in PHRASE]
    left, right = min(t.i for t in tokens), max(t.i for t in tokens)
    text = token.doc[left : right + 1].text
    return str(text.split(",")[0].split("\n")[0])
