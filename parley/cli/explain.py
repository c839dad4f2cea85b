"""`parley explain`: what became of each sentence of an article, and why.

What reads articles is imported inside the command: the others need not wait for it.
"""
# ruff: noqa: PLC0415

import sys
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from domain.article import ArticleRead, is_redacted
from domain.ledger import is_there
from domain.ledger import shown as displayed

from ..settings import extractor
from ..why import reading_of
from .console import Table, on_terminal, show, show_json
from .errors import Status, fail, misused, nothing
from .options import DEFAULT_LEDGER, Json, Ledger, Published, Registry
from .question import stored

if TYPE_CHECKING:
    from ingest.explained import Explanation, Found, ReadSentence, Silence

STANDARD_INPUT = "-"

Row = tuple[str, ...]

Article = Annotated[
    str,
    typer.Argument(
        metavar="ARTICLE",
        show_default=False,
        help="The file of one article, - for standard input, or an id in the ledger.",
    ),
]


def explain(
    article: Article,
    *,
    published: Published = None,
    registry: Registry = None,
    ledger: Ledger = DEFAULT_LEDGER,
    json: Json = False,
) -> None:
    """Show what each sentence of an article gave, by which rule, or why it gave nothing.

    Example: parley explain article.md --published 2024-01-28
    """
    from_file = article == STANDARD_INPUT or Path(article).exists()
    found = _in_file(article, published) if from_file else _in_ledger(article, ledger)
    answer = extractor(registry or ()).explain(found)
    if json:
        show_json(answer)
    else:
        show(screen_table(answer) if on_terminal() else full_table(answer))


def screen_table(answer: "Explanation") -> Table:
    """Lay out an explanation for a terminal: each sentence above what became of it."""
    rows: list[Row] = []
    for number, sentence in enumerate(answer.sentences, start=1):
        rows.append((str(number), "", "", sentence.text))
        rows.extend(("", *row[:-1]) for row in _rows(sentence))
    columns = ("sentence", "event", "because", "words")
    return Table(columns, rows, prose=("words",))


def full_table(answer: "Explanation") -> Table:
    """Lay out an explanation for a pipe: every row has its sentence."""
    rows = [
        (str(number), *row)
        for number, sentence in enumerate(answer.sentences, start=1)
        for row in list(_rows(sentence)) or [("", "", "", sentence.text)]
    ]
    return Table(("sentence", "event", "because", "words", "text"), rows)


def _rows(sentence: "ReadSentence") -> Iterator[Row]:
    """Yield what became of a sentence: events found, then families that gave nothing."""
    for found in sentence.found:
        yield *_told(found), sentence.text
    for silent in sentence.silent:
        yield *_untold(silent), sentence.text


def _told(found: "Found") -> Row:
    return found.type, found.rule, found.says


def _untold(silent: "Silence") -> Row:
    by = f", by {silent.because!r}" if silent.because else ""
    return f"no {silent.family}", f"{silent.reason}{by}", silent.words


def _in_file(path: str, published: date | None) -> ArticleRead:
    """Return the only article of a file; say so if there is none, or several."""
    from ingest.readers import Refused, read_articles

    from ..reading import article_read

    found = read_articles([path], published=published, stdin=sys.stdin.buffer)
    first = list(islice(found, 2))
    if len(first) == 0:
        nothing(f"{path} holds no article; give the file of one")
    if len(first) > 1:
        misused(
            f"{path} holds several articles; give the file of one, or read them "
            "with `parley ingest` and give an id that `parley articles` lists"
        )
    one = first[0]
    if isinstance(one, Refused):
        fail(f"{one.origin}: {one.reason}; {one.advice}", Status.REFUSED)
    return article_read(one)


def _in_ledger(article_id: str, ledger: str) -> ArticleRead:
    """Return an article of a ledger by its id."""
    known = reading_of(stored(ledger), article_id) if is_there(ledger) else None
    if known is None:
        nothing(
            f"{article_id!r} is no file, and no article of {displayed(ledger)} has that id; "
            "`parley articles` lists them"
        )
    if is_redacted(known):
        nothing(f"the words of article {article_id!r} were redacted; nothing is left")
    return known
