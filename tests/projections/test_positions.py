"""Positions, how old they are, and where the sides differ."""

from domain.vocabulary import Issue, Modality, Stance
from projections.positions import disputes, position_history, positions
from tests.builders import position, tabled, telling
from tests.projections.given import Told, told


def said(
    stance: Stance,
    day: str,
    *,
    party: str = "Hamas",
    issue: Issue = Issue.WITHDRAWAL,
    words: str = "words",
) -> Told:
    """Return an article of a day that states one position."""
    report = position(party=party, issue=issue, stance=stance, start=None, words=words)
    return telling(report, article_id=f"{party}-{day}", published=day)


def test_the_current_position_is_the_latest_one():
    """An older stance on the same issue is history."""
    known = told(
        said(Stance.OPPOSES, "2024-01-10"), said(Stance.SUPPORTS, "2024-01-20")
    )

    assert [line.stance for line in positions(known)] == [Stance.SUPPORTS]
    assert len(position_history(known)) == 2


def test_a_position_is_as_old_as_its_latest_statement():
    """It holds since the first one without anything to the contrary."""
    known = told(
        said(Stance.OPPOSES, "2024-01-01"),
        said(Stance.DEMANDS, "2024-01-10"),
        said(Stance.SUPPORTS, "2024-01-20", words="latest words"),
        as_of="2024-01-25",
    )

    (line,) = positions(known)

    assert (str(line.since), str(line.said), line.days) == (
        "2024-01-10",
        "2024-01-20",
        5,
    )
    assert line.words == "latest words"


def test_two_stances_of_one_day_are_both_current():
    """A party may want one half of a thing and refuse the other."""
    both = telling(
        position(stance=Stance.DEMANDS, quote="One half."),
        position(stance=Stance.OPPOSES, quote="The other."),
    )

    stances = [line.stance for line in positions(told(both))]

    assert stances == [Stance.DEMANDS, Stance.OPPOSES]


def test_positions_can_be_asked_for_by_party_and_issue():
    """Others are left out."""
    known = told(
        said(Stance.DEMANDS, "2024-01-10"),
        said(Stance.OPPOSES, "2024-01-10", party="Israel"),
        said(Stance.DEMANDS, "2024-01-11", issue=Issue.AID),
    )

    lines = positions(known, party="Hamas", issue=Issue.AID)

    assert [(line.party, line.issue) for line in lines] == [("Hamas", Issue.AID)]


def test_a_denied_position_is_none():
    """What a party says it does not want is not counted as its wish."""
    denied = telling(position(modality=Modality.DENIED))

    assert positions(told(denied)) == ()


def test_an_issue_on_which_the_sides_differ_is_a_dispute():
    """Others who speak to it take no part in it."""
    known = told(
        said(Stance.DEMANDS, "2024-01-10"),
        said(Stance.OPPOSES, "2024-01-10", party="Israel"),
        said(Stance.DEMANDS, "2024-01-10", party="Egypt"),
    )

    (line,) = disputes(positions(known), ("Hamas", "Israel"))

    assert (line.supported_by, line.opposed_by) == (("Hamas",), ("Israel",))


def test_a_party_s_own_proposal_tells_what_it_is_ready_for():
    """Its terms stand beside its positions, with the proposal as evidence."""
    known = told(
        said(Stance.OPPOSES, "2024-01-10"),
        telling(
            tabled(by=("Hamas",), terms=(Issue.WITHDRAWAL, Issue.AID), start=None),
            article_id="offer",
            published="2024-02-01",
        ),
    )

    assert [(line.issue, line.stance) for line in positions(known)] == [
        (Issue.AID, Stance.SUPPORTS),
        (Issue.WITHDRAWAL, Stance.OPPOSES),
        (Issue.WITHDRAWAL, Stance.SUPPORTS),
    ]


def test_a_joint_proposal_is_no_party_s_position():
    """What several sponsors put forward is nobody's stand."""
    report = tabled(by=("Egypt", "Qatar"), terms=(Issue.AID,), start=None)

    assert (
        positions(told(telling(report, article_id="a", published="2024-02-01"))) == ()
    )
