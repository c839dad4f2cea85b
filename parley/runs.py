"""Runs over annotated articles that were saved, for later ones to be compared with."""

from pathlib import Path

from pydantic import ValidationError

from domain.errors import GoldError
from ingest.evaluation import Evaluation, Saved

WHOLE = "the whole file"


def save_run(run: Evaluation, file: Path) -> None:
    """Write what is kept of a run into a file, in the place of what is there."""
    text = Saved.of(run).model_dump_json(indent=1)
    file.write_text(f"{text}\n", encoding="utf-8")


def saved_run(file: Path) -> Saved:
    """Read a run that was saved; raise GoldError if it cannot be."""
    try:
        return Saved.model_validate_json(file.read_bytes())
    except OSError as error:
        message = f"it cannot be read ({error.strerror}); check the path"
        raise GoldError(file, WHOLE, message) from None
    except ValidationError:
        message = "it holds no saved run; write one with --save"
        raise GoldError(file, WHOLE, message) from None
