"""docs/state.schema.json is the form of a state as it is printed."""

from docs.make_schema import PAGE, schema


def test_the_schema_is_that_of_today():
    """Run `python -m docs.make_schema` when a state has other fields."""
    assert PAGE.read_text(encoding="utf-8") == schema()
