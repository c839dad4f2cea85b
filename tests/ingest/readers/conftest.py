import json
from pathlib import Path

import pytest

from ingest.readers import Refused, SourceArticle, read_articles


class Folder:
    """A folder of articles to be read."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, name: str, content: str | bytes | object) -> Path:
        """Write a file: bytes and text as they are, anything else as JSON."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not isinstance(content, str | bytes):
            content = json.dumps(content)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def read(self, name: str, content: object, **options) -> SourceArticle:
        """Write one file and read the one article in it."""
        (found,) = read_articles([self.write(name, content)], **options)
        assert isinstance(found, SourceArticle), found
        return found

    def refuse(self, name: str, content: object) -> Refused:
        """Write one file and read it, which is refused."""
        (found,) = read_articles([self.write(name, content)])
        assert isinstance(found, Refused), found
        return found


@pytest.fixture
def folder(tmp_path):
    """Give an empty folder."""
    return Folder(tmp_path)
