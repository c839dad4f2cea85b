"""What is told of an article's sentences: what each gave, and why some gave nothing."""

from enum import StrEnum

from domain.values import Value


class Reason(StrEnum):
    """Why a predicate or a number that looked relevant gave no event."""

    DENIED = "denied"
    NEGATED = "negated"
    CALLED_OFF = "called off"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    DEMANDED = "demanded"
    HYPOTHETICAL = "hypothetical"
    BACKGROUND = "background"
    NO_PARTY = "no party"
    ONE_PARTY = "only one party"
    NO_NUMBER = "no number"
    NO_ISSUE = "no known issue"
    NO_SPEAKER = "nobody says so"
    VAGUE = "a vague number"
    NOT_COUNTED = "a number that counts nothing known"
    NOT_TOLD = "a number, and nothing tells what of"
    NO_RULE = "no rule fits"


class Found(Value):
    """A report whose evidence stands in a sentence, and the rule that found it."""

    report: str
    type: str
    says: str
    rule: str


class Silence(Value):
    """Words that looked like an event of a family, and why they gave none.

    `because` is the word that decided it, None if the predicate did by itself.
    """

    family: str
    words: str
    reason: Reason
    because: str | None = None


class ReadSentence(Value):
    """A sentence with its offsets, what was found in it, and what was not and why."""

    start: int
    end: int
    text: str
    parties: tuple[str, ...]
    found: tuple[Found, ...]
    silent: tuple[Silence, ...]


class Explanation(Value):
    """An article's sentences in their order, and what became of each."""

    article: str
    title: str | None
    talks: str | None
    sentences: tuple[ReadSentence, ...]
