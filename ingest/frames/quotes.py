"""Which words stand between quotation marks, and where each quotation begins and ends."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

OPENING = {"“": "”", "«": "»", "„": "“”", "‘": "’"}
"""Marks that only open a quotation, with those that close it."""

PLAIN = '"'


class Quotes:
    """The quotations of a document: each word's, from its first to its last token."""

    def __init__(self, doc: Doc) -> None:
        self._spans: dict[int, tuple[int, int]] = {}
        for paragraph in _paragraphs(doc):
            for start, end in _quotations(paragraph):
                for i in range(start, end):
                    self._spans[i] = (start, end)

    def around(self, token: Token) -> tuple[int, int] | None:
        """Return the quotation that a token stands in, as token indexes, or None."""
        return self._spans.get(token.i)


def _paragraphs(doc: Doc) -> Iterator[list[Token]]:
    """Yield the tokens of each paragraph; marks pair up within one only."""
    paragraph: list[Token] = []
    for token in doc:
        if "\n\n" in token.text:
            yield paragraph
            paragraph = []
        else:
            paragraph.append(token)
    yield paragraph


def _quotations(paragraph: list[Token]) -> Iterator[tuple[int, int]]:
    """Yield quotations; a plain mark without its twin opens nothing.

    A mark that can only open one holds to the end of its paragraph, as speeches of
    several paragraphs are set.
    """
    opened: Token | None = None
    for token in paragraph:
        if opened is None:
            opened = token if token.text == PLAIN or token.text in OPENING else None
        elif token.text in OPENING.get(opened.text, PLAIN):
            yield opened.i + 1, token.i
            opened = None
    if opened is not None and opened.text in {"“", "«", "„"}:
        yield opened.i + 1, paragraph[-1].i + 1
