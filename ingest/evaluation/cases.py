"""The single events behind the scores: found, missed or spurious, each with its words."""

from typing import NamedTuple, Self

from domain.values import Value
from ingest.wording import flat_wording

from .compared import Compared
from .gold import GoldArticle


class Case(Value):
    """One event, annotated or reported.

    `says` is what it says in one phrase, `start` the offset of its sentence in the
    text. `rule` is the rule that found it, None for an annotated event.
    """

    article: str
    talks: str | None
    type: str
    says: str
    start: int
    sentence: str
    rule: str | None = None

    @property
    def key(self) -> str:
        """What makes it the same event in another run over the same articles."""
        return f"{self.type} {self.article} {self.start}: {self.says}"


class Key(NamedTuple):
    """The parts of a case's key."""

    type: str
    article: str
    start: str
    says: str

    @classmethod
    def of(cls, key: str) -> Self:
        """Take a key apart."""
        kind, _, rest = key.partition(" ")
        place, _, says = rest.partition(": ")
        article, _, start = place.rpartition(" ")
        return cls(kind, article, start, says)


def case_of(article: GoldArticle, event: Compared) -> Case:
    """Return the case of an event in an article."""
    start, end = event.sentences[0]
    return Case(
        article=article.id,
        talks=article.talks,
        type=event.type,
        says=flat_wording(event.model_dump(mode="json")),
        start=start,
        sentence=" ".join(article.text[start:end].split()),
        rule=event.rule,
    )
