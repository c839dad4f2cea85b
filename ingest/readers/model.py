"""What reading a file gives: an article, or the reason why it was refused."""

from dataclasses import dataclass

from domain.article import Publication
from domain.values import Value

MAX_CHARACTERS = 1_000_000
"""The longest text that is taken for one article."""


class SourceArticle(Value):
    """An article as it stands in a file: its text and what the file tells about it.

    `given_id` is the id that the file gives, `talks` are the slugs of the negotiations
    that it names. Line ends of the text are single newlines; the text is otherwise as
    it was. `origin` names the file, with the line or the place in a list, for messages.
    """

    given_id: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    language: str = "en"
    talks: tuple[str, ...] = ()
    text: str
    published: Publication
    origin: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that was to be read and could not be: where, why, and what to do."""

    origin: str
    reason: str
    advice: str


class Refusal(Exception):
    """The reason to refuse one article; it becomes a Refused and leaves no reader."""

    def __init__(self, reason: str, advice: str) -> None:
        self.reason = reason
        self.advice = advice
        super().__init__(f"{reason}; {advice}")

    def at(self, origin: str) -> Refused:
        """Say where it was."""
        return Refused(origin, self.reason, self.advice)
