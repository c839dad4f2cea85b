"""Annotated articles in their files, one JSON object each."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from domain.errors import GoldError

from .gold import GoldArticle

WHOLE = "the whole file"


def gold_articles(paths: Iterable[Path]) -> tuple[GoldArticle, ...]:
    """Read annotated articles from files and folders of .json files, in their order.

    Folders within folders are not looked into. Raises GoldError at the first file that
    is wrong: scores of a part would be mistaken for those of the whole.
    """
    known: dict[str, Path] = {}
    articles: list[GoldArticle] = []
    for file in _files(paths):
        article = gold_article(file)
        if article.id in known:
            message = f"{known[article.id]} has the same; give each file once"
            raise GoldError(file, f"id {article.id!r}", message)
        known[article.id] = file
        articles.append(article)
    return tuple(articles)


def gold_article(file: Path) -> GoldArticle:
    """Read one annotated article; raise GoldError if it cannot be, or is wrong."""
    try:
        return GoldArticle.model_validate_json(file.read_bytes())
    except OSError as error:
        message = f"it cannot be read ({error.strerror}); check the path"
        raise GoldError(file, WHOLE, message) from None
    except ValidationError as error:
        raise _explained(file, error) from None


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(path.glob("*.json"))
        if len(found) == 0:
            message = "it holds no .json files; name a folder of annotated articles"
            raise GoldError(path, "the whole folder", message)
        yield from found


def _explained(file: Path, error: ValidationError) -> GoldError:
    """Say which entry is wrong and how, for the first that is."""
    first = error.errors(include_url=False, include_context=False)[0]
    match first["type"]:
        case "json_invalid":
            message = f"{first['msg']}; mend the JSON"
        case "value_error":
            message = first["msg"].removeprefix("Value error, ")
        case "missing":
            message = "it is missing; add it"
        case "extra_forbidden":
            message = "no such entry is known here; leave it out"
        case _:
            given = repr(first["input"])[:60]
            message = f"{first['msg']}, and not {given}; see the annotation guide"
    return GoldError(file, _entry(first["loc"]), message)


def _entry(steps: Sequence[str | int]) -> str:
    """Name an entry: ("events", 3, "MeetingHeld", "format") is that of the 4th event."""
    match steps:
        case ():
            return WHOLE
        case ("events", int(index), *rest):
            inside = ".".join(map(str, rest))
            return f"event {index + 1}" + (f", {inside}" if inside else "")
        case _:
            return ".".join(map(str, steps))
