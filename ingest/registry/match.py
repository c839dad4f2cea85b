"""What finding a name in a text gives."""

from dataclasses import dataclass
from enum import StrEnum


class MatchKind(StrEnum):
    """What kind of entry a name belongs to, and in which way it names it.

    The order is that of preference, where the same words are of several kinds.
    """

    IGNORED = "ignored"
    PARTY = "party"
    METONYM = "metonym"
    BODY = "body"
    DEMONYM = "demonym"
    PERSON = "person"
    MEDIUM = "medium"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class NameMatch:
    """One name in a text, from `start` to `end` in code points.

    `name` is the canonical name of the entry, for a body, demonym or metonym that of
    its party. `entry` is the body's, metonym's or demonym's own name and otherwise
    equals `name`. `form` is the registry's spelling that matched. `place` names the
    place that the same words stand for, None where they stand for none. `others` are
    further people whom the same words may mean.
    """

    start: int
    end: int
    text: str
    kind: MatchKind
    name: str
    entry: str
    form: str
    place: str | None = None
    others: tuple[str, ...] = ()
