"""`parley talks`: the negotiations in the ledger, and those known beforehand."""

from .desk import Desk, fill, other_talks


def test_the_talks_of_a_ledger_are_listed_with_their_articles(wide_desk: Desk):
    """Each has its title, its sides and the days of its articles."""
    rows = wide_desk.rows("talks")

    assert [(row["talks"], row["articles"], row["first"]) for row in rows] == [
        ("gaza", "1", "2024-01-28"),
        ("sudan", "1", "2024-01-29"),
    ]
    assert rows[0]["sides"] == "Israel, Hamas"


def test_the_first_and_the_last_publication_are_told(desk: Desk):
    """Three articles span two weeks."""
    (line,) = desk.json("talks")

    assert (line["articles"], line["first"], line["last"]) == (
        3,
        "2024-01-28",
        "2024-02-10",
    )


def test_talks_are_counted_as_of_a_day(desk: Desk):
    """Articles of later days are not counted."""
    (row,) = desk.rows("talks", "--as-of", "2024-01-30")

    assert (row["articles"], row["last"]) == ("2", "2024-01-30")


def test_all_talks_that_are_known_can_be_listed(desk: Desk):
    """Those that no article is about have no days."""
    rows = {row["talks"]: row for row in desk.rows("talks", "--all")}

    assert rows["gaza"]["articles"] == "3"
    assert (rows["sudan"]["articles"], rows["sudan"]["first"]) == ("0", "")


def test_known_talks_are_listed_without_a_ledger(empty_desk: Desk):
    """What the registry knows needs no article."""
    assert len(empty_desk.rows("talks", "--all")) > 5
    assert not empty_desk.ledger.exists()


def test_talks_that_no_registry_knows_are_listed_by_their_slug(empty_desk: Desk):
    """Their title and sides are empty."""
    reading, _ = other_talks()
    own = reading.model_copy(update={"talks": ("atlantis",)})
    fill(empty_desk.ledger, (own, ()))

    (row,) = empty_desk.rows("talks")

    assert (row["talks"], row["title"], row["sides"]) == ("atlantis", "", "")


def test_a_ledger_without_talks_is_nothing_to_show(empty_desk: Desk):
    """An article that belongs to none ends with status 3."""
    reading, _ = other_talks()
    fill(empty_desk.ledger, (reading.model_copy(update={"talks": ()}), ()))

    assert empty_desk.ask("talks").exit_code == 3
