"""What changed between two runs over the same articles."""

from ingest.evaluation import Evaluation, Saved, compared_with, evaluated
from tests.builders import figure, meeting, position

from .given import FIGURE, MEETING, MET, POSITION, TOLL, WANTS, gold, run, there

ARTICLE = gold(MEETING, POSITION)
FOUND = meeting(evidence=there(MET))
STAND = position(evidence=there(WANTS))
MADE_UP = figure(value=5, evidence=there(TOLL))


def saved(result: Evaluation) -> Saved:
    """Save a run and read it again."""
    return Saved.model_validate_json(Saved.of(result).model_dump_json())


def test_the_same_run_changes_nothing():
    """Two equal runs have no changes."""
    result = run(ARTICLE, FOUND, MADE_UP)

    comparison = compared_with(saved(result), result)

    assert comparison.same_articles
    assert comparison.changes == ()
    assert (comparison.gained, comparison.lost) == ((), ())
    assert (comparison.added, comparison.gone) == ((), ())


def test_events_that_are_found_now_are_gained():
    """The event is told with its sentence."""
    comparison = compared_with(saved(run(ARTICLE, FOUND)), run(ARTICLE, FOUND, STAND))

    (gained,) = comparison.gained
    assert (gained.type, gained.sentence) == ("PositionStated", WANTS)


def test_events_that_are_found_no_more_are_lost():
    """What was found before and is missed now is told."""
    comparison = compared_with(saved(run(ARTICLE, FOUND, STAND)), run(ARTICLE, FOUND))

    assert [case.type for case in comparison.lost] == ["PositionStated"]


def test_spurious_reports_come_and_go():
    """Each run has what the other does not make up."""
    before, now = run(ARTICLE, FOUND), run(ARTICLE, FOUND, MADE_UP)

    assert len(compared_with(saved(before), now).added) == 1
    assert len(compared_with(saved(now), before).gone) == 1


def test_scores_that_differ_are_told_with_both_values():
    """F1 rises for the type and in the totals."""
    comparison = compared_with(saved(run(ARTICLE, FOUND)), run(ARTICLE, FOUND, STAND))

    changes = {change.name: change.by for change in comparison.changes}
    assert changes["PositionStated"] == 1.0
    assert changes["ALL"] > 0
    assert "MeetingHeld" not in changes


def test_types_that_one_run_was_not_asked_for_are_left_out():
    """Totals over other types are not comparable, and not compared."""
    before = run(ARTICLE, FOUND, STAND)
    now = evaluated([(ARTICLE, (FOUND,))], types=("MeetingHeld",))

    comparison = compared_with(saved(before), now)

    assert comparison.changes == ()
    assert comparison.lost == ()


def test_articles_that_one_run_did_not_read_are_left_out():
    """Events of a new article are not gained."""
    before = run(ARTICLE, FOUND)
    other = gold(FIGURE, id="a2")
    now = evaluated([(ARTICLE, (FOUND,)), (other, ())])

    comparison = compared_with(saved(before), now)

    assert not comparison.same_articles
    assert comparison.lost == comparison.gained == ()
