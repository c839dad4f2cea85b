import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from subprocess import PIPE, Popen
from types import ModuleType
from typing import Any
from unittest.mock import patch

import psycopg
import pytest
from eventsourcing.persistence import OperationalError
from psycopg import Cursor

from domain.errors import LedgerError
from domain.ledger import open_ledger, shown
from domain.ledger.postgres import PostgresLedger
from domain.ledger.postgres_place import Place
from domain.ledger.postgres_recorder import LedgerRecorder
from tests.builders import meeting, rejected
from tests.domain.given import events, read
from tests.domain.test_ledger_processes import ROOT
from tests.domain.writer import REPORTS

# The library's test module imports a cipher that no recorder needs, and that needs a
# package of its own.
CIPHER = ModuleType("eventsourcing.cipher")
CIPHER.__dict__["AESCipher"] = object
with patch.dict(sys.modules, {"eventsourcing.cipher": CIPHER}):
    from eventsourcing.tests import persistence as shipped


def sql(url: str, *statements: str) -> list[Any]:
    """Run statements as another program would, and return the rows of the last one."""
    server, _, schema = url.partition("?parley_schema=")
    with closing(psycopg.connect(server, autocommit=True)) as connection:
        connection.execute(f"SET search_path TO {schema}".encode())
        for statement in statements:
            cursor = connection.execute(statement.encode())
        return cursor.fetchall() if cursor.description else []


class TestLedgerRecorder(shipped.ApplicationRecorderTestCase[LedgerRecorder]):
    """What every recorder of the library promises."""

    @pytest.fixture(autouse=True)
    def _place(self, postgres_url: str) -> None:
        self.place = Place.of(postgres_url)

    def create_recorder(self):
        """Make an empty ledger."""
        recorder = LedgerRecorder(self.place)
        self.addCleanup(recorder.datastore.close)
        recorder.create_table()
        return recorder


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM stored_events",
        "TRUNCATE stored_events",
        "UPDATE stored_events SET topic = 'x'",
        "UPDATE stored_events SET state = 'x'",
    ],
)
def test_the_database_itself_refuses_to_lose_or_change_events(postgres_url, statement):
    """Another program cannot edit the past by mistake."""
    with open_ledger(postgres_url) as ledger:
        read(ledger, meeting())

        with pytest.raises(psycopg.Error, match="append-only"):
            sql(postgres_url, statement)


def test_both_stores_keep_the_same_rows(postgres_url, tmp_path):
    """State, digest and chain are the same to the byte."""
    with open_ledger(postgres_url) as one, open_ledger(tmp_path / "l.db") as other:
        for ledger in (one, other):
            read(ledger, meeting(), rejected())

        assert list(one.rows()) == list(other.rows())


def test_a_trigger_that_was_dropped_is_found(postgres_url):
    """What guards the past is part of what is checked."""
    with open_ledger(postgres_url) as ledger:
        sql(postgres_url, "DROP TRIGGER events_are_not_deleted ON stored_events")

        assert ledger.check() == ("the database lacks trigger events_are_not_deleted",)


def test_a_tail_that_was_cut_off_is_found(postgres_url):
    """The head remembers which position was given last."""
    with open_ledger(postgres_url) as ledger:
        read(ledger, meeting())
        sql(
            postgres_url,
            "DROP TRIGGER events_are_not_deleted ON stored_events",
            "DELETE FROM stored_events WHERE notification_id = 2",
        )

        assert "position 2 is missing" in ledger.check()


def test_a_head_that_was_edited_is_found(postgres_url):
    """The next row would be chained to something that never was."""
    with open_ledger(postgres_url) as ledger:
        read(ledger, meeting())
        sql(postgres_url, "UPDATE parley_ledger SET chain = sha256(chain)")

        assert any("where the ledger ends" in problem for problem in ledger.check())


def test_a_database_that_does_not_exist_is_explained(postgres_server):
    """The error says how to make one."""
    with pytest.raises(LedgerError, match="no such database; make it with `createdb`"):
        open_ledger(postgres_server.url("nowhere"))


def test_a_server_that_is_away_is_explained():
    """Nobody listens at that port."""
    with pytest.raises(LedgerError, match="cannot be reached"):
        open_ledger("postgresql://ada@127.0.0.1:1/talks")


def test_a_password_is_never_shown():
    """Neither in errors nor anywhere else."""
    url = "postgresql://ada:se/cr@et@127.0.0.1:1/talks?sslpassword=secret"

    assert shown(url) == "postgresql://ada:***@127.0.0.1:1/talks?sslpassword=***"
    with pytest.raises(LedgerError) as caught:
        open_ledger("postgresql://ada:secret@127.0.0.1:1/talks")
    assert "secret" not in str(caught.value)


def test_a_ledger_that_is_missing_is_not_made_by_asking(postgres_url):
    """Only intake makes one."""
    with pytest.raises(LedgerError, match="there is none yet"):
        open_ledger(postgres_url, create=False)


def test_tables_of_another_program_are_left_alone(postgres_url):
    """A schema that holds something else is no place for a ledger."""
    schema = Place.of(postgres_url).schema
    sql(postgres_url, f"CREATE SCHEMA {schema}", f"CREATE TABLE {schema}.other (n int)")

    with pytest.raises(LedgerError, match="another program"):
        open_ledger(postgres_url)

    query = "SELECT relname FROM pg_class WHERE relnamespace = %s::regnamespace"
    assert sql(postgres_url, query.replace("%s", f"'{schema}'")) == [("other",)]


