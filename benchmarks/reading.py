"""How long `parley extract` takes, beside a bare parse of the same texts.

Run `python -m benchmarks.reading FOLDER [COPIES] [JOBS]`. The folder holds annotated
articles as .json files. The first figure is the time of `parley extract` over all of
them, the second that of spaCy's `nlp.pipe` (tagger, parser and lemmatizer, no name
finder) over the same full texts on as many processes, each with a model of its own; the
third is their ratio, the last the largest memory of one process of the extraction.
The time to load the model counts for both. Runs of the two take turns.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import perf_counter

RUNS = 3

BARE = """
import json, sys
from multiprocessing import get_context

def parse(texts):
    import spacy
    nlp = spacy.load(sys.argv[1], exclude=["ner"])
    return sum(len(doc) for doc in nlp.pipe(texts))

if __name__ == "__main__":
    texts = [json.load(open(path))["text"] for path in sys.argv[3:]]
    jobs = int(sys.argv[2])
    if jobs == 1:
        parse(texts)
    else:
        with get_context("spawn").Pool(jobs) as pool:
            pool.map(parse, [texts[n::jobs] for n in range(jobs)], chunksize=1)
"""


def main(folder: Path, copies: int, jobs: int) -> None:
    """Time both on copies of the articles, each under an id of its own."""
    with tempfile.TemporaryDirectory() as place:
        paths = _copies(folder, Path(place), copies)
        script = Path(place) / "bare.py"
        script.write_text(BARE, encoding="utf-8")
        python = [sys.executable]
        bare = [*python, str(script), _model(), str(jobs), *paths]
        extract = [*python, "-m", "parley", "extract", "--jobs", str(jobs), *paths]
        pairs: list[tuple[float, float]] = []
        memory = 0
        for _ in range(RUNS):
            taken = _run(extract)
            # Before the bare parse has run even once, or its memory would count.
            memory = memory or getrusage(RUSAGE_CHILDREN).ru_maxrss
            pairs.append((taken, _run(bare)))
    ours, theirs = median(a for a, _ in pairs), median(b for _, b in pairs)
    ratio = median(a / b for a, b in pairs)
    print(
        f"{len(paths)} articles, {jobs} jobs: extract {ours:.2f} s, bare parse "
        f"{theirs:.2f} s, ratio {ratio:.2f}; memory of a process {memory // 1024} MB"
    )


def _copies(folder: Path, place: Path, copies: int) -> list[str]:
    paths: list[str] = []
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_bytes())
        for number in range(copies):
            copy = place / f"{path.stem}-{number}.json"
            named = {**gold, "id": f"{gold['id']}-{number}"}
            copy.write_text(json.dumps(named), encoding="utf-8")
            paths.append(str(copy))
    return paths


def _model() -> str:
    from ingest.language import pipeline  # noqa: PLC0415  # slow, and only for its name

    return str(pipeline().path)


def _run(command: list[str]) -> float:
    started = perf_counter()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # Own commands only.
    return perf_counter() - started


if __name__ == "__main__":
    copies, jobs = (int(word) for word in [*sys.argv[2:], "4", "2"][:2])
    main(Path(sys.argv[1]), copies, jobs)
