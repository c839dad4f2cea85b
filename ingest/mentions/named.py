"""The names of an article: from the registry, and persons it does not know."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from ingest.registry import NameMatch

from .mentions import Mentions
from .model import Kind, Mention

KINDS = {
    "party": Kind.PARTY,
    "body": Kind.BODY,
    "demonym": Kind.DEMONYM,
    "metonym": Kind.METONYM,
    "person": Kind.PERSON,
    "place": Kind.PLACE,
    "medium": Kind.MEDIUM,
}

LOCATING = frozenset(
    {"in", "at", "to", "from", "near", "into", "through", "around", "toward", "towards",
     "outside", "inside", "via", "across", "over", "within", "on", "between", "for"}
)  # fmt: skip
"""Prepositions after which a capital's name is the place, not its government."""


def add_names(mentions: Mentions) -> None:
    """Take in the names that the registry knows."""
    for match in mentions.index.find(mentions.doc.text):
        if match.kind not in KINDS:
            continue
        span = mentions.doc.char_span(match.start, match.end, alignment_mode="expand")
        if span is not None and len(span) > 0:
            mentions.add(_mention(mentions, match, span))


def _mention(mentions: Mentions, match: NameMatch, span: Span) -> Mention:
    kind = KINDS[match.kind]
    parties: tuple[str, ...] = (match.name,)
    role = None
    place = match.place
    if kind is Kind.PERSON:
        party = mentions.registry.party_of(match.name, mentions.day)
        parties = () if party is None else (party,)
        office = mentions.registry.office_on(match.name, mentions.day)
        role = None if office is None else office.title
    elif kind is Kind.PLACE and match.entry != match.name:
        kind, parties, place = Kind.DEMONYM, (), None
    elif kind is Kind.PLACE:
        parties, place = (), match.name
    elif kind is Kind.MEDIUM:
        parties = ()
    elif kind is Kind.METONYM and match.place and _is_place(span.root):
        kind, parties = Kind.PLACE, ()
    return Mention(
        start=span.start,
        end=span.end,
        head=span.root.i,
        kind=kind,
        name=match.place if kind is Kind.PLACE and match.place else match.name,
        parties=parties,
        role=role,
        place=place,
    )


def _is_place(token: Token) -> bool:
    """Tell whether a capital's name stands where a place stands in the sentence."""
    if token.dep_ == "pobj":
        return token.head.lower_ in LOCATING - {"between", "from"} or (
            token.head.lower_ == "from" and token.head.head.pos_ == "VERB"
        )
    if token.dep_ in {"conj", "appos"} and token.head.i != token.i:
        return _is_place(token.head)
    return token.dep_ in {"compound", "npadvmod", "advmod", "nmod"}


def add_persons(mentions: Mentions) -> None:
    """Take in bare surnames of persons met before, and persons not in the registry."""
    met: dict[str, Mention] = {}
    for span in _capitalised_runs(mentions):
        full = span.text
        known = met.get(full) or _by_surname(mentions, span)
        if known is not None:
            _add_again(mentions, span, known)
        elif len(span) > 1 and _looks_like_person(mentions, span):
            mention = _unknown(mentions, span)
            mentions.add(mention)
            met[span[-1].text] = mention
            met[full] = mention


def _capitalised_runs(mentions: Mentions) -> Iterator[Span]:
    """Yield runs of proper nouns that no mention covers yet."""
    doc = mentions.doc
    start: int | None = None
    for token in doc:
        joins = start is not None and token.text in {"-", "al", "bin", "de", "el", "ibn", "van"}
        if _is_name_word(mentions, token) or (joins and _next_is_name(mentions, token)):
            start = token.i if start is None else start
        elif start is not None:
            yield doc[start : token.i]
            start = None
    if start is not None:
        yield doc[start : len(doc)]


def _is_name_word(mentions: Mentions, token: Token) -> bool:
    return (
        token.pos_ == "PROPN"
        and token.text[:1].isupper()
        and mentions.at(token) is None
        and not mentions.is_role(token)
    )


