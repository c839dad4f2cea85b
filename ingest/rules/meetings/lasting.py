"""How long a meeting lasted: "two days of negotiations ended on Friday"."""

from datetime import timedelta

from spacy.tokens import Token

from domain.values import Happened
from ingest.lexicon import lexicon
from ingest.quantities import find_quantities

from .gathering import Gathering

WORDS = lexicon("meetings")
DAYS = {"day": 1, "night": 1, "week": 7}
LONGEST = 40


def spread(gathering: Gathering, happened: Happened) -> Happened:
    """Spread a meeting of several days from its first or last day over all of them."""
    days = days_of(gathering)
    if days is None or happened.start is None or happened.start != happened.end:
        return happened
    length = timedelta(days=days - 1)
    if _opens(gathering):
        return happened.model_copy(update={"end": happened.start + length})
    return happened.model_copy(update={"start": happened.start - length})


def days_of(gathering: Gathering) -> int | None:
    """Return how many days a phrase of time holds, None where it tells no number."""
    token = gathering.noun
    while token.i != gathering.head.i:
        token = token.head.head
        unit = DAYS.get(token.lemma_.lower())
        count = None if unit is None else _count(token)
        if unit is not None and count is not None and 1 < count * unit <= LONGEST:
            return count * unit
    return None


def _count(noun: Token) -> int | None:
    for child in noun.children:
        if child.dep_ == "nummod":
            found = find_quantities(child.text)
            value = found[0].quantity.value if found else None
            return None if value is None else int(value)
        if child.lower_ in {"a", "an", "one"}:
            return 1
    return None


def _opens(gathering: Gathering) -> bool:
    """Tell whether the day told is the first one: "that got under way on Monday"."""
    verbs = (*gathering.told, *(() if gathering.verb is None else (gathering.verb,)))
    return any(v.lemma_.lower() in WORDS.words("opening") for v in verbs)
