# ruff: noqa: INP001  # A script beside the pages; `docs` is no package.
"""Writes docs/state.schema.json, the form of what `parley state --json` prints.

python -m docs.make_schema
"""

from pathlib import Path

import orjson

from projections.answers import StateOfTalks

PAGE = Path(__file__).with_name("state.schema.json")


def schema() -> str:
    """Return the JSON schema of a state of talks, as it is printed."""
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **StateOfTalks.model_json_schema(mode="serialization"),
    }
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    return orjson.dumps(document, option=options).decode()


if __name__ == "__main__":
    PAGE.write_text(schema(), encoding="utf-8")
