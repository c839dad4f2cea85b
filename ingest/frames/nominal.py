"""The arguments of a noun that names a happening: "the rejection of the plan"."""

from spacy.tokens import Token

from .phrases import expanded, prep_objects

MAKING = frozenset(
    {"draft", "propose", "author", "write", "sponsor", "devise", "present", "table",
     "initiate", "broker", "mediate", "lead", "facilitate", "host"}
)  # fmt: skip
MADE = frozenset(
    {"drafted", "proposed", "authored", "written", "sponsored", "devised", "initiated",
     "brokered", "mediated", "led", "facilitated", "hosted"}
)  # fmt: skip
"""Participles before a noun that tell whose work it is, where no lemma is found."""

MODIFIERS = frozenset({"amod", "compound", "nmod"})


def possessors(noun: Token) -> tuple[Token, ...]:
    """Return who has or does what a noun names: "Israel's refusal", "by the emirate"."""
    found: list[Token] = []
    for child in noun.children:
        if child.dep_ == "poss":
            found.extend(expanded(child))
        elif child.dep_ in {"agent", "prep"} and child.lower_ == "by":
            found.extend(prep_objects(child))
        elif child.dep_ in MODIFIERS:
            found.append(child)
            found.extend(_makers(child))
    return tuple(found)


def _makers(modifier: Token) -> tuple[Token, ...]:
    """Return who made it by a participle before the noun: "the US-drafted text"."""
    if modifier.lemma_.lower() not in MAKING and modifier.lower_ not in MADE:
        return ()
    before = {"npadvmod", "compound", "nmod"}
    return tuple(c for c in modifier.children if c.dep_ in before)


def nested_agents(noun: Token) -> tuple[Token, ...]:
    """Return the doer that hangs on what is done: "the approval of the text by Kigali"."""
    objects = (c for p in noun.children if p.lower_ == "of" for c in p.children)
    inner = (c for o in objects for c in o.children)
    return tuple(
        t
        for c in inner
        if c.dep_ == "prep" and c.lower_ == "by"
        for t in prep_objects(c)
    )


def misplaced_objects(doers: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return what is done where it hangs on the doer.

    In "the rejection by Hamas of the plan" the plan hangs on Hamas.
    """
    return tuple(
        t
        for doer in doers
        for child in doer.children
        if child.dep_ == "prep" and child.lower_ == "of"
        for t in prep_objects(child)
    )
