import re
from collections.abc import Iterator

from domain import errors
from domain.errors import LedgerError, ParleyError


def family(error: type[ParleyError] = ParleyError) -> Iterator[str]:
    """Yield an error and all that descend from it."""
    yield error.__name__
    for child in error.__subclasses__():
        yield from family(child)


def test_the_tree_in_the_docstring_names_every_error():
    """The drawing at the head of the module is the tree as it is."""
    drawn = re.findall(
        r"^[│├└─ ]*([A-Z]\w+)(?:$|  )", str(errors.__doc__), re.MULTILINE
    )

    assert sorted(drawn) == sorted(family())


def test_an_error_of_the_ledger_says_where_what_and_what_to_do():
    """The message has the place, the problem and the advice."""
    error = LedgerError("x.db", "the disk is full", "free some space")

    assert str(error) == "ledger x.db: the disk is full; free some space"
