"""Persons: bare surnames after the full name, and names that the registry lacks."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from .mentions import Mentions
from .model import Kind, Mention
from .named import CALENDAR, HONORIFICS, known_person
from .phrases import ROLES
from .titles import party_by_title, title_of

REGAL = frozenset({"sheikh", "king", "prince", "emir", "amir", "pope", "sultan"})
"""Titles that a given name follows, which no later surname takes up."""

PARTICLES = frozenset({"-", "al", "bin", "de", "del", "el", "ibn", "la", "van", "von"})


def add_persons(mentions: Mentions) -> None:
    """Take in bare surnames of persons met before, and persons not in the registry."""
    _give_parties_by_title(mentions)
    met: dict[str, Mention] = {}
    known = [m for m in mentions if m.kind is Kind.PERSON]
    for run in _capitalised_runs(mentions):
        span = _without_honorifics(run)
        if span is None or _is_of_the_calendar(span):
            continue
        mention = _met_before(mentions, span, met, known)
        if mention is None and _looks_like_person(mentions, span, run):
            mention = _unknown(mentions, span)
            met[span[-1].text] = met[span.text] = mention
        if mention is not None:
            mentions.add(mention)


def _give_parties_by_title(mentions: Mentions) -> None:
    """Let a text's own title tell the party of a person whose office is not known."""
    titled: dict[str, Mention] = {}
    for mention in tuple(mentions):
        if mention.kind is not Kind.PERSON or mention.parties or mention.role:
            continue
        span = mentions.doc[mention.start : mention.end]
        first = titled.get(mention.name or "")
        parties = party_by_title(mentions, span)
        if parties or first is not None:
            known = first or replace(
                mention, parties=parties, role=title_of(mentions, span)
            )
            titled[mention.name or ""] = known
            mentions.replace(mention, _repeated(span, known))


def _capitalised_runs(mentions: Mentions) -> Iterator[Span]:
    """Yield runs of proper nouns that no mention covers yet."""
    doc = mentions.doc
    start: int | None = None
    for token in doc:
        joins = start is not None and token.text in PARTICLES
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
        and token.lower_ not in CALENDAR - {"may"}
    )


def _next_is_name(mentions: Mentions, token: Token) -> bool:
    return token.i + 1 < len(token.doc) and _is_name_word(mentions, token.nbor())


def _without_honorifics(run: Span) -> Span | None:
    start = run.start
    while start < run.end and _is_honorific(run.doc[start]):
        start += 1
    return run.doc[start : run.end] if start < run.end else None


def _is_honorific(token: Token) -> bool:
    return token.lower_.rstrip(".") in HONORIFICS


def _met_before(
    mentions: Mentions, span: Span, met: dict[str, Mention], known: list[Mention]
) -> Mention | None:
    """Return what a name means that was told in full before, or that only one bears."""
    again = met.get(span.text)
    if again is not None:
        return _repeated(span, again)
    regal = _by_given_name(span, known)
    if regal is not None:
        return _repeated(span, regal)
    return _by_surname(mentions, span, known)


def _by_surname(mentions: Mentions, span: Span, known: list[Mention]) -> Mention | None:
    """Return whom a bare surname means: one told before, else the one in office."""
    if len(span) > 1 and "-" not in span.text:
        return None
    candidates = mentions.index.by_surname(span.text)
    if not candidates:
        return None
    earlier = [m for m in known if m.name in candidates and m.start < span.start]
    if earlier:
        return _repeated(span, earlier[-1])
    alone = len(candidates) == 1 and span.root.lower_ not in CALENDAR
    in_office = alone and _is_in_office(mentions, candidates[0])
    return known_person(mentions, candidates[0], span) if in_office else None


def _is_of_the_calendar(span: Span) -> bool:
    """Tell whether a word is a month or day, and not what "Mrs May" or "May said" has."""
    if len(span) > 1 or span.root.lower_ not in CALENDAR:
        return False
    titled = span.start > 0 and _is_honorific(span.doc[span.start - 1])
    return not titled and span.root.dep_ != "nsubj"


def _is_in_office(mentions: Mentions, name: str) -> bool:
    """Tell whether somebody holds an office on the day of the article."""
    person = mentions.registry.person(name)
    offices = () if person is None else person.offices
    return any(office.covers(mentions.day) for office in offices)


def _by_given_name(span: Span, known: list[Mention]) -> Mention | None:
    """Return whom "Sheikh Mohammed" means: the last one told before of that name."""
    if len(span) > 1 or span.start == 0:
        return None
    if span.doc[span.start - 1].lower_ not in REGAL:
        return None
    given = span.text.casefold()
    earlier = [
        m
        for m in known
        if m.start < span.start and (m.name or "").casefold().split()[:1] == [given]
    ]
    return earlier[-1] if earlier else None


def _repeated(span: Span, known: Mention) -> Mention:
    return replace(known, start=span.start, end=span.end, head=span.root.i)


def _looks_like_person(mentions: Mentions, span: Span, run: Span) -> bool:
    """Tell whether a run of unknown names is a person: a title with it says so."""
    if len(span) == 1:
        return span.start > run.start or _is_capital_title(mentions, span)
    root = span.root
    near = [*root.children, root.head] if root.head.i != root.i else list(root.children)
    titled = any(mentions.is_role(t) and t.pos_ in {"NOUN", "PROPN"} for t in near)
    before = span.doc[span.start - 1] if span.start > 0 else None
    return (
        titled
        or (before is not None and mentions.is_role(before))
        or root.dep_ == "appos"
        or span.start > run.start
    )


def _is_capital_title(mentions: Mentions, span: Span) -> bool:
    """Tell whether a title stands before a surname: "Foreign Minister Tibin"."""
    if span.start == 0:
        return False
    before = span.doc[span.start - 1]
    lemma = before.lemma_.lower()
    is_title = lemma in ROLES.words("persons") - REGAL and before.text.istitle()
    return is_title and mentions.is_role(before)


def _unknown(mentions: Mentions, span: Span) -> Mention:
    return Mention(
        start=span.start,
        end=span.end,
        head=span.root.i,
        kind=Kind.PERSON,
        name=span.text,
        parties=party_by_title(mentions, span),
        role=title_of(mentions, span),
    )
