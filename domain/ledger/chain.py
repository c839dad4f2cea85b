"""The chain that ties every row of a ledger to all rows before it.

A row's `digest` stands for its content, and its `chain` for everything else about it,
its digest and the chain of the row before. A row that is edited, moved, taken out or
put in breaks the chain there. Since the chain goes over digests, content may be blanked
by a redaction, and the chain still holds.

The chain has no secret: who can write to the store and takes the trouble can make all
of it anew, up to the end. Its newest value, kept elsewhere, shows even that.
"""

from hashlib import sha256

GENESIS = bytes(32)
"""The chain before the first row."""


def digest(state: bytes) -> bytes:
    """Return the SHA-256 of a row's content."""
    return sha256(state).digest()


def link(
    previous: bytes,
    digest: bytes,
    place: tuple[int, str, int],
    *,
    topic: str,
    form: int,
    recorded_at: str,
) -> bytes:
    """Return the chain of a row: what it holds, after the chain of the row before.

    `place` is its position, its stream and its number in the stream.
    """
    position, stream, version = place
    # The topic comes last, as it alone could hold any character.
    told = f"{position}\n{stream}\n{version}\n{form}\n{recorded_at}\n{topic}"
    return sha256(previous + digest + told.encode()).digest()
