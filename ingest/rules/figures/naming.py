"""The name under which somebody gives numbers, the same for all reports."""

from spacy.tokens import Token

from ingest.mentions import Kind, Mention

from .counts import WORDS
from .sides import adjective_of, side_in
from .story import Story

NAMING = frozenset({"compound", "amod", "poss", "nmod", "nounmod", "npadvmod"})
LOCATING = frozenset({"in", "of", "from", "for", "at"})
SKIPPED = frozenset({"DET", "PRON", "PUNCT"})

INSTITUTIONS = {
    "Health Ministry": (
        {"health", "ministry"},
        {"health", "minister"},
        {"health", "authority"},
        {"health", "authorities"},
    ),
    "Civil Defence": ({"civil", "defence"}, {"civil", "defense"}),
}
"""Institutions that many places have, and words that name them: the place comes first."""

OWN = "own."
"""How the lexicon marks the bodies that give figures in a name of their own."""


class Namer:
    """Names the givers of one article's figures."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.mentions = story.analysis.mentions

    def name(self, token: Token, ground: str | None) -> str | None:
        """Return the name under which a noun phrase gives numbers, None if it cannot.

        `ground` is the side where it happened: a bare "police" is its police.
        """
        mention = self.mentions.at(token)
        if mention is not None and mention.kind is Kind.MEDIUM:
            return mention.name
        return (
            self._own(token)
            or self._institution(token, ground)
            or self._proper(token)
            or self._bare(token, ground)
            or self._party(token, mention)
            or self._authority(token, ground)
            or _by_words(token, known=mention is not None)
        )

    def _own(self, token: Token) -> str | None:
        """Read "the WHO": a body with its own name, where the UN is not said with it."""
        mention = self.mentions.at(token)
        doc = token.doc
        words = [doc[mention.start : mention.end].text if mention else token.text]
        words += [t.text for t in _phrase_before(token)[:-1]]
        names = WORDS.classes_of(words)
        return next((n.removeprefix(OWN) for n in names if n.startswith(OWN)), None)

    def _institution(self, token: Token, ground: str | None) -> str | None:
        phrase = _phrase(token)
        words = {t.lower_ for t in phrase}
        for institution, called in INSTITUTIONS.items():
            if any(names <= words for names in called):
                return self._local(phrase, institution, ground)
        if token.lemma_.lower() == "ministry" and self._speaks_of_health(token):
            return self._local(phrase, "Health Ministry", ground)
        return None

    def _local(
        self, phrase: list[Token], institution: str, ground: str | None
    ) -> str | None:
        side = side_in(self.story, phrase) or self.story.default_side or ground
        if side is None:
            return institution
        return f"{adjective_of(self.story, side)} {institution}"

    def _speaks_of_health(self, ministry: Token) -> bool:
        """Tell whether a bare "ministry" is the one of health: no other is named."""
        own = [c for c in ministry.children if c.dep_ in {"compound", "amod"}]
        plain = {"local", "same"}
        return all(c.lower_ in plain or self.mentions.at(c) for c in own)

    def _proper(self, token: Token) -> str | None:
        """Read "the monitoring group ACLED": the proper name says who it is."""
        for child in token.children:
            known = self.mentions.at(child) is not None
            named = child.pos_ == "PROPN" and not known
            if child.dep_ == "appos" and named and _is_beside(child, token):
                return _capitals(child)
        return None

    def _bare(self, token: Token, ground: str | None) -> str | None:
        """Read "the army", "police" before what they may take up: no name is with them."""
        if any(c.dep_ != "det" for c in token.children):
            return None
        return self._authority(token, ground)

    def _party(self, token: Token, mention: Mention | None) -> str | None:
        parties = self.mentions.parties_of(token)
        side = self._stateless_side(token)
        if side is not None and token.lemma_.lower() in WORDS.words("source.locals"):
            return " ".join([side, *_kind(token), token.text])
        if len(parties) == 1:
            return parties[0]
        if mention is not None and mention.kind is Kind.PERSON and not parties:
            return mention.name
        return None

    def _stateless_side(self, token: Token) -> str | None:
        """Return a side that is no party, named as a place: "Gazan" officials."""
        phrase = _phrase(token)
        named = [m for t in phrase if (m := self.mentions.at(t)) is not None]
        if any(m.kind is Kind.PARTY for m in named):
            return None
        side = side_in(self.story, phrase)
        known = side is not None and self.mentions.registry.party(side) is not None
        return None if known else side

    def _authority(self, token: Token, ground: str | None) -> str | None:
        """Read "the army", "police", "the governor": those of the place, else the state."""
        lemma = token.lemma_.lower()
        named = side_in(self.story, _phrase(token))
        side = named or ground
        local = side if self.mentions.registry.party(side or "") else None
        if lemma in WORDS.words("source.forces"):
            return self.story.state or local
        located = lemma == "official" and any(c.dep_ == "prep" for c in token.children)
        if located or (named and lemma in WORDS.words("source.locals")):
            return local
        own = {c.lemma_.lower() for c in token.children if c.dep_ in NAMING}
        if lemma in WORDS.words("source.civil") or own & {"government", "state"}:
            return local or self.story.state
        return None


def _is_beside(child: Token, token: Token) -> bool:
    """Tell whether a name follows a noun, a comma and an article between or not."""
    between = token.doc[token.i + 1 : child.i]
    words = [t for t in between if t.pos_ not in {"PROPN", "PUNCT", "DET"}]
    return child.i > token.i and not words


def _by_words(token: Token, *, known: bool) -> str | None:
    """Return an unknown giver in the words of the text: "rescuers", "Oxfam"."""
    if token.lemma_.lower() in WORDS.words("source.givers") and _is_specific(token):
        return str(token.doc[_phrase_before(token)[0].i : token.i + 1].text)
    name = token.tag_ == "NNP" and token.text[:1].isupper() and not known
    return _capitals(token) if name else None


def _phrase(token: Token) -> list[Token]:
    """Return a noun with the words that name it: modifiers, places and titles of it."""
    found = [token]
    for child in token.children:
        if child.dep_ in NAMING or child.dep_ == "appos":
            found.extend(child.subtree)
        elif child.dep_ == "prep" and child.lower_ in LOCATING:
            found.extend(t for t in child.subtree if t.i != child.i)
        elif child.dep_ == "advmod" and child.lower_ == "there":
            found.append(child)
        elif child.dep_ == "relcl":
            found.extend(child.subtree)
    return sorted(found, key=lambda t: t.i)


def _phrase_before(token: Token) -> list[Token]:
    """Return a noun and its modifiers without article or pronoun."""
    own = [t for c in token.children if c.dep_ in NAMING for t in c.subtree]
    left = min((t.i for t in own if t.i < token.i), default=token.i)
    words = list(token.doc[left : token.i + 1])
    while len(words) > 1 and words[0].i < token.i and words[0].pos_ in SKIPPED:
        words = words[1:]
    return words


def _kind(token: Token) -> list[str]:
    """Return the plain words between the place and the noun: "health" officials."""
    words = (t for t in _phrase_before(token) if t.i != token.i)
    return [
        t.lower_
        for t in words
        if t.pos_ != "PROPN" and not t.ent_type_ and t.dep_ == "compound"
    ]


def _capitals(token: Token) -> str:
    """Return a proper noun with the capitals before it and what it is of."""
    words = [t for t in _phrase_before(token) if t.text[:1].isupper()]
    end = token.i + 1
    for prep in (c for c in token.rights if c.dep_ == "prep" and c.i == token.i + 1):
        named = [t for t in prep.children if t.pos_ == "PROPN"]
        if prep.lower_ in {"of", "for", "without"} and named:
            end = named[0].i + 1
    return str(token.doc[words[0].i if words else token.i : end].text)


def _is_specific(token: Token) -> bool:
    """Tell whether words like "officials" say whose or what kind they are."""
    if token.lemma_.lower() not in WORDS.words("source.vague"):
        return True
    own = {c.lower_ for c in token.children if c.dep_ in NAMING}
    return not own <= WORDS.words("source.unspecific")
