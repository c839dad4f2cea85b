from domain.reports import AgreementReached, FigureReported, MeetingHeld
from domain.values import Participant
from domain.vocabulary import Issue, Level, MeetingFormat, Stance
from ingest.merge import compatible, merged
from tests.builders import (
    accepted,
    agreed,
    assessed,
    figure,
    happened,
    meeting,
    planned,
    position,
    rejected,
    released,
    truce_began,
)

BURNS = Participant(person="William Burns", role=None, party="United States")
BLINKEN = Participant(person="Antony Blinken", role=None, party="United States")


def test_a_second_mention_of_a_meeting_is_the_same_meeting():
    """Two reports of one meeting are joined, with the evidence of both."""
    (one,) = merged([meeting(at=0), meeting(at=100)])

    assert [span.start for span in one.evidence] == [0, 100]


def test_what_one_mention_leaves_out_the_other_fills_in():
    """A place or a day told once holds for the whole."""
    first = meeting(at=0, place=None, start=None)
    (one,) = merged([first, meeting(at=100, place="Cairo", start="2024-01-26")])

    assert isinstance(one, MeetingHeld)
    assert one.place == "Cairo"
    assert one.happened.start is not None


def test_the_surer_report_is_kept():
    """Of two reports that differ the one with more confidence has the last word."""
    weak = figure(at=0, source=None, level=Level.LOW)
    strong = figure(at=50, source="Gaza Health Ministry", level=Level.HIGH)
    (one,) = merged([weak, strong])

    assert isinstance(one, FigureReported)
    assert one.confidence.level is Level.HIGH
    assert one.source == "Gaza Health Ministry"


def test_the_narrower_date_is_kept():
    """A day says more than the month around it."""
    month = truce_began(at=0, start="2024-01-01", end="2024-01-31")
    (one,) = merged([month, truce_began(at=50, start="2024-01-19")])

    assert str(one.happened.start) == "2024-01-19"


def test_meetings_in_two_cities_are_two():
    """Another place is another meeting."""
    assert len(merged([meeting(place="Cairo"), meeting(place="Doha", at=50)])) == 2


def test_meetings_on_two_days_are_two():
    """Days that do not overlap are two meetings."""
    first, second = meeting(start="2024-01-26"), meeting(start="2024-01-28", at=50)

    assert len(merged([first, second])) == 2


def test_a_call_is_no_meeting():
    """Formats are not mixed."""
    call = meeting(format=MeetingFormat.CALL, place=None, at=50)

    assert len(merged([meeting(), call])) == 2


def test_two_envoys_of_one_party_had_two_meetings():
    """Where a party sends somebody else, it is another meeting."""
    first = meeting(parties=("Israel", "United States"), participants=[BURNS])
    second = meeting(parties=("Israel", "United States"), participants=[BLINKEN], at=50)

    assert len(merged([first, second])) == 2


def test_a_meeting_held_and_one_planned_are_two():
    """Reports of different types are never joined."""
    assert len(merged([meeting(), planned(at=50)])) == 2


def test_one_count_is_one_figure():
    """The same number of the same thing is one figure, another number is another."""
    same = merged([figure(value=25000), figure(value=25000, at=50)])
    other = merged([figure(value=25000), figure(value=25100, at=50)])

    assert (len(same), len(other)) == (1, 2)


def test_one_position_is_told_once():
    """Party, issue and stance make a position; opposite stances are two."""
    wants = position(issue=Issue.TALKS, stance=Stance.DEMANDS)
    again = position(issue=Issue.TALKS, stance=Stance.DEMANDS, at=50)
    against = position(issue=Issue.TALKS, stance=Stance.OPPOSES, at=90)

    assert len(merged([wants, again, against])) == 2


def test_each_party_answers_for_itself():
    """Two parties that turn a proposal down are two answers."""
    both = merged([rejected(party="Hamas"), rejected(party="Israel", at=50)])

    assert len(both) == 2


def test_yes_and_no_are_two_answers():
    """An acceptance and a rejection by one party are both kept."""
    assert len(merged([accepted(), rejected(at=50)])) == 2


def test_an_agreement_without_parties_is_the_one_with_them():
    """What names nobody is filled in by what names the sides."""
    vague = agreed(at=0, parties=())
    (one,) = merged([vague, agreed(at=50, parties=("Hamas", "Israel"))])

    assert isinstance(one, AgreementReached)
    assert one.parties == ("Hamas", "Israel")


def test_two_tones_of_a_party_are_two():
    """What a party says well and badly of the talks is two assessments."""
    assert len(merged([assessed(), assessed(at=50)])) == 1


def test_releases_of_different_numbers_are_two():
    """Each group with a count of its own is a release."""
    assert len(merged([released(count=10), released(count=12, at=50)])) == 2


def test_reports_come_in_the_order_of_the_text():
    """Whatever order they are found in, they are told as the text does."""
    found = [figure(at=80), meeting(at=10), position(at=40)]

    assert [r.evidence[0].start for r in merged(found)] == [10, 40, 80]


def test_the_order_in_which_rules_run_makes_no_difference():
    """The same reports in any order are joined to the same."""
    found = [meeting(at=80, place=None), meeting(at=10), figure(at=40)]

    assert merged(found) == merged(reversed(found))


def test_days_that_are_not_known_may_be_any():
    """An unsettled date is compatible with every other."""
    assert compatible(happened(None), happened("2024-01-28"))
    assert compatible(happened("2024-01-01", "2024-01-31"), happened("2024-01-28"))
    assert not compatible(happened("2024-01-27"), happened("2024-01-28"))
