# ruff: noqa: INP001  # A script beside the pages; `docs` is no package.
"""Writes docs/accuracy.md, how well articles are read, by reading the annotated ones.

python -m docs.make_accuracy          writes the page
python -m docs.make_accuracy --pin    and the scores below which no change may fall
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

import orjson

from docs.history_scores import section
from ingest.evaluation import CORE, Evaluation, evaluated, gold_articles
from ingest.evaluation.scores import TOTALS
from ingest.extractor import ArticleExtractor
from ingest.registry import load_registry

ROOT = Path(__file__).parents[1]
PAGE = Path(__file__).with_name("accuracy.md")
PINNED = ROOT / "tests" / "gold_scores.json"

SETS: Mapping[str, Path] = {
    "tuning": ROOT / "tests" / "gold",
    "second tuning": ROOT / "tests" / "gold" / "second",
    "third tuning": ROOT / "tests" / "gold" / "third",
    "held out": ROOT / "tests" / "gold" / "unseen",
}
"""The annotated articles: those the rules were made with, and those kept apart."""

RATES = ("precision", "recall", "F1")

COMMONEST = 15
"""How many kinds of errors are listed."""

Pins = dict[str, dict[str, dict[str, float]]]
"""For each set, the scores to hold, by type or total and by measure."""

Kinds = Counter[tuple[str, ...]]
"""How often each kind of error was made, a kind being the cells of its row."""

HEAD = """\
# Accuracy

<!-- Written by `python -m docs.make_accuracy` from the articles in `tests/gold/`. -->

How well the extractor reads is measured on articles in which readers marked the events,
by one guide. There are four sets of them:

- the **tuning** set, `tests/gold/`: the rules were made with these articles at hand, so
  its scores say how well the rules do what they were made for;
- the **second tuning** set, `tests/gold/second/`: held out at first, then used to widen
  the rules to plainer wire copy;
- the **third tuning** set, `tests/gold/third/`: held out after that, then used the same way;
- the set that is **held out**, `tests/gold/unseen/`: articles that the rules were not made
  with, and of which only totals are looked at. Its scores say what to expect of an article
  that comes tomorrow.

Precision is how many of the events found were marked, recall how many of the events
marked were found, F1 their harmonic mean. Where careful readers differ on an event it is
optional: it counts neither way. An event counts as found if it is of the right type and
tells of the same thing: a meeting of these parties in those days, a figure of this metric
and number, a position of this party on that issue. CORE are the seven types that a state
of talks is made of first of all.

```
parley evaluate tests/gold --show missed,spurious
```

prints the same numbers, and every single error behind them.
"""

LIMITS = """\
## What it cannot do

- **It reads words, not the world.** An event put in words that no lexicon lists is
  missed. That is why most sentences of missed events gave nothing, and why the tuning set
  scores higher: its words are listed.
- **It reads one sentence at a time**, with the parties, dates and proposals of the
  sentences before it as context. What only follows from the whole article, such as which
  of two plans "it" is, it often leaves open or takes for the nearest.
- **Positions are hard**: irony, a stand that is only described, and who speaks for whom.
  An opposition or a lone minister is sometimes taken for the party.
- **Assessments of the talks** are hard, too: any words may say that they go well or badly.
- **Dates, places and parties** of an event that was found may still be wrong, or be left
  empty; the table of details says how often. What the text does not settle stays empty.
- **A wrong parse is a wrong event.** In a long sentence a clause may be hung on the wrong
  verb: the event then has the wrong party, or was never told.
- **It reads English**, in the prose of news agencies and papers. Transcripts, lists,
  social media and translated headlines were not measured.
- **The articles of these sets are few.** A type with a dozen events can move by several
  points because of one of them; talks with one article say next to nothing.

Before anything hangs on a line, read its quote: `parley why ID` shows it.
"""


@cache
def runs() -> Mapping[str, Evaluation]:
    """Read all sets, once in a process, with the registry that ships."""
    return {name: _run(_extractor(), folder) for name, folder in SETS.items()}


@cache
def _extractor() -> ArticleExtractor:
    return ArticleExtractor(load_registry(ROOT / "seeds" / "registry"))


def _run(extractor: ArticleExtractor, folder: Path) -> Evaluation:
    golds = gold_articles([folder])
    readings = extractor.read_all([gold.reading() for gold in golds])
    return evaluated((g, r.reports) for g, r in zip(golds, readings, strict=True))


def page() -> str:
    """Return the whole page."""
    parts = [
        HEAD,
        f"## In all\n\n{_totals()}\n",
        f"## By type\n\n{_types()}\n",
        DETAILS.format(table=_details()),
        f"## By talks\n\nF1, and how many articles.\n\n{_talks()}\n",
        section(_extractor()),
        MISSED.format(number=COMMONEST, table=_missed()),
        SPURIOUS.format(number=COMMONEST, table=_spurious()),
        LIMITS,
    ]
    return "\n".join(parts)


DETAILS = """\
## Details

