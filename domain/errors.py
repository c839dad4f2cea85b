"""The one tree of errors that parley raises on purpose.

ParleyError
├── EvidenceMismatch    a quote does not stand in the article's text
├── CatalogueError      event names, versions and upcasters do not fit together
│   └── UnknownEvent    a stored event has a name or version this program lacks
├── LedgerError         the ledger cannot be opened, read or written
│   ├── ArticleIdTaken  another article already has the id
│   ├── LedgerConflict  another writer appended to the same article first
│   ├── LedgerMissing   there is no ledger at a place yet
│   └── LedgerCorrupt   a stored event cannot be read back
├── DecisionRefused     a decision cannot be made about what the ledger holds
├── RegistryError       the registry of people and parties cannot be read
└── GoldError           an annotated article cannot be read

Every message says what is wrong, where, and what to do about it. The command line
alone turns an error into an exit status.
"""

from pathlib import Path


class ParleyError(Exception):
    """Something went wrong in a way that parley knows how to explain."""


class EvidenceMismatch(ParleyError):
    """A report's quote is not what the article's text holds at its offsets."""

    def __init__(self, article_id: str, start: int, end: int, quote: str) -> None:
        self.article_id = article_id
        self.start = start
        self.end = end
        self.quote = quote
        super().__init__(
            f"evidence [{start}:{end}] of article {article_id} does not read {quote!r} "
            "in its text; extract the article again from the text that is stored"
        )


class CatalogueError(ParleyError):
    """The catalogue of stored event names, versions and upcasters has a hole."""


class UnknownEvent(CatalogueError):
    """A stored event has a name or a version that this program does not know."""

    def __init__(self, name: str, version: int) -> None:
        self.name = name
        self.version = version
        super().__init__(
            f"stored event {name!r} version {version} is not known here; "
            "open the ledger with the version of parley that wrote it, or a newer one"
        )


class LedgerError(ParleyError):
    """The ledger cannot be opened, read or written."""

    def __init__(self, place: str, problem: str, advice: str) -> None:
        self.place = place
        self.problem = problem
        self.advice = advice
        super().__init__(f"ledger {place}: {problem}; {advice}")


class ArticleIdTaken(LedgerError):
    """An article came with the id under which another article was read."""

    def __init__(self, place: str, article_id: str) -> None:
        self.article_id = article_id
        super().__init__(
            place,
            f"another article was read under the id {article_id!r}",
            "give this one an id of its own",
        )


class LedgerConflict(LedgerError):
    """Another writer appended to the same stream each time between look and append."""

    def __init__(self, place: str) -> None:
        super().__init__(
            place,
            "another program appended to the same stream at the same time",
            "do the same again",
        )


class LedgerMissing(LedgerError):
    """There is no ledger at a place yet."""

    def __init__(self, place: str) -> None:
        super().__init__(
            place, "there is none yet", "run `parley ingest` to make it of articles"
        )


class LedgerCorrupt(LedgerError):
    """An event in the ledger cannot be read back."""


class DecisionRefused(ParleyError):
    """A person's decision cannot be made: about nothing, or with no sense."""


class RegistryError(ParleyError):
    """An entry of the registry of people and parties is wrong."""

    def __init__(self, file: Path, entry: str, message: str) -> None:
        self.file = file
        self.entry = entry
        super().__init__(f"registry {file}, {entry}: {message}")


class GoldError(ParleyError):
    """An annotated article, or what a run over some of them left, is wrong."""

    def __init__(self, file: Path, entry: str, message: str) -> None:
        self.file = file
        self.entry = entry
        super().__init__(f"{file}, {entry}: {message}")
