"""Where a happening took place."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.frames import Frame
from ingest.frames.arguments import agents, antecedent
from ingest.lands import capital_of, is_country, land_of, seat_of
from ingest.lexicon import lexicon
from ingest.mentions import Kind, Mention, Mentions
from ingest.scene import describing, governors, phrases

WORDS = lexicon("places")
STAY = ("in", "at", "inside", "near", "outside", "on", "around")
"""Prepositions of a place where something goes on."""
LOOSE = frozenset({"on", "around"})
"""Prepositions that place by a noun of a place alone: "on the margins of"."""
GO = ("to", "for", "into", "in", "at")
"""Prepositions of a journey's goal."""
DESCRIBING = frozenset({"acl", "relcl"})
NAMING = frozenset({"compound", "nmod", "amod", "poss"})
HOSTS = frozenset({Kind.PARTY, Kind.METONYM, Kind.PLACE})
DEEPEST = 4
BACK = 200
"""How many words before "the city" its name may stand."""


def place_of(frame: Frame, mentions: Mentions) -> str | None:
    """Return the place of a frame: a city, else a country; None if none is told.

    It looks at the predicate's own phrases, then at what describes it or what it
    leans on, the noun that a relative clause with "where" describes, the goal of the
    journey that leads to it, and last at an opening "In Paris, …".
    """
    return next((p for p in _places(frame, mentions) if p is not None), None)


def own_place(word: Token, mentions: Mentions) -> str | None:
    """Return the place that a word's own phrases tell, None if they tell none."""
    named = None if word.pos_ == "VERB" else _named_by(word, mentions)
    return named or _by_prepositions(word, STAY, mentions)


def other_places(frame: Frame, place: str, mentions: Mentions) -> tuple[str, ...]:
    """Return the places joined to a frame's place by "and": "in Cairo and in Doha"."""
    found: dict[str, None] = {}
    for word in (frame.predicate, *_support(frame)):
        for pobj in _objects(word, STAY):
            if place_in(pobj, mentions) == place:
                joined = (
                    *pobj.conjuncts,
                    *(o for p in pobj.head.conjuncts for o in _own_objects(p)),
                )
                found |= {p: None for t in joined if (p := _placed(t, mentions))}
    return tuple(p for p in found if p != place)


def _places(frame: Frame, mentions: Mentions) -> Iterator[str | None]:
    predicate = frame.predicate
    if frame.nominal:
        yield _named_by(predicate, mentions)
    for token in (predicate, *describing(predicate), *_support(frame)):
        yield _by_prepositions(token, STAY, mentions)
    yield _there(predicate, mentions) or _where(predicate, mentions)
    for governor in governors(predicate):
        yield _by_prepositions(governor, STAY, mentions)
        yield _goal(governor, mentions)
        yield _where(governor, mentions)
    yield _opening(predicate, mentions)
    for word in (predicate, *_support(frame)):
        yield _at_home(word, mentions)


def _at_home(verb: Token, mentions: Mentions) -> str | None:
    """Read "Cairo is to host officials": a host named by a land or town is the place."""
    if verb.lemma_.lower() not in WORDS.words("hosting"):
        return None
    for subject in agents(verb):
        mention = mentions.at(subject)
        if mention is not None and mention.kind in HOSTS:
            return _of_mention(mention, subject, mentions)
    return None


def _support(frame: Frame) -> list[Token]:
    return [] if frame.support is None else [frame.support]


def _named_by(noun: Token, mentions: Mentions) -> str | None:
    """Read "the Doha talks" and "the talks of Istanbul"."""
    naming = (c for c in noun.children if c.dep_ in NAMING)
    for word in (*naming, *_objects(noun, ("of",))):
        mention = mentions.at(word)
        if mention is not None and mention.kind is Kind.PLACE:
            return mention.place or mention.name
    return None


def _by_prepositions(
    predicate: Token, prepositions: tuple[str, ...], mentions: Mentions
) -> str | None:
    """Return the first city after one of these prepositions, else the first country."""
    countries: list[str] = []
    for pobj in _objects(predicate, prepositions):
        place = _after(pobj, mentions)
        if place is not None and not is_country(place, mentions):
            return place
        if place is not None:
            countries.append(place)
    return countries[0] if countries else None


def _after(pobj: Token, mentions: Mentions) -> str | None:
    """Return the place of an object; "on Sudan" is a topic, "on its soil" a place."""
    if pobj.head.lower_ in LOOSE and mentions.at(pobj) is not None:
        return None
    return place_in(pobj, mentions)


def _objects(predicate: Token, prepositions: tuple[str, ...]) -> Iterator[Token]:
    for prep in phrases(predicate):
        if prep.lower_ in prepositions:
            yield from _own_objects(prep)
            for inner in prep.children:
                if inner.dep_ == "prep" and inner.lower_ in prepositions:
                    yield from _own_objects(inner)


def _goal(verb: Token, mentions: Mentions) -> str | None:
    """Return where a journey leads: "flew to Doha, where", "on reaching Cairo".

    Who "flew in" came to the city told last.
    """
    lemma = verb.lemma_.lower()
    if lemma in WORDS.words("going"):
        told = _by_prepositions(verb, GO, mentions)
        return told or (_last_city(verb, mentions) if _came_in(verb) else None)
    if lemma in WORDS.words("reaching"):
        onward = _by_prepositions(verb, ("for", "to"), mentions)
        if onward is not None:
            return onward
        for child in verb.children:
            if child.dep_ == "dobj":
                return place_in(child, mentions)
    return None


