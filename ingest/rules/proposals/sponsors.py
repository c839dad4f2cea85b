"""Who stands behind a proposal: whose it is by its own phrase, and what it is called."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames.arguments import prep_objects
from ingest.lexicon import lexicon
from ingest.mentions import Kind, Mention

WORDS = lexicon("proposals")
ANSWERS = lexicon("answers")
NAMING = frozenset({"compound", "amod", "nmod", "poss", "npadvmod"})
DEEPEST = 4
PEACE = frozenset({"peace", "truce", "ceasefire", "cease-fire"})


def sponsors_of(analysis: Analysis, noun: Token) -> tuple[str, ...]:
    """Return the parties whose proposal it is by its phrase: "Egypt's", "by Egypt"."""
    own = _before(analysis, noun)
    origins = [p for p in (*noun.children, *_torn_off(noun)) if _names_origin(p)]
    by = tuple(t for p in origins for t in prep_objects(p))
    named = tuple(sorted({*own, *analysis.mentions.acting(by)}))
    return named or _hopeful(analysis, noun)


def _torn_off(noun: Token) -> list[Token]:
    """Return "by" right behind an object that the parser hangs on the verb."""
    if noun.dep_ != "dobj":
        return []
    return [c for c in noun.head.children if c.i == noun.i + 1 and c.lower_ == "by"]


def _hopeful(analysis: Analysis, noun: Token) -> tuple[str, ...]:
    """Return who means to use a plan: "the plan with which Egypt hopes to end the war"."""
    for clause in (c for c in noun.subtree if c.dep_ == "relcl"):
        means = any(
            p.lower_ in {"with", "by"} and any(w.lower_ == "which" for w in p.children)
            for p in clause.subtree
            if p.dep_ == "prep"
        )
        if means and clause.lemma_ in WORDS.words("table.hoping"):
            return analysis.frames.agents(analysis.frames.of(clause))
    return ()


def _names_origin(prep: Token) -> bool:
    return prep.dep_ in {"prep", "agent"} and prep.lower_ in {"by", "from", "of"}


def _before(analysis: Analysis, noun: Token) -> tuple[str, ...]:
    found: list[str] = []
    backers: list[str] = []
    for child in noun.children:
        if child.dep_ not in NAMING or child.i > noun.i:
            continue
        backing = child.lemma_.lower() in WORDS.words("table.backers")
        for token in _naming(child, 0):
            if not _is_subject_matter(analysis, token, noun) and not (
                _is_the_answerer(analysis, token, noun)
            ):
                (backers if backing else found).extend(
                    analysis.mentions.parties_of(token)
                )
    return tuple(found or backers)


def _naming(token: Token, depth: int) -> Iterator[Token]:
    """Go through a modifier and what it is made of: "Egyptian and Qatari", "US-backed"."""
    yield token
    if depth > DEEPEST:
        return
    for child in token.children:
        if child.dep_ in NAMING - {"poss"} or child.dep_ == "conj":
            yield from _naming(child, depth + 1)


def _is_subject_matter(analysis: Analysis, token: Token, noun: Token) -> bool:
    """Tell whether a country's name tells what it is about: "Trump's Ukraine peace plan"."""
    mention = analysis.mentions.at(token)
    if token.dep_ not in {"compound", "nmod"} or mention is None:
        return False
    if mention.kind is not Kind.PARTY:
        return False
    talks = analysis.mentions.talks
    side = (
        talks is not None and mention.name in talks.sides and mention.place is not None
    )
    words = {c.lower_ for c in noun.children if c.i > token.i}
    owned = any(c.dep_ == "poss" for c in noun.children)
    return side and (owned or bool(words & PEACE))


def _is_the_answerer(analysis: Analysis, token: Token, noun: Token) -> bool:
    """Tell whether "its" or "their" can only mean another: "Hamas accepted their offer"."""
    if token.pos_ != "PRON" or noun.dep_ not in {"dobj", "pobj"}:
        return False
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    if verb is None:
        return False
    frame = analysis.frames.of(verb)
    answering = ANSWERS.has("accept.firm", frame.keys) or ANSWERS.has(
        "reject.verbs", frame.keys
    )
    doers = analysis.frames.agents(frame)
    return answering and bool(set(doers) & set(analysis.mentions.parties_of(token)))


def name_of(analysis: Analysis, noun: Token) -> str | None:
    """Return what a proposal is called by a proper name: "the Witkoff outline"."""
    parts = [
        c
        for c in noun.lefts
        if c.dep_ in {"compound", "poss", "nmod"}
        and _is_person_or_place(analysis.mentions.at(c))
    ]
    if not parts:
        return None
    return str(noun.doc[parts[0].left_edge.i : noun.i + 1].text)


def _is_person_or_place(mention: Mention | None) -> bool:
    return (
        mention is not None
        and mention.kind in {Kind.PERSON, Kind.PLACE}
        and bool(mention.name)
    )


def named_after(analysis: Analysis, noun: Token) -> str | None:
    """Return the person or place that a proposal is named after, None if none."""
    for child in noun.lefts:
        mention = analysis.mentions.at(child)
        if child.dep_ in {"compound", "poss", "nmod"} and _is_person_or_place(mention):
            return None if mention is None else mention.name
    return None
