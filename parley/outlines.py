"""What is known of each negotiation beforehand, from the registry's tables of talks.

Only these tables are read: a question about the state of talks needs none of the
people, places and names that reading an article takes.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

from domain.reports import Event, Report
from ingest.registry.load import Drafts
from ingest.registry.own_talks import slug_of, title_of
from projections.outline import TalksOutline

TABLE = "talks"
NAMING = ("parties", "party", "by", "to")
"""Fields of reports that hold names of parties."""
PAIR = 2


def outlines(paths: Iterable[Path]) -> dict[str, TalksOutline]:
    """Return the outline of all talks in the registry's files, by their slugs.

    A later entry of the same slug extends the earlier one, as in the registry itself.
    """
    drafts = Drafts()
    for file in _files(paths):
        for raw in _talks(file):
            drafts.add(TABLE, raw, file)
    return {slug: _outline(raw) for (_, slug), raw in drafts.entries.items()}


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.toml")) if path.is_dir() else (path,)


def _talks(file: Path) -> Iterable[Mapping[str, Any]]:
    text = file.read_text(encoding="utf-8")
    # Parsing is slow enough to be seen, and most files hold no talks.
    if f"[[{TABLE}]]" not in text:
        return ()
    entries: Iterable[Mapping[str, Any]] = tomllib.loads(text)[TABLE]
    return entries


def _outline(raw: Mapping[str, Any]) -> TalksOutline:
    fields = {key: raw[key] for key in raw.keys() & TalksOutline.model_fields.keys()}
    return TalksOutline.model_validate(fields)


def outline_told(slug: str, events: Iterable[Event]) -> TalksOutline | None:
    """Return the outline of talks that no registry knows, by what is reported of them.

    Their sides are the two parties after which they are called, else the two that the
    reports name most. None where the reports name fewer than two.
    """
    counts: Counter[str] = Counter()
    for event in events:
        if isinstance(event, Report) and event.talks == slug:
            counts.update(_named(event))
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    if len(ranked) < PAIR:
        return None
    pairs = combinations(ranked, PAIR)
    sides = next((pair for pair in pairs if slug_of(pair) == slug), ranked[:PAIR])
    named = tuple(sorted(sides))
    return TalksOutline(slug=slug, title=title_of(named), sides=named)


def _named(report: Report) -> frozenset[str]:
    found: set[str] = set()
    for field in NAMING:
        value = getattr(report, field, None)
        found |= {value} if isinstance(value, str) else set(value or ())
    return frozenset(found)