def test_a_newer_format_is_refused(postgres_url):
    """A program that does not know the tables does not touch them."""
    open_ledger(postgres_url).close()
    sql(postgres_url, "UPDATE parley_ledger SET format = 9")

    with pytest.raises(LedgerError, match="format 9 is newer"):
        open_ledger(postgres_url)


def test_a_server_that_takes_no_writes_is_explained(postgres_url):
    """A standby says where to go instead."""
    open_ledger(postgres_url).close()
    read_only = f"{postgres_url}&options=-c%20default_transaction_read_only%3Don"

    with (
        open_ledger(read_only, create=False) as ledger,
        pytest.raises(LedgerError, match="may only be read"),
    ):
        read(ledger, meeting())


@pytest.mark.parametrize("name", ["PGHOSTADDR", "PGSERVICE"])
def test_no_environment_variable_leads_elsewhere(postgres_url, monkeypatch, name):
    """What would lead the client library elsewhere is refused by name."""
    monkeypatch.setenv(name, "192.0.2.1")

    with pytest.raises(LedgerError, match=name):
        open_ledger(postgres_url)


def test_other_variables_of_the_client_change_nothing(postgres_url, monkeypatch):
    """The URL alone says where events go."""
    for name in ("PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "POSTGRES_DBNAME"):
        monkeypatch.setenv(name, "1")

    with open_ledger(postgres_url) as ledger:
        assert read(ledger, meeting()).status == "new"


def test_a_missing_client_library_is_explained(postgres_url, monkeypatch):
    """The error names the extra to install."""
    for name in [name for name in sys.modules if name.startswith("domain.ledger.post")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(LedgerError, match=r"parley-tracker\[postgres\]"):
        open_ledger(postgres_url)


def test_a_restarted_server_is_found_again(postgres_server, postgres_url):
    """Connections that the server closed meanwhile are not used again."""
    with open_ledger(postgres_url) as ledger:
        read(ledger, meeting(), article_id="a1")
        postgres_server.restart()

        assert len(events(ledger)) == 2
        assert read(ledger, meeting(), article_id="a2").status == "new"


@pytest.mark.parametrize("committed", [True, False])
def test_an_append_whose_answer_was_lost_is_there_once(
    postgres_url, monkeypatch, committed
):
    """Whether or not the server had committed it, it is not doubled or lost."""
    with PostgresLedger.open(postgres_url) as ledger:
        cut = Cut(ledger._recorder, committed=committed)
        monkeypatch.setattr(ledger._recorder, "writing", cut.writing)

        assert read(ledger, meeting()).status == "new"

        assert cut.times == 1
        assert [entry.position for entry in ledger.recorded()] == [1, 2]
        assert ledger.check() == ()


class Cut:
    """Loses the first connection that appends, right before or after its commit."""

    def __init__(self, recorder: LedgerRecorder, *, committed: bool) -> None:
        self._writing = recorder.writing
        self._committed = committed
        self.times = 0

    def writing(self) -> AbstractContextManager[Cursor[Any]]:
        """Return what stands in the place of the recorder's own."""
        return self._cut() if self.times == 0 else self._writing()

    @contextmanager
    def _cut(self) -> Iterator[Cursor[Any]]:
        self.times += 1
        lost = psycopg.OperationalError("the connection is lost")
        with self._writing() as cursor:
            yield cursor
            if not self._committed:
                raise OperationalError from lost
        raise OperationalError from lost


def test_a_waiting_reader_is_woken(ledger):
    """Whatever store it is, an append ends the wait."""
    read(ledger, meeting())

    assert ledger.wait(0, timeout=5) == 2
    assert ledger.wait(2, timeout=0.05) == 2


def writer(place: str, name: str, count: int) -> Popen[str]:
    """Start a process that appends articles and prints the id of each."""
    command = [sys.executable, "-m", "tests.domain.writer", place, name, str(count)]
    return Popen(command, stdout=PIPE, stderr=PIPE, text=True, cwd=ROOT)


@pytest.mark.slow
def test_a_reader_at_the_tail_of_four_writers_misses_nothing(postgres_url):
    """Positions come in their order, each once, even as the first race to make it."""
    writers = [writer(postgres_url, f"w{n}", 30) for n in range(4)]
    seen: list[int] = []
    with open_ledger(postgres_url) as ledger:
        while any(one.poll() is None for one in writers) or ledger.position() > len(
            seen
        ):
            ledger.wait(len(seen), timeout=0.5)
            seen.extend(entry.position for entry in ledger.recorded(after=len(seen)))

        assert [one.wait() for one in writers] == [0] * 4
        assert seen == list(range(1, 4 * 30 * (1 + REPORTS) + 1))
        assert ledger.check() == ()
    for one in writers:
        one.communicate()


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_a_server_restarted_under_load_loses_nothing(
    postgres_server, postgres_url, mode
):
    """Writers go on, and what they answered for is there, whole and once."""
    open_ledger(postgres_url).close()
    writers = [writer(postgres_url, f"w{n}", 150) for n in range(3)]
    answered = [str(one.stdout and one.stdout.readline()) for one in writers]
    for _ in range(3):
        postgres_server.restart(mode)
    for one in writers:
        out, told = one.communicate(timeout=120)
        answered.extend(out.splitlines())
        assert one.returncode == 0 or "LedgerError" in told, told

    with open_ledger(postgres_url) as ledger:
        streams = [ledger.stream_of(name.strip()) for name in answered]
        counts = [entry.stream for entry in ledger.recorded()]
        assert len(answered) > 3
        assert None not in streams
        assert {counts.count(stream) for stream in set(counts)} == {1 + REPORTS}
        assert ledger.check() == ()
