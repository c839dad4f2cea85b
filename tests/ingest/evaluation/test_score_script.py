"""The scores agree with those of the script that stands beside the checkout."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import orjson
import pytest

from domain.flat import flat
from domain.reports import Report
from ingest.evaluation import Evaluation, GoldArticle, evaluated, gold_articles
from tests.gold_events import GOLD, gold_report
from tests.ingest.rules.reading import extractor

SCRIPT = Path(__file__).parents[3].parent / "shared" / "score.py"

pytestmark = pytest.mark.skipif(
    not SCRIPT.is_file(), reason="the script is not beside this checkout"
)

Read = list[tuple[GoldArticle, Sequence[Report]]]


def by_script(read: Read, path: Path) -> dict[str, Any]:
    """Return what the script says of reports."""
    lines = (orjson.dumps(flat(report)) for _, reports in read for report in reports)
    path.write_bytes(b"\n".join(lines))
    command = [sys.executable, str(SCRIPT), str(GOLD), "--events", str(path), "--json"]
    answer: dict[str, Any] = json.loads(subprocess.check_output(command))
    return answer


def in_its_words(result: Evaluation) -> dict[str, Any]:
    """Return an evaluation in the form of the script's answer."""
    return {
        "articles": len(result.articles),
        "events": {name: one.model_dump() for name, one in result.scores.items()},
        "slots": {name: one.score for name, one in result.slots.items()},
    }


def spoiled(article: GoldArticle, chance: Random) -> Iterator[Report]:
    """Yield the events of an article as reports: some left out, some changed."""
    dumped = article.model_dump(mode="json")
    names = ["Hamas", "Israel", "Qatar", "Egypt"]
    for event in dumped["events"]:
        if event.get("party") and chance.random() < 0.2:
            event["party"] = chance.choice(names)
        if event.get("parties") and chance.random() < 0.3:
            event["parties"] = chance.sample(names, 2)
        if "value" in event and chance.random() < 0.2:
            event["value"] += 1
        if "stance" in event and chance.random() < 0.2:
            event["stance"] = "opposes"
        if chance.random() < 0.8:
            yield gold_report(dumped, event)


@pytest.mark.parametrize("seed", range(4))
def test_spoiled_readings_score_as_the_script_says(tmp_path: Path, seed: int):
    """Reports that are right, wrong and missing give the same scores."""
    chance = Random(seed)  # noqa: S311  # no secret hangs on it
    golds = gold_articles([GOLD])
    read: Read = [(gold, tuple(spoiled(gold, chance))) for gold in golds]

    result = evaluated(read)

    assert 0 < result.scores["ALL"].f1 < 1
    assert in_its_words(result) == by_script(read, tmp_path / "events.jsonl")


@pytest.mark.slow
def test_true_readings_score_as_the_script_says(tmp_path: Path):
    """What the extractor finds gives the same scores."""
    golds = gold_articles([GOLD])
    readings = extractor().read_all([gold.reading() for gold in golds])
    read: Read = [(g, r.reports) for g, r in zip(golds, readings, strict=True)]

    result = evaluated(read)

    assert in_its_words(result) == by_script(read, tmp_path / "events.jsonl")
