"""Finding the names of the registry in a text."""

from .forms import LONG, Case, Form, forms_of
from .match import MatchKind, NameMatch
from .model import Registry
from .spelling import normal, plain
from .words import Word, words_of

PREFERENCE = {kind: rank for rank, kind in enumerate(MatchKind)}


class NameIndex:
    """All forms of a registry's names, kept so that a text is read once and quickly."""

    def __init__(self, registry: Registry) -> None:
        self._exact: dict[str, list[Form]] = {}
        self._loose: dict[str, list[Form]] = {}
        self._small: set[str] = set()
        for form in forms_of(registry):
            if form.cases[0] is Case.ANY:
                self._small.add(form.plain_keys[0])
            table = self._loose if form.loose else self._exact
            table.setdefault(form.keys[0], []).append(form)
        for table in (self._exact, self._loose):
            for forms in table.values():
                forms.sort(key=lambda form: (-len(form.keys), PREFERENCE[form.kind]))
        self._surnames = _surnames(registry)
        self._nouns = _nouns(registry)

    def find(self, text: str) -> tuple[NameMatch, ...]:
        """Return the longest names in a text that do not overlap, in their order.

        People are found by full names and short forms of the registry only; for a
        bare surname ask `by_surname`. A name that an article of an Arabic name
        precedes begins with that article.
        """
        words = words_of(text)
        matches: list[NameMatch] = []
        at = 0
        while at < len(words):
            form, after = (
                self._best(words, at) if self._may_begin(words[at]) else (None, 0)
            )
            if form is None:
                at += 1
                continue
            if form.kind is not MatchKind.IGNORED:
                matches.append(_match(text, words, (at, after), form))
            at = after
        return tuple(matches)

    def by_surname(self, word: str) -> tuple[str, ...]:
        """Return the people whose surname or short form a word may be.

        Canonical names in the order of the registry; none where no name fits or the
        word has no capital. Transliterations and Arabic articles make no difference.
        """
        words = words_of(word)
        if len(words) == 0 or not words[0].is_capital:
            return ()
        return self._surnames.get(_key(words), ())

    def by_noun(self, noun: str) -> tuple[str, ...]:
        """Return the parties that a common noun takes up again ("movement")."""
        return self._nouns.get(noun, ())

    def _may_begin(self, word: Word) -> bool:
        return word.is_capital or plain(word.text) in self._small

    def _best(self, words: list[Word], at: int) -> tuple[Form | None, int]:
        exact, exact_end = _first(self._exact.get(plain(words[at].text)), words, at)
        loose, loose_end = _first(self._loose.get(normal(words[at].text)), words, at)
        if loose is None or exact_end > loose_end:
            return exact, exact_end
        if exact is None or loose_end > exact_end:
            return loose, loose_end
        exact_wins = PREFERENCE[exact.kind] < PREFERENCE[loose.kind]
        return (exact, exact_end) if exact_wins else (loose, loose_end)


def _first(
    forms: list[Form] | None, words: list[Word], at: int
) -> tuple[Form | None, int]:
    for form in forms or ():
        after = _fits(form, words, at)
        if after:
            return form, after
    return None, 0


def _fits(form: Form, words: list[Word], at: int) -> int:
    """Return the index after the last word of a form that stands at `at`, else 0."""
    if form.article and not words[at].article:
        return 0
    here = at
    for part in range(len(form.keys)):
        if part > 0 and form.loose:
            here = _past_initials(words, here, form.keys[part])
        if here >= len(words) or not _is_part(form, part, words[here]):
            return 0
        here += 1
    return here


def _past_initials(words: list[Word], here: int, key: str) -> int:
    while (
        here < len(words) and words[here].is_initial and plain(words[here].text) != key
    ):
        here += 1
    return here


def _is_part(form: Form, part: int, word: Word) -> bool:
    if part > 0 and word.gap is not form.gaps[part]:
        return False
    case = form.cases[part]
    if case is Case.EXACT:
        return word.text.replace(".", "") == form.texts[part]
    if case is Case.CAPITAL and not word.is_capital:
        return False
    if not form.loose:
        return plain(word.text) == form.keys[part]
    return normal(word.text) == form.keys[part] and _spelt_alike(form, part, word)


def _spelt_alike(form: Form, part: int, word: Word) -> bool:
    if not form.lone:
        return True
    spelt, known = plain(word.text), form.plain_keys[part]
    return spelt == known or min(len(spelt), len(known)) >= LONG


def _match(
    text: str, words: list[Word], span: tuple[int, int], form: Form
) -> NameMatch:
    start, end = words[span[0]].start, words[span[1] - 1].end
    return NameMatch(
        start=start,
        end=end,
        text=text[start:end],
        kind=form.kind,
        name=form.name,
        entry=form.entry,
        form=form.written,
        place=form.place,
        others=form.others,
    )


def _key(words: list[Word]) -> str:
    return " ".join(normal(word.text) for word in words)


def _surnames(registry: Registry) -> dict[str, tuple[str, ...]]:
    people: dict[str, dict[str, None]] = {}
    for person in registry.people:
        own = words_of(person.surname) if person.surname else words_of(person.name)[-1:]
        for words in (own, *map(words_of, person.known_as)):
            people.setdefault(_key(words), {})[person.name] = None
    return {key: tuple(names) for key, names in people.items()}


def _nouns(registry: Registry) -> dict[str, tuple[str, ...]]:
    nouns: dict[str, tuple[str, ...]] = {}
    for party in registry.parties:
        for noun in party.nouns:
            nouns[noun] = (*nouns.get(noun, ()), party.name)
    return nouns
