"""What an analyst asks beside the bare lines: what became of a plan, what changed, who waits."""

from domain.vocabulary import Issue, Metric, Modality, Stance
from projections.figures import figures
from projections.meetings import meetings
from projections.positions import distances, positions
from projections.proposals import proposals
from tests.builders import figure, meeting, planned, position, tabled, telling
from tests.projections.given import GAZA, Told, told


def on(day: str, *reports, article_id: str = "") -> Told:
    """Return an article of a day."""
    return telling(*reports, article_id=article_id or f"a{day}", published=day)


PLAN = on("2024-02-01", planned(start="2024-02-08", published="2024-02-01"))


def test_a_plan_whose_day_has_passed_untold_has_lapsed():
    """Nobody tells that it was held."""
    (before,) = meetings(told(PLAN, as_of="2024-02-07"))
    (after,) = meetings(told(PLAN, as_of="2024-02-09"))

    assert (before.lapsed, after.lapsed) == (False, True)


def test_a_plan_that_was_kept_names_the_meeting():
    """The planned line leads to the held one."""
    held = on("2024-02-09", meeting(start="2024-02-08", published="2024-02-09"))
    lines = {line.planned: line for line in meetings(told(PLAN, held))}

    assert lines[True].became == lines[False].id
    assert not lines[True].lapsed


def test_a_denial_stands_beside_the_meeting_it_denies():
    """It undoes nothing, and is told."""
    met = on("2024-02-08", meeting(start="2024-02-08", published="2024-02-08"))
    no = on(
        "2024-02-09",
        meeting(start="2024-02-08", published="2024-02-09", modality=Modality.DENIED),
    )
    (line,) = meetings(told(met, no))

    assert len(line.denied_by) == 1


def test_what_one_report_tells_otherwise_is_shown_beside():
    """The line has the finest date; the report without one is named."""
    fine = on("2024-02-08", meeting(start="2024-02-07", published="2024-02-08"))
    vague = on("2024-02-09", meeting(start=None, published="2024-02-09"))
    (line,) = meetings(told(fine, vague))

    assert any("on no given day" in also for also in line.also)


def test_a_later_version_tells_what_it_added_and_dropped():
    """Terms are compared with those of the version that it replaces."""
    first = on(
        "2024-02-01",
        tabled(
            by=["Egypt"],
            to=["Hamas"],
            terms=[Issue.TEMPORARY_TRUCE, Issue.AID],
            start="2024-02-01",
            published="2024-02-01",
        ),
    )
    second = on(
        "2024-02-10",
        tabled(
            by=["Egypt"],
            to=["Hamas"],
            terms=[Issue.TEMPORARY_TRUCE, Issue.WITHDRAWAL],
            start="2024-02-10",
            published="2024-02-10",
        ),
    )
    latest, earlier = proposals(told(first, second), GAZA)

    assert latest.replaces == earlier.id
    assert (latest.added, latest.dropped) == ((Issue.WITHDRAWAL,), (Issue.AID,))
    assert latest.awaiting == ("Hamas", "Israel")


def test_a_position_tells_how_often_it_was_told_and_what_it_was_before():
    """Two articles since the turn, and the stance before it."""
    told_in = [
        on("2024-02-01", position(stance=Stance.OPPOSES, published="2024-02-01")),
        on("2024-02-05", position(stance=Stance.DEMANDS, published="2024-02-05")),
        on("2024-02-09", position(stance=Stance.SUPPORTS, published="2024-02-09")),
    ]
    (line,) = positions(told(*told_in))

    assert (line.times, line.before) == (2, Stance.OPPOSES)
    assert line.since.isoformat() == "2024-02-05"


def test_the_distance_between_the_sides_is_told_by_issue():
    """Apart, agreed, or one silent."""
    words = on(
        "2024-02-01",
        position(party="Hamas", issue=Issue.WITHDRAWAL, stance=Stance.DEMANDS),
        position(party="Israel", issue=Issue.WITHDRAWAL, stance=Stance.OPPOSES, at=200),
        position(party="Hamas", issue=Issue.AID, stance=Stance.DEMANDS, at=400),
        position(party="Israel", issue=Issue.AID, stance=Stance.SUPPORTS, at=600),
        position(party="Hamas", issue=Issue.TALKS, stance=Stance.SUPPORTS, at=800),
    )
    found = distances(positions(told(words)), GAZA.sides)

    assert {line.issue: line.distance for line in found} == {
        Issue.WITHDRAWAL: "apart",
        Issue.AID: "agree",
        Issue.TALKS: "silent",
    }


def test_a_lower_later_number_of_one_source_is_marked():
    """A toll can only grow: the higher number before it is told beside."""
    told_in = [
        on("2024-02-01", figure(value=30000, published="2024-02-01")),
        on("2024-02-05", figure(value=29000, published="2024-02-05")),
    ]
    lines = {line.value: line for line in figures(told(*told_in))}

    assert lines[29000].lowered == 30000
    assert lines[30000].lowered is None


def test_a_count_told_again_is_one_line():
    """Two articles with the same number of the same source stand behind one line."""
    told_in = [
        on("2024-02-01", figure(value=30000, published="2024-02-01")),
        on("2024-02-02", figure(value=30000, published="2024-02-02")),
        on(
            "2024-02-02",
            figure(value=90, metric=Metric.WOUNDED, published="2024-02-02"),
            article_id="b",
        ),
    ]
    lines = figures(told(*told_in))

    assert sorted(len(line.evidence) for line in lines) == [1, 2]
