import json

from domain.ledger import open_ledger
from tests.builders import meeting
from tests.domain.given import read
from tests.domain.tampering import edit
from tests.parley.desk import Desk


def test_a_ledger_is_moved_into_a_database_and_asked_there(tmp_path, postgres_url):
    """Every command takes the URL, from the option or the environment."""
    path = tmp_path / "one.db"
    with open_ledger(path) as ledger:
        read(ledger, meeting())
        head = ledger.head()
    desk = Desk(path, tmp_path)

    told = json.loads(desk.ask("ledger", "copy", path, postgres_url, "--json").stdout)
    again = desk.ask("ledger", "copy", path, postgres_url)
    events = desk.ask("events", "--json", "--ledger", postgres_url)
    checked = desk.ask("ledger", "check", "--ledger", postgres_url)

    assert (told["copied"], told["position"], told["chain"]) == (
        2,
        2,
        head.chain.hex(),
    )
    assert "2 events, 0 of them new" in again.stdout
    assert events.stdout == desk.ask("events", "--json").stdout
    assert checked.stdout.startswith("sound; 2 events")


def test_a_copy_into_another_ledger_is_refused(tmp_path):
    """It says why, and leaves the place as it is."""
    for name, article_id in (("one.db", "a1"), ("two.db", "a2")):
        with open_ledger(tmp_path / name) as ledger:
            read(ledger, meeting(), article_id=article_id)

    answer = Desk(tmp_path / "one.db", tmp_path).ask(
        "ledger", "copy", tmp_path / "one.db", tmp_path / "two.db"
    )

    assert answer.exit_code == 1
    assert "is not the beginning of" in answer.stderr


def test_a_damaged_ledger_is_not_copied(tmp_path):
    """The exit status is that of a check which found it."""
    path = tmp_path / "one.db"
    with open_ledger(path) as ledger:
        read(ledger, meeting())
    edit(path, 2, article_id="else")

    answer = Desk(path, tmp_path).ask("ledger", "copy", path, tmp_path / "two.db")

    assert answer.exit_code == 5
