"""The counted groups of captives that a noun phrase names."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from domain.values import Quantity
from ingest.analysis import Analysis
from ingest.lexicon import lexicon
from ingest.mentions import Kind
from ingest.quantities import QuantityMatch

from .persons import is_joined_on, of_body, persons_in
from .phrases import DEEPEST, core, is_body, is_nation, joined, number_at

WORDS = lexicon("releases")
MODALITY = lexicon("modality")
GAPPED = frozenset({Kind.PARTY, Kind.METONYM})
PAIR = 2
ROUGHLY = frozenset(
    {"more", "than", "about", "some", "nearly", "almost", "over", "at", "least",
     "around", "another", "roughly", "fewer", "less", "up", "to"}
)  # fmt: skip


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
    return any(
        c.dep_ == "acl" and MODALITY.has("planned", (c.lemma_, f"be {c.lower_}"))
        for c in head.children
    )


def _inside(head: Token, depth: int) -> Iterator[Token]:
    """Go down from "a group of" to whom it is made of."""
    if any(c.lower_ in {"but", "except"} for c in head.children):
        return
    of = [c for c in head.children if c.dep_ == "prep" and c.lower_ == "of"]
    objects = [o for prep in of for o in prep.children if o.dep_ == "pobj"]
    if depth < DEEPEST and objects and _is_collective(head):
        for top in objects:
            for token in joined(top, 0):
                yield from _inside(token, depth + 1)
    else:
        yield head


def _listed(analysis: Analysis, head: Token) -> Iterator[Token]:
    """Read on in a list that the parser breaks off: "13 Israelis, 10 Thais and …".

    So in "and Israel 30 prisoners", where the verb is left out.
    """
    mention = analysis.mentions.at(head)
    party = mention is not None and mention.kind in GAPPED and head.dep_ == "conj"
    if not (party or is_nation(analysis, head)):
        return
    beside = [c for c in head.head.children if party and c.i > head.i]
    for child in (*head.children, *beside):
        if child.dep_ == "appos" and (party or is_nation(analysis, child)):
            yield from joined(child, 0)


def _is_collective(head: Token) -> bool:
    numbered = any(c.dep_ == "nummod" for c in head.children)
    return head.lemma_.lower() in WORDS.words("collectives") and not numbered


def _counted(analysis: Analysis, head: Token) -> list[Group]:
    """Return a group for each number of a phrase: "13 Israeli and four Thai hostages"."""
    inside = sorted(set(core(head, 0)), key=lambda t: t.i)
    part = {t.i for c in head.children if c.dep_ == "prep" for t in c.subtree}
    numbered = [t for t in inside if is_body(head) or t.i not in part]
    found: list[tuple[QuantityMatch, int]] = []
    for token in numbered:
        match = number_at(analysis, token)
        if match is not None and all(match != m for m, _ in found):
            found.append((match, token.i))
    if is_body(head) and found:
        named = _named_dead(analysis, head)
        if _is_told_apart(head):
            del found[1:]
        if named or len(found) > 1:
            matches = [m for m, _ in found]
            return [_summed(head, matches, tuple(inside), named)]
    return [
        Group(
            head,
            match.quantity,
            _words(inside, since, found),
            giver=_gapped(analysis, head.doc[since]),
        )
        for match, since in found
    ]


def _gapped(analysis: Analysis, number: Token) -> str | None:
    """Return the party whose verb is left out before a number: "and Israel 30"."""
    while number.i > PAIR and number.nbor(-1).lower_ in ROUGHLY:
        number = number.nbor(-1)
    if number.i < PAIR:
        return None
    before, joint = number.nbor(-1), number.nbor(-2)
    mention = analysis.mentions.at(before)
    linked = joint.lower_ in {"and", "while", "the", ",", ";", "but"}
    if mention is None or mention.kind not in GAPPED or not linked:
        return None
    subject = before.dep_ in {"nsubj", "nsubjpass"} and before.head.dep_ != "dobj"
    return None if subject or not mention.parties else mention.parties[0]


def _words(
    inside: list[Token], since: int, found: list[tuple[QuantityMatch, int]]
) -> tuple[Token, ...]:
    """Return what is said of one group: the words up to the next number."""
    if len(found) == 1:
        return tuple(inside)
    later = [at for _, at in found if at > since]
    until = min(later) if later else inside[-1].i + 1
    return tuple(t for t in inside if since <= t.i < until)


def _named_dead(analysis: Analysis, body: Token) -> list[Token]:
    """Return those named beside a number: "the bodies of Shiri Bibas and her two sons"."""
    dead = of_body(body)
    if not dead or dead[0].pos_ != "PROPN":
        return []
    people = [p for t in dead for p in persons_in(analysis, t)]
    return list(dict.fromkeys(p for p in people if p.pos_ == "PROPN"))


def _is_told_apart(body: Token) -> bool:
    """Tell whether a list names those just counted: "of two hostages, A and B"."""
    dead = of_body(body)
    if not dead or not any(c.dep_ == "nummod" for c in dead[0].children):
        return False
    listed = [c for c in dead[0].children if c.dep_ == "appos"]
    return any(t.pos_ == "PROPN" for t in (*listed, *dead[1:]))


def _summed(
    head: Token,
    matches: list[QuantityMatch],
    words: tuple[Token, ...],
    named: list[Token],
) -> Group:
    """Add up the dead of one list: "the bodies of two women and three men"."""
    total = sum(m.quantity.value or 0 for m in matches) + len(named)
    text = " + ".join((*(t.text for t in named), *(m.quantity.text for m in matches)))
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
    if not heads or is_joined_on(heads[0]):
        return
    first = heads[0]
    if is_body(first):
        people = [p for t in of_body(first) for p in persons_in(analysis, t)]
        one = first.tag_ == "NN" and first.lemma_ != "remains" and not people
        people = people or ([first] if one else [])
    else:
        people = [p for h in heads for p in persons_in(analysis, h)]
    people = list(dict.fromkeys(people))
    if people:
        text = ", ".join(p.text for p in people)
        words = tuple(w for p in (first, *people) for w in core(p, 0))
        named = any(p.pos_ == "PROPN" for p in people)
        yield Group(
            first,
            Quantity(value=len(people), text=text),
            words,
            single=True,
            named=named,
        )
