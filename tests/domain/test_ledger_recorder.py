"""The library's own tests of a recorder, run on the ledger's."""

import sys
import tempfile
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

import pytest
from eventsourcing.persistence import StoredEvent

from domain.identity import article_uuid
from domain.ledger import open_ledger
from domain.ledger.chain import digest
from domain.ledger.rows import follows
from domain.ledger.sqlite_recorder import LedgerRecorder
from domain.packing import packed
from tests.builders import instant, meeting
from tests.domain.given import read

# The library's test module imports a cipher that no recorder needs, and that needs a
# package of its own.
CIPHER = ModuleType("eventsourcing.cipher")
CIPHER.__dict__["AESCipher"] = object
with patch.dict(sys.modules, {"eventsourcing.cipher": CIPHER}):
    from eventsourcing.tests import persistence as shipped


class TestLedgerRecorder(shipped.ApplicationRecorderTestCase[LedgerRecorder]):
    """What every recorder of the library promises."""

    def create_recorder(self):
        """Make an empty ledger file."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        recorder = LedgerRecorder(Path(folder.name) / "ledger.db")
        self.addCleanup(recorder.datastore.close)
        recorder.create_table()
        return recorder


def test_a_position_that_was_rolled_back_is_given_to_the_next(tmp_path):
    """A failed append leaves no gap, so that a gap always means a loss."""
    recorder = LedgerRecorder(tmp_path / "ledger.db")
    recorder.create_table()
    stream = article_uuid(url=None, given_id="a1", text="")
    first, second = (StoredEvent(stream, n, "topic", b"{}") for n in (1, 2))
    recorder.insert_events([first])

    with pytest.raises(Exception, match="UNIQUE"):
        recorder.insert_events([second, first])

    assert recorder.insert_events([second]) == [2]
    recorder.datastore.close()


def test_what_comes_through_the_librarys_interface_is_chained_too(tmp_path):
    """It has no columns to ask for, but a digest, a time and its place in the chain."""
    path = tmp_path / "ledger.db"
    with open_ledger(path) as ledger:
        read(ledger, meeting(), now=instant("2020-01-01T00:00:00"))
        recorder = LedgerRecorder(path)
        stream = article_uuid(url=None, given_id="other", text="")
        state = packed(meeting())

        assert recorder.insert_events(
            [StoredEvent(stream, 1, "MeetingHeld", state)]
        ) == [3]

        before, row = next(iter(ledger.rows(after=1)))
        assert follows(row, before.chain)
        assert row.digest == digest(state)
        assert row.recorded_at > before.recorded_at
        assert row.report_id is None
        recorder.datastore.close()
