"""The names of an article that the registry knows."""

from spacy.tokens import Span

from ingest.registry import MatchKind, NameMatch

from .capitals import is_place
from .mentions import Mentions
from .model import Kind, Mention
from .phrases import ROLES, is_role

HONORIFICS = ROLES.words("honorifics")

KINDS = {
    "party": Kind.PARTY,
    "body": Kind.BODY,
    "demonym": Kind.DEMONYM,
    "metonym": Kind.METONYM,
    "person": Kind.PERSON,
    "place": Kind.PLACE,
    "medium": Kind.MEDIUM,
}


CALENDAR = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
     "january", "february", "march", "april", "may", "june", "july", "august",
     "september", "october", "november", "december"}
)  # fmt: skip
"""Days and months, none of which is a surname but May."""

NO_NAMES = CALENDAR | HONORIFICS
"""Words with a capital before a surname that are no first names."""


def add_names(mentions: Mentions) -> None:
    """Take in the names that the registry knows."""
    for match in mentions.index.find(mentions.text):
        if match.kind not in KINDS:
            continue
        span = mentions.doc.char_span(match.start, match.end, alignment_mode="expand")
        if (
            span is not None
            and len(span) > 0
            and not _is_namesake(mentions, match, span)
        ):
            mentions.add(_mention(mentions, match, span))


def _mention(mentions: Mentions, match: NameMatch, span: Span) -> Mention:
    kind = KINDS[match.kind]
    if kind is Kind.PERSON:
        return known_person(mentions, match.name, span)
    if kind is Kind.PLACE:
        return _place(match, span)
    if kind is Kind.MEDIUM:
        return _named(span, kind, name=match.name)
    if kind is Kind.METONYM and _is_city(match, span) and is_place(span.root):
        city = match.place or match.entry
        return _named(span, Kind.PLACE, name=city, place=city)
    land = match.place or _land(mentions, match)
    return _named(span, kind, name=match.name, parties=(match.name,), place=land)


def _land(mentions: Mentions, match: NameMatch) -> str | None:
    """Return a state's name, which is its land's as well, None for other names."""
    party = mentions.registry.party(match.name)
    if match.kind is not MatchKind.PARTY or party is None or party.kind != "state":
        return None
    return party.name


def _is_namesake(mentions: Mentions, match: NameMatch, span: Span) -> bool:
    """Tell whether a surname is another's: "Hunter Biden" is not Joe Biden.

    The first name must begin as none of the known person's names do, for it may be
    no more than spelt in another way.
    """
    if match.kind is not MatchKind.PERSON or len(span) > 1 or span.start == 0:
        return False
    before = span.doc[span.start - 1]
    if (
        before.pos_ != "PROPN"
        or before.dep_ != "compound"
        or before.head.i != span.root.i
    ):
        return False
    if (
        not before.text.istitle()
        or is_role(before)
        or before.lower_.rstrip(".") in NO_NAMES
    ):
        return False
    person = mentions.registry.person(match.name)
    names = () if person is None else (person.name, *person.aliases)
    return all(before.text[0] != word[0] for name in names for word in name.split())


def known_person(mentions: Mentions, name: str, span: Span) -> Mention:
    """Return a mention of a person of the registry, with the party on the day."""
    office = mentions.registry.office_on(name, mentions.day)
    if office is not None and not office.covers(mentions.day):
        office = None
    return Mention(
        start=span.start,
        end=span.end,
        head=span.root.i,
        kind=Kind.PERSON,
        name=name,
        parties=() if office is None or office.party is None else (office.party,),
        role=None if office is None else office.title,
    )


def _place(match: NameMatch, span: Span) -> Mention:
    if match.entry != match.name:
        return _named(span, Kind.DEMONYM, name=match.name)
    return _named(span, Kind.PLACE, name=match.name, place=match.name)


def _is_city(match: NameMatch, span: Span) -> bool:
    """Tell whether a metonym is a city's name, not that of a palace in it."""
    definite = any(c.dep_ == "det" for c in span.root.children)
    return match.place is not None or not definite


def _named(
    span: Span,
    kind: Kind,
    *,
    name: str,
    parties: tuple[str, ...] = (),
    place: str | None = None,
) -> Mention:
    return Mention(
        start=span.start,
        end=span.end,
        head=span.root.i,
        kind=kind,
        name=name,
        parties=parties,
        place=place,
    )
