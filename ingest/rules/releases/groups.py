"""The counted groups of captives that a noun phrase names."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from domain.values import Quantity
from ingest.analysis import Analysis
from ingest.lexicon import lexicon
from ingest.mentions import Kind
from ingest.quantities import QuantityMatch

WORDS = lexicon("releases")
MODALITY = lexicon("modality")
INSIDE = frozenset({"nummod", "amod", "compound", "nmod", "quantmod", "poss", "det"})
NO_PERSON = frozenset({Kind.PARTY, Kind.BODY, Kind.PLACE, Kind.MEDIUM, Kind.METONYM})
GAPPED = frozenset({Kind.PARTY, Kind.METONYM})
ONE = frozenset({"a", "an", "another", "one"})
DEEPEST = 5
PAIR = 2


@dataclass(frozen=True, slots=True)
class Group:
    """Some captives counted together.

    `noun` heads their phrase and `words` are what the phrase says of them. `single`
    tells that persons were counted one by one, not by a number of the text, and
    `named` that they are named. `giver` is who frees them where a party stands right
    before the number: "Hamas freed ten hostages and Israel 30 prisoners".
    """

    noun: Token
    count: Quantity
    words: tuple[Token, ...]
    single: bool = False
    named: bool = False
    giver: str | None = None


def groups_of(analysis: Analysis, heads: tuple[Token, ...]) -> tuple[Group, ...]:
    """Return the groups of some joined noun phrases, none for a bare mass of people.

    A breakdown is no group: "eight people, three Israelis and five Thais" are eight.
    A person named or told apart counts only beside no number.
    """
    inner = [i for head in heads if not _is_foreseen(head) for i in _inside(head, 0)]
    inner += [t for head in inner for t in _listed(analysis, head)]
    counted = [group for head in inner for group in _counted(analysis, head)]
    if counted:
        return tuple(_wholes(counted))
    return tuple(_single(analysis, heads))


def _is_foreseen(head: Token) -> bool:
    """Tell whether a phrase counts those still to come: "20 scheduled for release"."""
    return any(c.dep_ == "acl" and MODALITY.has("planned", (c.lemma_, f"be {c.lower_}")) for c in head.children)


def _inside(head: Token, depth: int) -> Iterator[Token]:
    """Go down from "a group of" to whom it is made of."""
    if any(c.lower_ in {"but", "except"} for c in head.children):
        return
    of = [c for c in head.children if c.dep_ == "prep" and c.lower_ == "of"]
    objects = [o for prep in of for o in prep.children if o.dep_ == "pobj"]
    if depth < DEEPEST and objects and _is_collective(head):
        for top in objects:
            for token in _joined(top, 0):
                yield from _inside(token, depth + 1)
    else:
        yield head


def _listed(analysis: Analysis, head: Token) -> Iterator[Token]:
    """Read on in a list that the parser breaks off: "13 Israelis, 10 Thais and …"."""
    if not _is_nation(analysis, head):
        return
    for child in head.children:
        if child.dep_ == "appos" and _is_nation(analysis, child):
            yield from _joined(child, 0)


def _is_nation(analysis: Analysis, token: Token) -> bool:
    mention = analysis.mentions.at(token)
    return mention is not None and mention.kind is Kind.DEMONYM


def _is_collective(head: Token) -> bool:
    numbered = any(c.dep_ == "nummod" for c in head.children)
    return head.lemma_.lower() in WORDS.words("collectives") and not numbered


def _joined(token: Token, depth: int) -> Iterator[Token]:
    yield token
    for child in token.children:
        if (
            child.dep_ == "conj"
            and depth < DEEPEST
            and child.pos_ not in {"VERB", "AUX"}
        ):
            yield from _joined(child, depth + 1)


def _counted(analysis: Analysis, head: Token) -> list[Group]:
    """Return a group for each number of a phrase: "13 Israeli and four Thai hostages"."""
    core = sorted(set(_core(head, 0)), key=lambda t: t.i)
    part = {t.i for c in head.children if c.dep_ == "prep" for t in c.subtree}
    numbered = [t for t in core if is_body(head) or t.i not in part]
    found: list[tuple[QuantityMatch, int]] = []
    for token in numbered:
        match = number_at(analysis, token)
        if match is not None and all(match != m for m, _ in found):
            found.append((match, token.i))
    if is_body(head) and len(found) > 1:
        return [_summed(head, [m for m, _ in found], tuple(core))]
    return [
        Group(
            head,
            match.quantity,
            _words(core, since, found),
            giver=_gapped(analysis, head.doc[since]),
        )
        for match, since in found
    ]


def _gapped(analysis: Analysis, number: Token) -> str | None:
    """Return the party whose verb is left out before a number: "and Israel 30"."""
    if number.i < PAIR:
        return None
    before, joint = number.nbor(-1), number.nbor(-2)
    mention = analysis.mentions.at(before)
    joined = joint.lower_ in {"and", "while", "the", ",", ";", "but"}
    if mention is None or mention.kind not in GAPPED or not joined:
        return None
    subject = before.dep_ in {"nsubj", "nsubjpass"} and before.head.dep_ != "dobj"
    return None if subject or not mention.parties else mention.parties[0]


def _words(
    core: list[Token], since: int, found: list[tuple[QuantityMatch, int]]
) -> tuple[Token, ...]:
    """Return what is said of one group: the words up to the next number."""
    if len(found) == 1:
        return tuple(core)
    later = [at for _, at in found if at > since]
    until = min(later) if later else core[-1].i + 1
    return tuple(t for t in core if since <= t.i < until)


def _core(head: Token, depth: int) -> Iterator[Token]:
    """Go through the words inside a phrase, down the "of" of bodies and of numbers."""
    yield head
    if depth > DEEPEST:
        return
    for child in head.children:
        inner = child.dep_ == "conj" and head.dep_ in INSIDE
        if child.dep_ in INSIDE or inner:
            yield from _core(child, depth + 1)
        elif child.dep_ == "prep" and child.lower_ == "of" and _opens(head, depth):
            for top in child.children:
                if top.dep_ == "pobj":
                    for token in _joined(top, 0):
                        yield from _core(token, depth + 1)


def _opens(head: Token, depth: int) -> bool:
    return is_body(head) or (depth == 0 and (head.like_num or head.pos_ == "NUM"))


def is_body(token: Token) -> bool:
    """Tell whether a word is one for the remains of the dead."""
    return token.lemma_.lower() in WORDS.words("captives.bodies")


def number_at(analysis: Analysis, token: Token) -> QuantityMatch | None:
    """Return the count that a token is part of, None if it is part of none."""
    for match in analysis.quantities:
        if match.start <= token.idx < match.end:
            known = match.kind == "cardinal" and match.quantity.value is not None
            if token.i > 0 and token.nbor(-1).lower_ in {"but", "except"}:
                return None
            return match if known and match.number_start <= token.idx else None
    return None


def _summed(
    head: Token, matches: list[QuantityMatch], words: tuple[Token, ...]
) -> Group:
    """Add up the dead of one list: "the bodies of two women and three men"."""
    total = sum(m.quantity.value or 0 for m in matches)
    text = " + ".join(m.quantity.text for m in matches)
    return Group(head, Quantity(value=total, text=text), words)


def _wholes(groups: list[Group]) -> list[Group]:
    """Leave out the groups that break down the one before them."""
    for n, whole in enumerate(groups):
        parts = [g.count.value or 0 for g in groups[n + 1 :]]
        if len(parts) > 1 and sum(parts) == whole.count.value:
            return groups[: n + 1]
    return groups


def _single(analysis: Analysis, heads: tuple[Token, ...]) -> Iterator[Group]:
    """Count persons told one by one: "a policeman", "Romi Gonen and Emily Damari"."""
    if not heads or _is_joined_on(heads[0]):
        return
    first = heads[0]
    if is_body(first):
        people = [p for t in _of(first) for p in _persons(analysis, t)]
        one = first.tag_ == "NN" and first.lemma_ != "remains" and not people
        people = people or ([first] if one else [])
    else:
        people = [p for h in heads for p in _persons(analysis, h)]
    people = list(dict.fromkeys(people))
    if people:
        text = ", ".join(p.text for p in people)
        words = tuple(w for p in (first, *people) for w in _core(p, 0))
        named = any(p.pos_ == "PROPN" for p in people)
        yield Group(
            first,
            Quantity(value=len(people), text=text),
            words,
            single=True,
            named=named,
        )


def _is_joined_on(token: Token) -> bool:
    """Tell whether a phrase ends a list that was cut off: "ten Thais and a Filipino"."""
    return token.dep_ == "conj" and token.head.pos_ not in {"VERB", "AUX"}


def _of(body: Token) -> list[Token]:
    preps = [c for c in body.children if c.dep_ == "prep" and c.lower_ == "of"]
    return [
        t for p in preps for c in p.children if c.dep_ == "pobj" for t in _joined(c, 0)
    ]


def _persons(analysis: Analysis, head: Token) -> Iterator[Token]:
    """Go through the single persons of a phrase, appended names included."""
    if _is_name(analysis, head):
        yield head
        for child in head.children:
            if child.dep_ == "appos" and _is_name(analysis, child):
                yield child
                yield from (t for t in _joined(child, 0) if _is_name(analysis, t))
    elif _is_one(analysis, head):
        yield head
    elif is_person_word(head):
        for child in head.children:
            if child.dep_ == "appos" and _is_name(analysis, child):
                yield from _joined(child, 0)


def _is_name(analysis: Analysis, token: Token) -> bool:
    mention = analysis.mentions.at(token)
    if mention is not None and mention.is_person:
        return True
    if token.tag_ != "NNP" or (mention is not None and mention.kind in NO_PERSON):
        return False
    before = [c for c in token.children if c.dep_ == "compound"]
    return any(c.pos_ == "PROPN" and analysis.mentions.at(c) is None for c in before)


def _is_one(analysis: Analysis, token: Token) -> bool:
    """Tell whether a noun means one person: "a Saudi", "the footballer's father"."""
    words = {c.lower_ for c in token.children if c.dep_ in {"det", "poss", "nummod"}}
    owned = any(c.dep_ == "poss" for c in token.children)
    if is_person_word(token):
        joined = token.dep_ == "conj" and not words and is_person_word(token.head)
        known = owned or joined or bool(words & {*ONE, "the"})
        return token.tag_ in {"NN", "NNP"} and known
    return (
        _is_nation(analysis, token)
        and token.tag_ in {"NN", "NNP", "JJ"}
        and bool(words & ONE)
    )


def is_person_word(token: Token) -> bool:
    """Tell whether a noun is a word for captives or for people."""
    lemma = token.lemma_.lower()
    names = ("hostages", "either", "prisoners", "people")
    return any(
        lemma in WORDS.words(f"captives.{name}")
        or token.lower_ in WORDS.words(f"captives.{name}")
        for name in names
    )
