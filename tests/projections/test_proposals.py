"""Proposals and what the parties answer."""

from domain.reports import Report
from domain.vocabulary import Issue, Modality
from projections.answers import Answer, ProposalLine
from projections.proposals import proposals
from tests.builders import accepted, agreed, position, rejected, tabled, telling
from tests.projections.given import GAZA, told


def lines(*reports: Report, as_of: str | None = None) -> tuple[ProposalLine, ...]:
    """Return the lines of the proposals that one article tells of."""
    return proposals(told(telling(*reports), as_of=as_of), GAZA)


def test_a_side_that_has_not_answered_is_awaited():
    """No answer yet, for so many days, is an answer."""
    (line,) = lines(tabled(by=["Egypt"], start="2024-01-20"), as_of="2024-01-28")

    awaited = line.answer_lines[0]

    assert line.answers == {"Hamas": Answer.NONE, "Israel": Answer.NONE}
    assert (awaited.days, str(awaited.since)) == (8, "2024-01-20")


def test_a_side_is_not_asked_about_its_own_proposal():
    """Whoever tables terms is for them."""
    (line,) = lines(tabled(by=["Hamas"]))

    assert line.answers == {"Israel": Answer.NONE}


def test_an_answer_goes_to_the_nearest_proposal_before_it():
    """In one article the words stand near what they are about."""
    cairo = tabled(by=["Egypt"], quote="Egypt's plan.", start="2024-01-20")
    paris = tabled(by=["United States"], quote="Washington's plan.")

    latest, earlier = lines(cairo, paris, rejected(party="Hamas"))

    assert latest.answers["Hamas"] == Answer.REJECTED
    assert (earlier.by, earlier.answers["Hamas"]) == (("Egypt",), Answer.NONE)


def test_an_answer_that_names_its_sponsor_goes_to_that_proposal():
    """What the sentence says goes before what stands near."""
    cairo = tabled(by=["Egypt"], quote="Egypt's plan.", start="2024-01-20")
    paris = tabled(by=["United States"], quote="Washington's plan.")
    answer = rejected(party="Hamas", sponsors=["Egypt"])

    (of_paris, of_cairo) = lines(cairo, paris, answer)

    assert of_cairo.answers["Hamas"] == Answer.REJECTED
    assert of_paris.answers["Hamas"] == Answer.NONE


def test_an_answer_without_a_proposal_in_its_article_goes_to_the_open_one():
    """Readers know what is meant from what they read before."""
    plan = telling(tabled(by=["Qatar"]), article_id="a1", published="2024-01-28")
    no = telling(rejected(party="Israel"), article_id="a2", published="2024-01-30")

    (line,) = proposals(told(plan, no), GAZA)

    assert line.answers["Israel"] == Answer.REJECTED
    assert line.told_by == ("a1", "a2")


def test_a_rejection_closes_a_proposal():
    """It closes it on its day."""
    (line,) = lines(tabled(start="2024-01-20"), rejected(party="Hamas"))

    assert (line.open, str(line.closed)) == (False, "2024-01-28")


def test_a_rejection_by_a_bystander_closes_nothing():
    """Its answer is shown all the same."""
    (line,) = lines(tabled(), rejected(party="Islamic Jihad"))

    assert (line.open, line.answers["Islamic Jihad"]) == (True, Answer.REJECTED)


def test_a_yes_in_the_breath_of_a_demand_has_conditions():
    """The text of the article shows that both stand in one sentence."""
    quote = "Hamas agrees, asking for a withdrawal"
    yes = accepted(party="Hamas", quote=quote)
    article, reports = telling(tabled(quote="Egypt's plan."), yes)
    at = article.text.index("asking")
    demand = position(party="Hamas", quote="asking for a withdrawal", at=at)

    (line,) = proposals(told((article, (*reports, demand))), GAZA)

    assert line.answers["Hamas"] == Answer.ACCEPTED_WITH_CONDITIONS


def test_a_later_proposal_of_the_same_sponsor_replaces_the_earlier_one():
    """The earlier one is kept and says what took its place."""
    first = tabled(by=["Egypt"], start="2024-01-20", quote="First plan.")
    second = tabled(by=["Egypt"], start="2024-01-27", quote="Second plan.")

    new, old = lines(first, second)

    assert (new.open, old.open, old.replaced_by) == (True, False, new.id)


def test_a_counter_proposal_stands_beside_what_it_answers():
    """That one stays open, and the party that countered is left out of its answers."""
    plan = tabled(by=["Qatar"], start="2024-01-20", quote="Qatar's plan.")
    reply = tabled(by=["Hamas"], start="2024-01-27", quote="The counter-proposal.")

    _, line = lines(plan, reply)

    assert (line.open, line.countered_by) == (True, ("Hamas",))
    assert line.answers == {"Israel": Answer.NONE}


def test_a_mention_in_a_later_article_is_no_new_proposal():
    """A plan that is only named again is the one that lies open."""
    plan = telling(tabled(by=["Qatar"]), article_id="a1", published="2024-01-28")
    mention = tabled(by=["Qatar"], terms=(), start=None)
    later = telling(mention, article_id="a2", published="2024-02-04")

    (line,) = proposals(told(plan, later), GAZA)

    assert str(line.tabled) == "2024-01-28"


def test_a_deal_of_the_sides_settles_what_is_on_the_table():
    """It is no longer open, and says why."""
    (line,) = lines(tabled(start="2024-01-20"), agreed())

    assert (line.open, line.settled) == (False, True)


def test_a_denial_stands_beside_the_answer_that_it_denies():
    """It undoes nothing by itself."""
    plan = telling(tabled(), rejected(party="Hamas"), article_id="a1")
    denial = rejected(party="Hamas", modality=Modality.DENIED, quote="It did not.")
    later = telling(denial, article_id="a2", published="2024-01-30")

    (line,) = proposals(told(plan, later), GAZA)

    assert line.answers["Hamas"] == Answer.REJECTED
    assert [one.article for one in line.answer_lines[0].denied_by] == ["a2"]


def test_the_terms_of_all_reports_stand_together():
    """Each kind is named once, in alphabetical order."""
    (line,) = lines(tabled(terms=("withdrawal", "aid", "withdrawal")))

    assert line.terms == (Issue.AID, Issue.WITHDRAWAL)