How right the details are of the events that were found, from 0 to 1; lists by how much
of them is shared. Beside it, for how many events the annotation gives the detail.

{table}
"""

MISSED = """\
## What was missed

The {number} commonest kinds of missed events, by what their sentences gave instead.
"nothing" is a sentence that gave no report at all, "nothing more" one that gave only
what other annotated events ask for. Where a sentence gave an event of the same type, it
differed in what the third column names.

{table}
"""

SPURIOUS = """\
## What was made up

The {number} rules that report most often what nobody marked. Some of it is true, but
not told by the guide as an event of its own.

{table}
"""


def _totals() -> str:
    header = ("set", "articles", "types", *RATES, "found", "marked", "reported")
    rows = [
        (name, str(len(run.articles)), total, *_rates(run, total), *_counts(run, total))
        for name, run in runs().items()
        for total in TOTALS
    ]
    return _table(header, rows)


def _types() -> str:
    kinds = _names(run.scores for run in runs().values())
    rows = [
        (kind, *_beside(partial(_of_type, kind=kind)))
        for kind in kinds
        if kind not in TOTALS
    ]
    return _table(("type", *_headed((*RATES, "marked"))), rows)


def _details() -> str:
    rows = [
        (name, *_beside(partial(_detail, name=name)))
        for name in sorted(_names(run.slots for run in runs().values()))
    ]
    return _table(("detail", *_headed(("score", "events"))), rows)


def _talks() -> str:
    rows = [
        (slug, *_beside(partial(_of_talks, slug=slug)))
        for slug in sorted(_names(run.talks for run in runs().values()))
    ]
    return _table(("talks", *_headed(("articles", *TOTALS))), rows)


def _missed() -> str:
    counted: dict[str, Kinds] = {
        name: Counter(
            {
                (c.missed, c.given, ", ".join(c.differing)): c.events
                for c in run.confusions
            }
        )
        for name, run in runs().items()
    }
    return _counted(("missed", "given instead", "differing in"), counted)


def _spurious() -> str:
    counted: dict[str, Kinds] = {
        name: Counter((case.type, case.rule or "") for case in run.spurious)
        for name, run in runs().items()
    }
    return _counted(("event", "rule"), counted)


def _counted(header: Sequence[str], counted: Mapping[str, Kinds]) -> str:
    """Return a table of the commonest things of all sets together."""
    together = sum(counted.values(), Kinds())
    ordered = sorted(together, key=lambda what: (-together[what], what))
    rows = [
        (*what, *(str(counter[what]) for counter in counted.values()))
        for what in ordered[:COMMONEST]
    ]
    return _table((*header, *counted), rows)


def _rates(run: Evaluation, name: str) -> tuple[str, ...]:
    score = run.scores[name]
    return tuple(f"{rate:.3f}" for rate in (score.precision, score.recall, score.f1))


def _counts(run: Evaluation, name: str) -> tuple[str, ...]:
    score = run.scores[name]
    return tuple(map(str, (score.matched, score.gold, score.got)))


def _of_type(run: Evaluation, kind: str) -> tuple[str, ...]:
    return (*_rates(run, kind), _counts(run, kind)[1])


def _detail(run: Evaluation, name: str) -> tuple[str, ...]:
    slot = run.slots.get(name)
    return ("", "0") if slot is None else (f"{slot.score:.3f}", str(slot.events))


def _of_talks(run: Evaluation, slug: str) -> tuple[str, ...]:
    one = run.talks.get(slug)
    if one is None:
        return ("0", *("" for _ in TOTALS))
    return (str(one.articles), *(f"{one.scores[total].f1:.3f}" for total in TOTALS))


def _beside(cells: Callable[[Evaluation], Iterable[str]]) -> Iterator[str]:
    """Yield the cells of all sets, one beside the other."""
    for run in runs().values():
        yield from cells(run)


def _headed(columns: Iterable[str]) -> Iterator[str]:
    wanted = tuple(columns)
    return (f"{name}: {column}" for name in runs() for column in wanted)


def _names(several: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for names in several for name in names))


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def pins() -> Pins:
    """Return the scores of today that no later change may fall much below."""
    return {name: dict(_pins(run)) for name, run in runs().items()}


def _pins(run: Evaluation) -> Iterator[tuple[str, dict[str, float]]]:
    for total in TOTALS:
        score = run.scores[total]
        yield total, {"f1": score.f1, "precision": score.precision}
    for kind in CORE:
        yield kind, {"f1": run.scores[kind].f1}


def main() -> None:
    """Write the page and, if that is asked for, the scores to hold."""
    PAGE.write_text(page(), encoding="utf-8")
    if "--pin" in sys.argv[1:]:
        option = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
        PINNED.write_bytes(orjson.dumps(pins(), option=option))


if __name__ == "__main__":
    main()
