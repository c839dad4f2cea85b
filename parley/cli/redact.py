"""`parley redact`: words that must go, by a publisher's or a court's demand."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from domain.ledger import open_ledger

from .console import say, show_json, write_lines
from .decide import Author, Reason
from .errors import nothing
from .options import DEFAULT_LEDGER, Json, Ledger


def redact(
    article: Annotated[
        str,
        typer.Argument(metavar="ARTICLE", show_default=False, help="An article's id."),
    ],
    *,
    reason: Reason,
    author: Author,
    ledger: Ledger = DEFAULT_LEDGER,
    json: Json = False,
) -> None:
    """Take an article's words out of the ledger for good; what it reports stays.

    Example: parley redact g007 --reason "the publisher asks for it" --author Ada

    The text, the title and all quotes are blanked, in every revision. Positions, hashes
    and the chain hold, so that `parley ledger check` still finds the ledger sound.
    Backups and exports made before still hold the words.
    """
    with open_ledger(ledger, create=False) as opened:
        if opened.stream_of(article) is None:
            nothing(
                f"there is no article {article!r}; `parley articles` lists them all"
            )
        made = opened.redact(
            article, author=author, reason=reason, now=datetime.now(UTC)
        )
    if made is None:
        nothing(f"article {article!r} has no words left to take")
    told = {"id": made.id, "article": article, "positions": sorted(made.left)}
    if json:
        show_json(told)
    else:
        write_lines([f"{made.id}\t{article}\t{len(made.left)}"])
    say("parley: backups and exports made before still hold the words")
