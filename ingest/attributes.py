"""Sets parts of speech and morphology from tags, just as spaCy's attribute ruler does.

The ruler runs all its patterns over every word of every text, a third of the time of a
parse. Its patterns look at one word or two, and at few things in them: what they give
is remembered here for each kind of word. A pattern that looks at anything else is
refused, so that another model cannot be read otherwise than by its own ruler.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.symbols import (  # type: ignore[import-not-found]  # compiled, no stubs
    DEP,
    IS_SPACE,
    LEMMA,
    LOWER,
    MORPH,
    POS,
    TAG,
)
from spacy.tokens import Doc, Token

SEEN = (LOWER, TAG, DEP, IS_SPACE)
"""What a pattern may look at in a word."""

SEEN_NAMES = {"LOWER", "TAG", "DEP", "IS_SPACE"}

SET = (TAG, POS, MORPH, LEMMA, DEP)
"""What a pattern may set in a word."""

LONGEST = 2
"""How many words a pattern may look at."""

WHOLE, FIRST, SECOND = range(3)

Pattern = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Kind:
    """What the patterns say of a kind of word.

    `whole` are the numbers of the patterns that it fits by itself, `first` and `second`
    those of two words of which it fits one.
    """

    whole: frozenset[int]
    first: frozenset[int]
    second: frozenset[int]


class Attributes:
    """A pipe that sets what an attribute ruler sets, and remembers it."""

    def __init__(self, ruler: AttributeRuler) -> None:
        """Take over the patterns that a ruler has by now.

        Raises ValueError for a pattern that looks at, or sets, what is not known here.
        """
        self._given = ruler.attrs
        self._indices = ruler.indices
        self._parts = Matcher(ruler.vocab, validate=False)
        for number, pattern in enumerate(ruler.patterns):
            self._add(number, cast("Sequence[Pattern]", pattern["patterns"]))
        self._kinds: dict[tuple[int, ...], Kind] = {}
        self._settled: dict[frozenset[int], tuple[tuple[int, int], ...]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of a text's words."""
        kinds = self._kinds_of(doc)
        columns = doc.to_array(list(SET))
        for place, kind in enumerate(kinds):
            patterns = kind.whole
            if kind.first and place + 1 < len(kinds):
                patterns |= self._both(kind.first & kinds[place + 1].second, 0)
            if kind.second and place > 0:
                patterns |= self._both(kinds[place - 1].first & kind.second, 1)
            for column, value in self._settle(patterns):
                columns[place, column] = value
        # The array is of whole numbers, whatever its annotation says.
        return doc.from_array(list(SET), columns)  # type: ignore[arg-type]

    def _kinds_of(self, doc: Doc) -> list[Kind]:
        rows = map(tuple, doc.to_array(list(SEEN)).tolist())
        kinds: list[Kind] = []
        for place, row in enumerate(rows):
            kind = self._kinds.get(row)
            if kind is None:
                kind = self._kinds[row] = self._look(doc[place])
            kinds.append(kind)
        return kinds

    def _both(self, pairs: Iterable[int], index: int) -> frozenset[int]:
        """Return those patterns of two words that set the word at an index."""
        return frozenset(n for n in pairs if self._indices[n] % LONGEST == index)

    def _settle(self, patterns: frozenset[int]) -> tuple[tuple[int, int], ...]:
        """Return what patterns set, by column: a later one overrules those before."""
        if patterns not in self._settled:
            given: dict[int, int] = {}
            for number in sorted(patterns):
                given.update(self._given[number])
            self._settled[patterns] = tuple(
                (SET.index(name), value) for name, value in given.items()
            )
        return self._settled[patterns]

    def _look(self, word: Token) -> Kind:
        """Find the patterns that a word fits, by itself or as one of two."""
        alone = Doc(word.vocab, words=[word.text])
        alone[0].tag = word.tag
        alone[0].dep = word.dep
        found: tuple[set[int], ...] = (set(), set(), set())
        for key, _, _ in self._parts(alone, allow_missing=True):
            number, part = map(int, word.vocab.strings[key].split())
            found[part].add(number)
        return Kind(*map(frozenset, found))

    def _add(self, number: int, patterns: Sequence[Pattern]) -> None:
        names = {name for words in patterns for word in words for name in word}
        lengths = {len(words) for words in patterns}
        if not names <= SEEN_NAMES or max(lengths) > LONGEST:
            raise ValueError(f"pattern {number} looks further: {patterns}")
        if not set(self._given[number]) <= set(SET):
            raise ValueError(f"pattern {number} sets something else: {patterns}")
        for words in patterns:
            parts = [WHOLE] if len(words) == 1 else [FIRST, SECOND]
            for part, word in zip(parts, words, strict=True):
                self._parts.add(f"{number} {part}", [[word]])
