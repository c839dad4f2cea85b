"""What a text last spoke of, for nouns and pronouns that take somebody up again."""

from collections.abc import Callable

from .model import Mention

REACH = 3
"""How many sentences back a pronoun looks; farther back it stays open."""

PAIR = 2


class Focus:
    """What the text last spoke of, in reading order."""

    def __init__(self) -> None:
        self.sentence = 0
        self._seen: list[Mention] = []
        self._by_sentence: dict[int, list[tuple[bool, Mention]]] = {}

    def see(self, mention: Mention, *, subject: bool) -> None:
        """Remember a mention, and whether it is the subject of its clause."""
        self._seen.append(mention)
        self._by_sentence.setdefault(self.sentence, []).append((subject, mention))

    def latest(self, wanted: Callable[[Mention], bool]) -> Mention | None:
        """Return the nearest fitting mention, subjects of a sentence before others."""
        for back in range(REACH + 1):
            here = self._by_sentence.get(self.sentence - back, [])
            for subjects_only in (True, False):
                for subject, mention in reversed(here):
                    if subject >= subjects_only and wanted(mention):
                        return mention
        return None

    def pair(self) -> tuple[str, ...]:
        """Return the only two parties that the last sentence named, else none."""
        for back in (0, 1):
            here = [m for _, m in self._by_sentence.get(self.sentence - back, [])]
            parties = dict.fromkeys(m.parties[0] for m in here if len(m.parties) == 1)
            if parties:
                return tuple(parties) if len(parties) == PAIR else ()
        return ()

    def any(self, wanted: Callable[[Mention], bool]) -> Mention | None:
        """Return the latest fitting mention however far back."""
        return next((m for m in reversed(self._seen) if wanted(m)), None)