def _came_in(verb: Token) -> bool:
    return any(
        c.lower_ == "in"
        and c.dep_ in {"prt", "advmod", "prep"}
        and c.i == verb.i + 1
        and not any(o.dep_ == "pobj" for o in c.children)
        for c in verb.children
    )


def place_in(token: Token, mentions: Mentions) -> str | None:
    """Return the place that a noun phrase names or lies in, None if none."""
    return _placed(token, mentions) or _inside(token, mentions, 0)


def _placed(token: Token, mentions: Mentions) -> str | None:
    mention = mentions.at(token)
    lemma = token.lemma_.lower()
    if lemma == "capital" and (seat := seat_of(token, mentions)) is not None:
        return seat
    if mention is not None:
        return _of_mention(mention, token, mentions)
    if lemma in WORDS.words("lands"):
        return land_of(token, mentions)
    if lemma in WORDS.words("again") and any(
        c.lower_ in {"the", "that", "same", "this"} for c in token.children
    ):
        return _last_city(token, mentions)
    return None


def _of_mention(mention: Mention, token: Token, mentions: Mentions) -> str | None:
    if mention.place is not None:
        return mention.place
    if mention.kind is Kind.PLACE:
        return mention.name
    if mention.kind is Kind.BODY and _is_at(token):
        return capital_of(mention.parties[0], mentions)
    named = mention.kind is Kind.PARTY or (
        mention.kind in {Kind.NOUN, Kind.ROLE}
        and token.lemma_.lower() in WORDS.words("country")
    )
    state = mention.parties[0] if len(mention.parties) == 1 else None
    return state if named and state and is_country(state, mentions) else None


def _is_at(token: Token) -> bool:
    """Tell whether a house is where one is, and not who one is with: "at the CIA"."""
    return token.dep_ == "pobj" and token.head.lower_ in {"at", "inside"}


def _last_city(token: Token, mentions: Mentions, *, lands: bool = False) -> str | None:
    """Return the last city told before "the city", in the two paragraphs up to it.

    With `lands`, for "there", a land in which something goes on will do as well.
    """
    for mention in reversed([*mentions.within(max(token.i - BACK, 0), token.i)]):
        head = token.doc[mention.head]
        land = lands and mention.kind is Kind.PARTY and mention.place is not None
        if (
            (mention.kind is Kind.PLACE or land)
            and _stands(head)
            and not token.is_ancestor(head)
        ):
            return mention.place or mention.name
    return None


def _stands(place: Token) -> bool:
    """Tell whether a name tells where something is: "in Doha", "reached Doha"."""
    if place.dep_ == "dobj":
        return place.head.lemma_.lower() in WORDS.words("reaching")
    return place.dep_ == "pobj" and place.head.lower_ in {*STAY, *GO, "from"}


def _inside(token: Token, mentions: Mentions, depth: int) -> str | None:
    """Read the town in "at a hotel in Doha", never the one in "in the war in Gaza"."""
    if depth > DEEPEST or token.lemma_.lower() not in WORDS.words("sites"):
        return None
    for child in token.children:
        if child.dep_ in {"appos", "compound", "nmod", "poss"}:
            place = _town(child, mentions)
            if place is not None:
                return place
        elif child.dep_ == "prep" and child.lower_ in {*STAY, "of"}:
            for pobj in child.children:
                place = _placed(pobj, mentions) or _inside(pobj, mentions, depth + 1)
                if place is not None:
                    return place
    return None


def _town(token: Token, mentions: Mentions) -> str | None:
    mention = mentions.at(token)
    if mention is None or mention.kind in {Kind.PARTY, Kind.DEMONYM}:
        return None
    return mention.place or (mention.name if mention.kind is Kind.PLACE else None)


def _there(predicate: Token, mentions: Mentions) -> str | None:
    """Read "He met there with Burns": the city told last."""
    for child in predicate.children:
        if child.lower_ == "there" and child.dep_ == "advmod":
            return _last_city(child, mentions, lands=True)
    return None


def _where(predicate: Token, mentions: Mentions) -> str | None:
    """Read "Doha, where he met": the place that the clause describes."""
    noun = antecedent(predicate)
    if noun is not None and (noun.pos_ == "VERB" or noun.ent_type_ == "DATE"):
        return _where_to(predicate, noun, mentions)
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    clause = predicate
    while clause.dep_ not in DESCRIBING and clause.head.i != clause.i:
        clause = clause.head
    if any(t.lower_ == "where" for t in (*predicate.children, *clause.children)):
        return place_in(noun, mentions) or _by_prepositions(noun, ("to",), mentions)
    return None


def _where_to(predicate: Token, word: Token, mentions: Mentions) -> str | None:
    """Read "travels to Tehran this week, where he is to see X", hung on the journey."""
    journey = word if word.pos_ == "VERB" else word.head
    where = any(
        t.lower_ == "where"
        for t in predicate.sent[: predicate.i - predicate.sent.start]
    )
    return _goal(journey, mentions) if where and journey.pos_ == "VERB" else None


def _opening(predicate: Token, mentions: Mentions) -> str | None:
    """Read a place that opens the sentence and holds for all of it."""
    holding = {predicate.i, *(t.i for t in governors(predicate))}
    for token in predicate.sent[:4]:
        if token.lower_ in STAY and token.dep_ == "prep" and token.head.i in holding:
            for pobj in _own_objects(token):
                place = place_in(pobj, mentions)
                if place is not None:
                    return place
    return None


def _own_objects(prep: Token) -> Iterator[Token]:
    return (c for c in prep.children if c.dep_ == "pobj")
