"""What a number does in its sentence, told by the words before and after it."""

import re
from dataclasses import dataclass

from .calendar_words import is_date_part, is_year
from .model import Kind
from .pronoun import is_pronoun

_UNITS_OF_TIME = (
    r"(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|years?|decades?"
    r"|centur(?:y|ies)|nights?|fortnights?)"
)
_LENGTHS = (
    r"(?:km|kms|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|feet|foot|yards?|inch(?:es)?"
    r"|cm|mm|m)"
)
_MEASURES = (
    r"(?:(?:metric\s+)?tons?|tonnes?|kg|kilos?|kilograms?|grams?|lit(?:re|er)s?|gallons?"
    r"|barrels?|hectares?|acres?|dunams?|megawatts?|degrees|square\s+\w+)"
)
_CURRENCIES = (
    r"(?:(?:US|American|Canadian|Australian)\s+)?(?:dollars?|euros?|pounds\s+sterling"
    r"|shekels?|r(?:o)?ubles?|pesos?|riyals?|rials?|francs?|hryvnias?|yuan|yen|lira"
    r"|dinars?|cents?|USD|EUR)"
)
_NAMED = (
    r"(?:phase|stage|step|article|resolution|no\.|chapter|clause|point"
    r"|paragraph|section|page|channel|route|highway|terminal|gate|unit|brigade|flight"
    r"|annex|protocol|level|tier|category|round|world\s+war|division|chapter|title|room)"
)
_PEOPLE = (
    r"(?:children|minors|men|women|people|persons|those|soldiers|youths|boys|girls"
    r"|teenagers|civilians|hostages|captives|prisoners|anyone|everyone|adults|males|females)"
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A number with what stands before its span, before the bare number and after it."""

    words: str
    value: int | float | None
    before_span: str
    before: str
    after: str


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_AFTER = (
    (
        Kind.AGE,
        _rule(
            r"[-\u2010\u2011\s]years?[-\u2010\u2011\s]olds?\b|\s+years?\s+of\s+age\b"
        ),
    ),
    (Kind.DURATION, _rule(rf"[-\u2010\u2011]{_UNITS_OF_TIME}\b")),
    (Kind.DISTANCE, _rule(rf"(?:[-\u2010\u2011]|\s?(?:nautical\s+)?){_LENGTHS}\b")),
    (Kind.PERCENT, _rule(r"\s?%|[-\s]per\s?cent\b|\s+percentage\b|\s?pct\b")),
    (Kind.MONEY, _rule(rf"[-\s]{_CURRENCIES}\b")),
    (Kind.COMPOUND, _rule(r"[-\u2010\u2011][a-z]")),
    (Kind.MEASURE, _rule(rf"\s?{_MEASURES}\b")),
    (
        Kind.TIME,
        _rule(
            r"\s+(?:o['\u2019]clock|in\s+the\s+(?:early\s+)?(?:morning|afternoon|evening)"
            r"|at\s+night|GMT|UTC|hours\s+(?:GMT|local)|local\s+time)\b"
        ),
    ),
    (
        Kind.DURATION,
        _rule(
            r"\s+(?:(?:more|full|further|additional|consecutive|straight|whole|long|other"
            rf"|successive|extra)\s+){{0,2}}{_UNITS_OF_TIME}\b"
        ),
    ),
    (Kind.VOTE, _rule(r"\s+votes?\b")),
    (Kind.RATIO, _rule(r"\s+(?:to|for)\s+(?:one|1)\b(?!\s+\w)")),
)
_BEFORE = (
    (Kind.MONEY, _rule(r"(?:[$\u20ac\u00a3\u20aa\u00a5]|\b(?:USD|EUR|GBP|NIS))\s?$")),
    (Kind.VOTE, _rule(r"\bvotes?\s+(?:to|against|for)\s+$")),
    (
        Kind.AGE,
        _rule(
            r"\b(?:aged?|ages|as\s+(?:young|old)\s+as|(?:girl|boy|man|woman|child|baby|son|daughter)\s+of)\s+$"
        ),
    ),
    (
        Kind.RATIO,
        _rule(
            r"\b(?:rate|ratio)\s+of\s+(?:\w+\s+(?:to|for)\s+)?$|\bone\s+in\s+(?:every\s+)?$"
        ),
    ),
)
_LABEL = _rule(
    rf"\b{_NAMED}s?\s+(?:number\s+)?(?:\w{{1,6}}(?:,|\s+(?:and|or|to))\s+)?$"
)
_RANK = _rule(r"(?<!who )(?<!which )(?<!they )\bnumber\s+$")
_NUMBERED = re.compile(r"\b(?:Group\s+of|No)\s+$")
_AGE_LIMIT = _rule(
    rf"\b{_PEOPLE}\s+(?:(?:who\s+are|aged)\s+)?(?:under|over|above|below|between)\s+$"
)
_PEOPLE_BEFORE = _rule(rf"\b{_PEOPLE}\s+$")
_PERSON_AGED = re.compile(r"[A-Z][\w'\u2019-]+,\s$")
_DECADE = re.compile(r"['\u2019]?s\b")
_UNTIL = _rule(r"\b(?:until|till)\s+(?:about\s+|around\s+)?$")
_LOWEST_RANK = 5
_OLDEST = 110
_AGE_DIGITS = 2
_HOURS = 12


def kind_of(sort: str, around: Surroundings) -> Kind:
    """Give the kind of a number by the sort it was found as and the words around it."""
    if sort in ("time", "fraction"):
        return Kind(sort)
    if sort == "date" or is_date_part(
        around.words, around.value, around.before, around.after
    ):
        return Kind.DATE_PART
    if sort == "ordinal":
        return Kind.ORDINAL
    if _DECADE.match(around.after) is not None and around.words.isdigit():
        return Kind.YEAR if len(around.words) > _AGE_DIGITS else Kind.AGE
    kind = _kind_by_words(around)
    bare = around.before == around.before_span
    if kind is Kind.CARDINAL and bare and is_year(around.words, around.after):
        return Kind.YEAR
    return kind


def _kind_by_words(around: Surroundings) -> Kind:
    for kind, after in _AFTER:
        if after.match(around.after) is not None:
            return kind
    for kind, before in _BEFORE:
        if before.search(around.before) is not None:
            return kind
    if _is_age(around):
        return Kind.AGE
    if _is_label(around):
        return Kind.LABEL
    if _is_hour(around):
        return Kind.TIME
    pronoun = around.before == around.before_span and is_pronoun(
        around.words, around.before, around.after
    )
    return Kind.PRONOUN if pronoun else Kind.CARDINAL


def _is_age(around: Surroundings) -> bool:
    if around.value is not None and not 0 < around.value <= _OLDEST:
        return False
    if _AGE_LIMIT.search(around.before) is not None:
        return True
    if around.words.lower().startswith("between"):
        return _PEOPLE_BEFORE.search(around.before) is not None
    comma = around.after.startswith(",") and around.words.isdigit()
    return comma and _PERSON_AGED.search(around.before_span) is not None


def _is_label(around: Surroundings) -> bool:
    """Tell a name's number; one with a thousands mark or a fraction names nothing."""
    if not isinstance(around.value, int) or "," in around.words:
        return False
    if _RANK.search(around.before_span) is not None:
        return around.value <= _LOWEST_RANK
    named = _LABEL.search(around.before_span) or _NUMBERED.search(around.before_span)
    return named is not None


def _is_hour(around: Surroundings) -> bool:
    if around.value is None or around.value > _HOURS:
        return False
    ended = re.match(r"[,.;]|\s+on\s|$", around.after) is not None
    return ended and _UNTIL.search(around.before) is not None
