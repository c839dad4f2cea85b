"""Which reports are the annotated events, and which are others."""

import pytest

from domain.vocabulary import Issue, MeetingFormat, Metric, Stance
from ingest.evaluation.compared import Compared
from ingest.evaluation.matching import matching
from ingest.evaluation.sentences import sentence_at
from tests.builders import figure, meeting, position, rejected

from .given import FIGURE, MEETING, MET, POSITION, TEXT, TOLL, WANTS, gold, run, there


def test_a_sentence_ends_at_a_stop_before_a_space():
    """A stop inside a number or a name ends nothing."""
    text = "He gave 3.5 tonnes. She left."

    assert text[slice(*sentence_at(text, 9, 10))] == "He gave 3.5 tonnes."


def test_a_meeting_is_found_by_its_parties_days_and_sentence():
    """The same encounter is found, even if the place is not told."""
    report = meeting(place=None, evidence=there(MET))

    assert run(gold(MEETING), report).scores["MeetingHeld"].matched == 1


def test_a_meeting_elsewhere_in_the_text_is_found_by_its_place():
    """Another sentence of the same place tells of the same encounter."""
    report = meeting(place="Cairo", evidence=there(TOLL))

    assert run(gold(MEETING), report).scores["MeetingHeld"].matched == 1


OTHER_MEETINGS = [
    meeting(parties=("Qatar", "Iran"), evidence=there(MET)),
    meeting(start="2024-02-10", evidence=there(MET)),
    meeting(place="Doha", evidence=there(TOLL)),
]


@pytest.mark.parametrize("report", OTHER_MEETINGS)
def test_a_meeting_of_others_or_other_days_is_another(report):
    """Parties, days and the place or the sentence all have to agree."""
    assert run(gold(MEETING), report).scores["MeetingHeld"].matched == 0


def test_a_truce_of_unsaid_kind_agrees_with_either_kind():
    """`ceasefire` is a lasting truce or one for a time."""
    marked = {**POSITION, "issue": "permanent_ceasefire"}
    report = position(issue=Issue.CEASEFIRE, evidence=there(WANTS))

    assert run(gold(marked), report).scores["PositionStated"].matched == 1


def test_two_kinds_of_truce_do_not_agree():
    """A truce for a time is not the end of the war."""
    marked = {**POSITION, "issue": "permanent_ceasefire"}
    report = position(issue=Issue.TEMPORARY_TRUCE, evidence=there(WANTS))

    assert run(gold(marked), report).scores["PositionStated"].matched == 0


def test_an_event_is_found_once_by_the_report_most_like_it():
    """Of two reports of one position that of its stance is taken; one is spurious."""
    against = position(stance=Stance.OPPOSES, evidence=there(WANTS))
    for_it = position(stance=Stance.DEMANDS, evidence=there(WANTS))

    result = run(gold(POSITION), against, for_it)

    assert result.slots["PositionStated.stance"].score == 1.0
    assert [case.says for case in result.spurious] == ["Hamas; withdrawal; opposes"]


def test_an_answer_of_the_same_days_is_found_wherever_it_is_told():
    """A rejection is that of its party within a few days."""
    marked = {
        "type": "ProposalRejected",
        "quote": "met in Cairo",
        "party": "Hamas",
        "start": "2024-01-26",
        "end": "2024-01-26",
    }

    found = run(gold(marked), rejected(party="hamas", evidence=there(TOLL)))

    assert found.scores["ProposalRejected"].matched == 1


def test_figures_of_the_rest_are_not_scored():
    """What counts neither people nor trucks is neither asked for nor held against."""
    article = gold({**FIGURE, "metric": "other"})
    report = figure(metric=Metric.OTHER, value=700, evidence=there(TOLL))

    score = run(article, report).scores["FigureReported"]

    assert (score.gold, score.got) == (0, 0)


def test_pairs_are_made_of_one_type_only():
    """Events of other types are left to their own matching."""
    article = gold(MEETING, POSITION)
    golds = [Compared.of_gold(event, TEXT) for event in article.events]
    call = meeting(format=MeetingFormat.CALL, evidence=there(MET))

    one = matching("MeetingHeld", golds, [Compared.of_report(call, TEXT)])

    assert len(one.golds) == len(one.pairs) == 1
