"""A program that appends articles to a ledger, for tests that need another process.

    python -m tests.domain.writer LEDGER NAME COUNT

It prints the id of each article when the ledger has answered that it is appended.
"""

import sys
from datetime import UTC, datetime

from domain.ledger import open_ledger
from tests.builders import figure, telling

REPORTS = 5


def main(path: str, name: str, count: int) -> None:
    """Append articles of five reports each."""
    with open_ledger(path) as ledger:
        for number in range(count):
            article_id = f"{name}-{number}"
            reading, reports = telling(
                *(figure(quote=f"The toll rose to {n}.") for n in range(REPORTS)),
                article_id=article_id,
                url=f"https://example.org/{article_id}",
            )
            now = datetime.now(UTC)
            ledger.read(reading, reports, given_id=article_id, now=now)
            print(article_id, flush=True)  # noqa: T201  # the answer


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
