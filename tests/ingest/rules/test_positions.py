"""What parties demand, support and oppose, in sentences from several conflicts."""

import pytest

from domain.reports import PositionStated

from .reading import found

pytestmark = pytest.mark.slow


def positions(text: str, **how: str) -> set[tuple[str, str, str]]:
    """Return the positions of a text as party, issue and stance."""
    reports = found(PositionStated, text, **how)
    return {(r.party, r.issue.value, r.stance.value) for r in reports}


def test_one_position_for_each_thing_demanded():
    """A list of demands gives one position an item."""
    got = positions(
        "Hamas demands an end to the war, the withdrawal of the army and more aid."
    )

    assert got == {
        ("Hamas", "permanent_ceasefire", "demands"),
        ("Hamas", "withdrawal", "demands"),
        ("Hamas", "aid", "demands"),
    }


def test_calling_on_another_to_act_is_a_demand():
    """Whom the call goes to holds no position by it."""
    got = positions(
        "Tshisekedi called on Rwanda to withdraw its troops from Congolese territory.",
        talks="drc-m23",
        published="2025-02-13",
    )

    assert got == {("DR Congo", "withdrawal", "demands")}


def test_urging_to_take_the_deal_is_a_demand_on_talks():
    """A proposal that others should accept is a matter of talks."""
    got = positions("The United States urged Hamas to accept the proposal.")

    assert got == {("United States", "talks", "demands")}


def test_readiness_is_support():
    """Being ready for a thing, or to do it, is support."""
    got = positions(
        "The RSF said it was ready for an immediate ceasefire and unconditional talks.",
        talks="sudan",
    )

    assert got == {("RSF", "ceasefire", "supports"), ("RSF", "talks", "supports")}


def test_refusing_to_accept_is_opposition():
    """A stance inside a refusal is turned into opposition."""
    got = positions("Israel refuses to accept a permanent ceasefire.")

    assert got == {("Israel", "permanent_ceasefire", "opposes")}


def test_refusing_to_rule_out_is_no_position():
    """Two refusals inside one another leave the matter open."""
    assert positions("Israel refused to rule out a ceasefire.") == set()


def test_negated_support_is_opposition():
    """Not to accept in the present is to oppose."""
    got = positions("The White House does not support a permanent ceasefire.")

    assert got == {("United States", "permanent_ceasefire", "opposes")}


def test_an_answer_still_out_is_no_position():
    """Who has not agreed yet has not refused."""
    assert positions("Israel has not yet agreed to a ceasefire.") == set()


def test_no_talks_until_is_two_positions():
    """Who refuses until something is done also demands that."""
    got = positions(
        "Burhan ruled out talks with the RSF until it withdraws from the cities.",
        talks="sudan",
    )

    assert got == {("Sudan", "talks", "opposes"), ("Sudan", "withdrawal", "demands")}


def test_only_if_is_an_offer_and_a_demand():
    """A promise on a condition supports the one thing and demands the other."""
    got = positions(
        "Hamas says it will release the hostages only if Israel ends the war."
    )

    assert got == {
        ("Hamas", "hostage_release", "supports"),
        ("Hamas", "permanent_ceasefire", "demands"),
    }


def test_a_price_is_the_other_half_of_a_bargain():
    """What is asked in exchange is demanded by who offers."""
    got = positions(
        "Hamas said it was ready to free all hostages in exchange for an end to the war."
    )

    assert ("Hamas", "permanent_ceasefire", "demands") in got
    assert ("Hamas", "hostage_release", "supports") in got


def test_war_until_victory_opposes_its_end():
    """A vow to fight on is a stand against a permanent ceasefire."""
    got = positions("Netanyahu vowed to continue the war until Hamas is eliminated.")

    assert got == {("Israel", "permanent_ceasefire", "opposes")}


