"""What the sentences of missed events gave instead."""

from domain.reports import Report
from domain.vocabulary import Issue, Stance
from ingest.evaluation.confusions import NOTHING, NOTHING_MORE, Confusion
from tests.builders import accepted, figure, meeting, position

from .given import FIGURE, MEETING, MET, POSITION, TOLL, WANTS, gold, run, there


def instead(*reports: Report) -> Confusion:
    """Return what the sentence of a missed position gave instead."""
    (confusion,) = run(gold(POSITION), *reports).confusions
    return confusion


def test_a_sentence_without_a_report_gave_nothing():
    """A report of another sentence is no confusion."""
    report = figure(value=700, evidence=there(TOLL))

    assert instead(report).given == NOTHING


def test_a_report_of_another_type_is_told_by_its_type():
    """The position was taken for an acceptance."""
    assert instead(accepted(evidence=there(WANTS))).given == "ProposalAccepted"


def test_a_report_of_the_same_type_is_told_by_what_differs():
    """The party is right, the issue and the stance are not."""
    report = position(
        issue=Issue.CEASEFIRE, stance=Stance.OPPOSES, evidence=there(WANTS)
    )

    confusion = instead(report)

    assert confusion.given == "PositionStated"
    assert confusion.differing == ("issue", "stance")


def test_of_several_reports_the_most_like_is_told():
    """One that differs in less goes first."""
    near = position(party="Israel", evidence=there(WANTS))
    far = position(party="Israel", issue=Issue.AID, evidence=there(WANTS))

    assert instead(far, near).differing == ("party",)


def test_a_sentence_that_gave_what_others_ask_for_gave_nothing_more():
    """The report there is matched by another annotated event."""
    second = {**POSITION, "issue": "aid"}

    found = run(gold(POSITION, second), position(evidence=there(WANTS)))

    assert [one.given for one in found.confusions] == [NOTHING_MORE]


def test_a_found_event_is_no_confusion():
    """Where everything is found there is nothing to tell."""
    assert run(gold(MEETING), meeting(evidence=there(MET))).confusions == ()


def test_the_commonest_confusion_comes_first():
    """Kinds of errors are ordered by how many events they cost."""
    second = {**POSITION, "issue": "aid"}

    found = run(gold(FIGURE, POSITION, second)).confusions

    assert [(one.missed, one.events) for one in found] == [
        ("PositionStated", 2),
        ("FigureReported", 1),
    ]