def _next_is_name(mentions: Mentions, token: Token) -> bool:
    return token.i + 1 < len(token.doc) and _is_name_word(mentions, token.nbor())


def _by_surname(mentions: Mentions, span: Span) -> Mention | None:
    """Return what a bare surname means: a person met in full, else the only known one."""
    candidates = mentions.index.by_surname(span[-1].text)
    earlier = [
        m for m in mentions if m.is_person and m.start < span.start and m.name in candidates
    ]
    name = earlier[-1].name if earlier else None
    if name is None and len(span) == 1 and len(candidates) == 1:
        name = candidates[0]
    if name is None:
        return None
    party = mentions.registry.party_of(name, mentions.day)
    office = mentions.registry.office_on(name, mentions.day)
    return Mention(
        start=span.start,
        end=span.end,
        head=span.root.i,
        kind=Kind.PERSON,
        name=name,
        parties=() if party is None else (party,),
        role=None if office is None else office.title,
    )


def _add_again(mentions: Mentions, span: Span, known: Mention) -> None:
    mentions.add(
        Mention(
            start=span.start,
            end=span.end,
            head=span.root.i,
            kind=Kind.PERSON,
            name=known.name,
            parties=known.parties,
            role=known.role,
        )
    )


def _looks_like_person(mentions: Mentions, span: Span) -> bool:
    """Tell whether a run of unknown names is a person: a title or a verb of speech says so."""
    root = span.root
    near = [*root.children, root.head] if root.head.i != root.i else list(root.children)
    titled = any(mentions.is_role(t) and t.pos_ in {"NOUN", "PROPN"} for t in near)
    before = span.doc[span.start - 1] if span.start > 0 else None
    return titled or (before is not None and mentions.is_role(before)) or root.dep_ == "appos"


def _unknown(mentions: Mentions, span: Span) -> Mention:
    parties = _party_from_title(mentions, span)
    return Mention(
        start=span.start,
        end=span.end,
        head=span.root.i,
        kind=Kind.PERSON,
        name=span.text,
        parties=parties,
        role=_title(mentions, span),
    )


def _party_from_title(mentions: Mentions, span: Span) -> tuple[str, ...]:
    """Read the party of an unknown person off the title that goes with the name."""
    root = span.root
    own = [c for c in root.children if c.i not in range(span.start, span.end)]
    for token in [c for c in own if c.dep_ == "appos"] + _governing_title(mentions, root):
        if mentions.is_role(token):
            found = mentions.parties_of(token)
            if found:
                return found[:1]
    for child in own:
        if child.dep_ in {"compound", "amod", "poss", "nmod"}:
            mention = mentions.at(child)
            if mention is not None and mention.parties and mention.kind is not Kind.PERSON:
                return mention.parties[:1]
            if mentions.is_role(child):
                found = mentions.parties_of(child)
                if found:
                    return found[:1]
        if child.dep_ == "prep" and child.lower_ in {"of", "from"}:
            for grandchild in child.children:
                found = mentions.parties_of(grandchild)
                if found:
                    return found[:1]
    return ()


def _governing_title(mentions: Mentions, root: Token) -> list[Token]:
    if root.dep_ == "appos" and mentions.is_role(root.head):
        return [root.head]
    return []


def _title(mentions: Mentions, span: Span) -> str | None:
    for token in _governing_title(mentions, span.root) + list(span.root.children):
        if mentions.is_role(token) and token.i not in range(span.start, span.end):
            left = min(t.i for t in token.lefts) if token.n_lefts else token.i
            return str(token.doc[left : token.i + 1].text)
    return None


def names_in(doc: Doc, mentions: Mentions) -> tuple[str, ...]:
    """Return the canonical names met in a document, in order, repeats kept."""
    return tuple(m.name for m in mentions if m.name is not None and m.start < len(doc))