def test_keeping_a_presence_opposes_withdrawal():
    """To insist on what a withdrawal would end is to oppose it."""
    got = positions(
        "Netanyahu's insistence on keeping troops in the Philadelphi corridor goes on."
    )

    assert got == {("Israel", "withdrawal", "opposes")}


def test_lifting_restrictions_is_aid():
    """The end of a hindrance is a wish for what it hinders."""
    got = positions("France called on Israel to lift its restrictions on aid.")

    assert got == {("France", "aid", "demands")}


def test_must_in_reported_speech_is_the_speakers_demand():
    """An obligation that somebody declares is a demand of that party."""
    got = positions(
        "The Kremlin said Ukraine must withdraw its troops from four regions.",
        talks="ukraine-russia",
    )

    assert got == {("Russia", "withdrawal", "demands")}


def test_must_without_a_speaker_is_no_position():
    """An obligation that the reporter tells is nobody's stand."""
    got = positions("Under the plan, Israel must withdraw its troops from Gaza.")

    assert got == set()


def test_we_will_not_speaks_for_the_quoted():
    """A refusal in the first person belongs to whose words are quoted."""
    got = positions(
        '"We will not withdraw our troops from Gaza," Netanyahu told reporters.'
    )

    assert got == {("Israel", "withdrawal", "opposes")}


def test_not_up_for_discussion_is_opposition():
    """A thing that is put beyond talk is opposed."""
    got = positions(
        "Crimea is not up for discussion, Peskov said.", talks="ukraine-russia"
    )

    assert got == {("Russia", "territory", "opposes")}


def test_a_noun_of_refusing_holds_a_position():
    """The possessor of a refusal refuses."""
    got = positions("Hamas' refusal to lay down its weapons angered the mediators.")

    assert got == {("Hamas", "disarmament", "opposes")}


def test_a_rejected_demand_is_held_by_one_and_opposed_by_the_other():
    """Both parties to a demand hold a position."""
    got = positions("Israel rejected Hamas' demand for an end to the war.")

    assert got == {
        ("Hamas", "permanent_ceasefire", "demands"),
        ("Israel", "permanent_ceasefire", "opposes"),
    }


def test_listed_conditions_are_demands():
    """What conditions include is demanded."""
    got = positions("Hamas' conditions include the reconstruction of Gaza.")

    assert got == {("Hamas", "reconstruction", "demands")}


def test_recalling_negotiators_opposes_talks():
    """An act can be a stand."""
    got = positions("Israel recalled its negotiating team from Doha on Thursday.")

    assert got == {("Israel", "talks", "opposes")}


def test_rejecting_a_proposal_is_no_position():
    """A proposal turned down is an event of its own."""
    assert positions("Hamas rejected the proposal.") == set()


def test_outsiders_hold_no_position_of_the_party():
    """Families, protesters and the opposition do not speak for the party."""
    got = positions(
        "Families of the hostages demanded a ceasefire. "
        "Opposition leader Yair Lapid called for an end to the war."
    )

    assert got == set()


def test_a_charge_by_the_enemy_is_no_position():
    """What one side says that the other refuses is not its stand."""
    got = positions("Israel accuses Hamas of refusing to release the hostages.")

    assert got == set()


def test_a_denied_demand_is_no_position():
    """What a party denies having demanded it has not demanded."""
    got = positions("Hamas denied that it had demanded the release of Barghouti.")

    assert got == set()


def test_an_expected_demand_is_no_position():
    """What somebody is expected to demand has not been demanded."""
    got = positions("Israel is expected to demand the release of all hostages.")

    assert got == set()


def test_a_deal_of_both_sides_is_no_position():
    """Both sides agreeing conclude a deal and take no stand."""
    assert positions("Israel and Hamas agreed to a four-day truce.") == set()


def test_the_speaker_and_the_words_are_kept():
    """A report names who said it and quotes the clause."""
    text = "Osama Hamdan demanded a permanent ceasefire."

    (report,) = found(PositionStated, text)

    assert report.speaker == "Osama Hamdan"
    assert report.words in text
