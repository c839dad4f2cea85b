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


def test_hoping_that_a_thing_will_be_is_support():
    """A hope for what others are to do is support; hoping to do it oneself is none."""
    got = positions("Blinken said he hoped the truce would be extended.")

    assert got == {("United States", "temporary_truce", "supports")}
    assert positions("Qatar hopes to clinch a ceasefire this week.") == set()


def test_what_it_is_essential_to_do_is_demanded():
    """A clause that "it" stands for is what is judged."""
    got = positions(
        "It is necessary to stop the killing first, Zelenskiy told reporters in Kyiv.",
        talks="ukraine-russia",
        published="2025-02-13",
    )

    assert got == {("Ukraine", "ceasefire", "demands")}


def test_what_it_is_impossible_to_know_is_no_position():
    """Only deeds that are judged are stands, not what can be said of them."""
    assert (
        positions("It was impossible to verify the hostages' deaths, Israel said.")
        == set()
    )


def test_not_going_to_is_a_refusal():
    """The future with "going" is refused like the one with "will"."""
    got = positions(
        '"We are not going to talk with the M23," the government spokesman said.',
        talks="drc-m23",
        published="2025-02-13",
    )

    assert got == {("DR Congo", "talks", "opposes")}


def test_could_not_is_no_refusal():
    """What failed or is not known is not refused."""
    got = positions('"We could not reach the hostages," a Hamas official said.')

    assert got == set()


def test_not_refusing_is_support():
    """A refusal that is denied is readiness."""
    got = positions(
        "Putin would not refuse to meet Zelenskiy, Peskov said.",
        talks="ukraine-russia",
        published="2025-02-13",
    )

    assert got == {("Russia", "talks", "supports")}


def test_not_leaving_the_talks_is_support():
    """An act against talks that is denied is a stand for them."""
    got = positions(
        "Hamas has not pulled out of the talks, an official of the group said."
    )

    assert got == {("Hamas", "talks", "supports")}


def test_staying_away_is_against_talks():
    """Who does not come to talks is against them."""
    got = positions(
        "The Houthi delegation failed to show up for the talks.",
        talks="yemen",
        published="2018-09-08",
    )

    assert got == {("Houthis", "talks", "opposes")}


def test_a_threat_demands_what_would_avert_it():
    """What must not fail to happen is demanded."""
    got = positions(
        "Trump threatened severe sanctions if Russia did not agree to a ceasefire.",
        talks="ukraine-russia",
        published="2025-08-13",
    )

    assert got == {("United States", "ceasefire", "demands")}


def test_a_promise_may_be_a_clause():
    """What a party promises that will be it supports."""
    got = positions("Israel pledged that its troops would leave the corridor.")

    assert got == {("Israel", "withdrawal", "supports")}


def test_a_promise_withheld_is_opposition():
    """Who says that no commitment was made is against the thing."""
    got = positions("Israel said it had made no commitment to free the prisoners.")

    assert got == {("Israel", "prisoner_release", "opposes")}


def test_fighting_until_a_thing_demands_it():
    """Who goes on until it has something is for war, and for that thing."""
    got = positions(
        '"We will continue the war until all the hostages are returned," Netanyahu said.'
    )

    assert got == {
        ("Israel", "permanent_ceasefire", "opposes"),
        ("Israel", "hostage_release", "demands"),
    }


def test_not_resting_until_a_thing_demands_it():
    """Not to cease is no refusal of what is striven for."""
    got = positions(
        '"We will not rest until all our hostages come home," Netanyahu said.'
    )

    assert got == {("Israel", "hostage_release", "demands")}


def test_keeping_control_opposes_withdrawal():
    """A hold that is to last is a stand against leaving."""
    got = positions("Israel will retain security control over Gaza, Netanyahu said.")

    assert got == {("Israel", "withdrawal", "opposes")}


def test_announcing_the_enemys_disarming_demands_it():
    """What one side says will be done to the other is demanded."""
    got = positions('"Gaza will be demilitarised," Netanyahu said.')

    assert got == {("Israel", "disarmament", "demands")}


def test_no_scenario_in_which_is_opposition():
    """What there is no situation for is refused."""
    got = positions('"There is no scenario in which we stop the war," Netanyahu said.')

    assert got == {("Israel", "permanent_ceasefire", "opposes")}


def test_what_a_deal_must_contain_is_demanded():
    """The list after the colon is demanded of the deal, not the deal itself."""
    got = positions(
        "A Hamas official laid down what any agreement must contain: "
        "a permanent ceasefire, the return of the displaced and an end to the siege."
    )

    assert got == {
        ("Hamas", "permanent_ceasefire", "demands"),
        ("Hamas", "return_of_displaced", "demands"),
        ("Hamas", "aid", "demands"),
    }


def test_a_report_that_goes_on_has_the_same_speaker():
    """A sentence of reported speech in the same paragraph goes on with it."""
    got = positions(
        "Netanyahu told reporters that talks went on. The army would fight on until victory."
    )

    assert ("Israel", "permanent_ceasefire", "opposes") in got


def test_two_leaders_just_named_demand_together():
    """Both of the two parties that the sentence before names hold the position."""
    got = positions(
        "Biden met Macron in Paris. The two leaders called for an immediate ceasefire."
    )

    assert got == {
        ("France", "ceasefire", "demands"),
        ("United States", "ceasefire", "demands"),
    }


def test_not_compromising_is_a_firm_stand():
    """Who does not give way keeps what it has, or demands what it asked for."""
    hamas = positions("Hamas will not compromise on the withdrawal of the army.")
    iran = positions(
        "Iran will not compromise on enrichment.",
        talks="iran-nuclear",
        published="2025-05-13",
    )

    assert hamas == {("Hamas", "withdrawal", "demands")}
    assert iran == {("Iran", "nuclear", "opposes")}


def test_saying_that_one_will_attend_supports_talks():
    """A party that says it will come to talks is for them."""
    got = positions(
        "The RSF said it would attend talks in Geneva.",
        talks="sudan",
        published="2024-08-10",
    )

    assert got == {("RSF", "talks", "supports")}


def test_what_analysts_say_is_no_position():
    """Those who only judge a party do not state its stands."""
    assert positions("Analysts say Hamas wants an end to the war.") == set()


@pytest.mark.parametrize(
    "text",
    [
        (
            "Israel does not accept an end to the war, only a temporary ceasefire that "
            "allows the release of hostages."
        ),
        (
            "Israel will not agree to a permanent ceasefire, only to a pause in the "
            "fighting."
        ),
        "Israel will not accept an end to the war, but rather a six-week truce.",
        "Israel accepts a humanitarian pause, but not an end to the war.",
        "Israel supports a short truce rather than a permanent ceasefire.",
    ],
)
def test_what_is_set_against_a_refused_thing_is_accepted(text):
    """The "only" of a negated verb names what it takes, not more that it refuses."""
    assert positions(text) == {
        ("Israel", "permanent_ceasefire", "opposes"),
        ("Israel", "temporary_truce", "supports"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "The rebels want not a pause but an end to the war.",
        "The rebels do not want a temporary truce but a permanent ceasefire.",
        "The rebels want an end to the war instead of a temporary truce.",
        "The rebels are demanding an end to the war, not merely a pause in the fighting.",
    ],
)
def test_what_is_not_wanted_beside_what_is_is_opposed(text):
    """The denied half of a contrast is opposed, the other half demanded."""
    got = positions(text, talks="drc-m23", published="2025-03-20")

    assert got == {
        ("M23", "permanent_ceasefire", "demands"),
        ("M23", "temporary_truce", "opposes"),
    }


def test_a_contrast_of_two_verbs_keeps_both_stances():
    """Each verb of "rejects … but accepts" takes its own stand."""
    got = positions(
        "Kyiv rejects a full withdrawal but accepts a pullback.",
        talks="ukraine-russia",
        published="2025-03-20",
    )

    assert got == {
        ("Ukraine", "withdrawal", "opposes"),
        ("Ukraine", "withdrawal", "supports"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas wants no truce.", {("Hamas", "ceasefire", "opposes")}),
        ("Kyiv will accept no ceasefire.", {("Ukraine", "ceasefire", "opposes")}),
        (
            "Hamas wants no truce but an end to the war.",
            {
                ("Hamas", "ceasefire", "opposes"),
                ("Hamas", "permanent_ceasefire", "demands"),
            },
        ),
        (
            "Israel wants neither a ceasefire nor the return of the displaced.",
            {
                ("Israel", "ceasefire", "opposes"),
                ("Israel", "return_of_displaced", "opposes"),
            },
        ),
        (
            "Neither Kyiv nor Moscow wants a ceasefire.",
            {
                ("Russia", "ceasefire", "opposes"),
                ("Ukraine", "ceasefire", "opposes"),
            },
        ),
    ],
)
def test_who_wants_none_is_against_it(text, expected):
    """The negation may stand on the thing, or on those who want it."""
    assert positions(text) == expected


def test_not_only_denies_nothing():
    """Of "not only a truce but also a withdrawal", both are wanted."""
    got = positions("Hamas wants not only a truce but also the withdrawal of the army.")

    assert got == {
        ("Hamas", "ceasefire", "demands"),
        ("Hamas", "withdrawal", "demands"),
    }


def test_a_partial_one_is_a_truce_only_of_truces_and_deals():
    """The "one" of a withdrawal is no truce."""
    deal = positions("Hamas wants a comprehensive deal, not a partial one.")
    withdrawal = positions("Hamas wants a full withdrawal, not a partial one.")

    assert ("Hamas", "temporary_truce", "opposes") in deal
    assert withdrawal == {("Hamas", "withdrawal", "demands")}


@pytest.mark.parametrize(
    "text",
    [
        "Hezbollah will not accept anything short of a full withdrawal.",
        "Hezbollah will accept nothing but a full withdrawal.",
        "Hezbollah will not settle for anything less than a full withdrawal.",
        "Hezbollah refuses anything other than a full withdrawal.",
    ],
)
def test_what_alone_will_do_is_demanded(text):
    """Refusing all but one thing is demanding it."""
    got = positions(text, talks="israel-lebanon", published="2024-11-20")

    assert got == {("Hezbollah", "withdrawal", "demands")}


@pytest.mark.parametrize(
    "text",
    [
        "A senior Hamas official refused to comment on the talks.",
        (
            "The talks go on, said an Israeli official, who declined to provide details "
            "on the ins and outs of the negotiations."
        ),
        "Israel declined to elaborate on the withdrawal.",
        "Egypt would not discuss the proposal with reporters.",
        "Israel refused to say whether it would attend the talks.",
        "Israel would not be drawn on the withdrawal of its troops.",
        "We are not going to negotiate in public, Blinken said.",
        "Hamas's refusal to comment on the talks surprised the mediators.",
        "Hamas declined to answer questions about disarmament.",
    ],
)
def test_keeping_silent_is_no_stand(text):
    """Who tells reporters nothing of a thing is neither for nor against it."""
    assert positions(text) == set()


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Moscow refuses to discuss the withdrawal of its troops.", "withdrawal"),
        ("Moscow refused to talk about ceding territory.", "territory"),
        ("Moscow refuses to negotiate with Zelensky.", "talks"),
    ],
)
def test_refusing_to_discuss_a_thing_is_opposition(text, issue):
    """What is kept off the table is opposed; only silence towards the press is not."""
    got = positions(text, talks="ukraine-russia", published="2025-03-20")

    assert got == {("Russia", issue, "opposes")}


def test_a_newspaper_s_account_of_a_deal_is_nobody_s_stand():
    """The speaker of the sentence before does not go on where a newspaper is named."""
    got = positions(
        "Hamas said it had read the plan. According to the newspaper, the agreement "
        "must also include the release of Palestinians held in Israeli prisons."
    )

    assert got == set()


@pytest.mark.parametrize(
    "text",
    [
        (
            "Egypt and Qatar contacted the French authorities in order to move towards an "
            "agreement that includes a truce and the release of hostages."
        ),
        (
            "Egypt contacted the Israeli authorities to seek an agreement that includes a "
            "truce and the release of hostages."
        ),
        "Qatar called the Egyptian minister to ask him to help reach a truce.",
    ],
)
def test_the_aim_of_a_mediator_s_contacts_is_no_stand(text):
    """Working for a deal is mediation; pressing for it would be a demand."""
    assert positions(text) == set()


def test_pressing_for_a_thing_is_a_demand_as_the_aim_of_a_visit_too():
    """Who goes somewhere to press for a truce demands it."""
    got = positions(
        "The Saudi foreign minister flew to Khartoum to press for a ceasefire.",
        talks="sudan",
        published="2024-08-20",
    )

    assert got == {("Saudi Arabia", "ceasefire", "demands")}


def test_relief_from_sanctions_is_no_relief_of_need():
    """The relief of "sanctions relief" is not aid."""
    got = positions(
        "Washington opposes sanctions relief.",
        talks="iran-us",
        published="2025-05-02",
    )

    assert got == {("United States", "sanctions", "opposes")}


def test_a_stand_set_beside_another_is_no_condition_of_it() -> None:
    """A "while" may contrast two parties, and then it sets no term."""
    text = "Kyiv will not cede the Donbas; while Moscow demands its full withdrawal."

    stands = found(PositionStated, text, talks="ukraine-russia")

    assert "withdrawal" not in {s.issue.value for s in stands if s.party == "Ukraine"}


UKRAINE = {"talks": "ukraine-russia", "published": "2025-06-03"}
SUDAN = {"talks": "sudan", "published": "2023-10-13"}
CONGO = {"talks": "drc-m23", "published": "2025-04-20"}
IRAN = {"talks": "iran-nuclear", "published": "2025-05-20"}
CAUCASUS = {"talks": "armenia-azerbaijan", "published": "2023-05-20"}
KOSOVO = {"talks": "kosovo-serbia", "published": "2023-03-20"}
YEMEN = {"talks": "yemen", "published": "2023-04-20"}
LEBANON = {"talks": "israel-hezbollah", "published": "2024-11-20"}
COLOMBIA = {"talks": "colombia-eln", "published": "2023-05-20"}

Stands = set[tuple[str, str, str]]

WORDED_OTHERWISE: list[tuple[dict[str, str], str, Stands]] = [
    (
        SUDAN,
        "Burhan said the army would not go to Jeddah before the RSF had left people's homes.",
        {("Sudan", "talks", "opposes"), ("Sudan", "withdrawal", "demands")},
    ),
    (
        CONGO,
        "M23 will not go to Doha until Kinshasa frees its jailed members.",
        {("M23", "talks", "opposes"), ("M23", "prisoner_release", "demands")},
    ),
    (
        IRAN,
        "Iran was ready to accept limits on enrichment in return for the lifting of sanctions.",
        {("Iran", "nuclear", "supports"), ("Iran", "sanctions", "demands")},
    ),
    (
        YEMEN,
        "The Houthis have made the payment of salaries a condition for a lasting truce.",
        {("Houthis", "other", "demands")},
    ),
    (
        YEMEN,
        "Yemen's government called for the siege of Taiz to be lifted.",
        {("Yemen", "aid", "demands")},
    ),
    (
        KOSOVO,
        "Vucic said Serbia would never recognise Kosovo.",
        {("Serbia", "other", "opposes")},
    ),
    (
        UKRAINE,
        "Ukraine will never recognise Crimea as Russian, the president said.",
        {("Ukraine", "territory", "opposes")},
    ),
    (
        UKRAINE,
        "Starmer said Britain was ready to put troops on the ground to guard a peace.",
        {("United Kingdom", "guarantees", "supports")},
    ),
    (
        CAUCASUS,
        "Armenia opposes what Baku calls the Zangezur corridor.",
        {("Armenia", "other", "opposes")},
    ),
    (
        SUDAN,
        "The African Union wants a civilian government restored in Khartoum.",
        {("African Union", "governance", "demands")},
    ),
    (
        SUDAN,
        "The RSF will respect the truce, its spokesman said.",
        {("RSF", "ceasefire", "supports")},
    ),
    (
        IRAN,
        "Witkoff said the red line was enrichment.",
        {("United States", "nuclear", "opposes")},
    ),
]


@pytest.mark.parametrize(("how", "text", "stands"), WORDED_OTHERWISE)
def test_a_stand_is_found_however_it_is_put(
    how: dict[str, str], text: str, stands: Stands
) -> None:
    """Journeys refused, bargains, conditions made, passives, recognition, red lines."""
    assert positions(text, **how) == stands


def test_what_is_laid_down_as_a_condition_is_demanded() -> None:
    """A list after "on condition of" is one demand an item."""
    got = positions(
        "Hamas is prepared to release the hostages, on condition of an end to the war, "
        "the withdrawal of the army and the entry of aid."
    )

    assert got == {
        ("Hamas", "hostage_release", "supports"),
        ("Hamas", "permanent_ceasefire", "demands"),
        ("Hamas", "withdrawal", "demands"),
        ("Hamas", "aid", "demands"),
    }


def test_a_quoted_no_without_a_verb_sets_a_condition() -> None:
    """What must not be missing from a deal is demanded."""
    got = positions('"No deal without a complete withdrawal," Osama Hamdan said.')

    assert got == {("Hamas", "withdrawal", "demands")}


def test_a_demand_that_was_not_dropped_still_stands() -> None:
    """Only a demand that was dropped is none."""
    got = positions("Hamas has not dropped its demand for a permanent end to the war.")

    assert got == {("Hamas", "permanent_ceasefire", "demands")}


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The army ordered residents of Khan Younis to leave their homes at once.", {}),
        ("The army told civilians in Nabatieh to evacuate.", LEBANON),
        ("The army ordered its soldiers to leave the garrison.", SUDAN),
        ("Rutte said NATO would need more troops in the east.", UKRAINE),
        ("Germany condemned the withdrawal of Russia from the grain deal.", UKRAINE),
        ("The army condemned the attack on the convoy.", SUDAN),
        ("The agreement commits both to pull back their heavy weapons.", KOSOVO),
        ("The ceasefire had to expire in January, but it was extended.", COLOMBIA),
        (
            "The movement has shown no readiness to disarm, an Israeli official said.",
            {},
        ),
    ],
)
def test_orders_to_civilians_condemnations_and_treaties_left_are_no_stands(
    text: str, how: dict[str, str]
) -> None:
    """Nor is what a text binds others to, or what an enemy finds wanting."""
    assert positions(text, **how) == set()


def test_accepting_what_somebody_proposed_is_an_answer_and_no_stand() -> None:
    """A truce that was proposed by another is accepted as a proposal."""
    text = "The RSF accepted a humanitarian truce proposed by the United States."

    assert positions(text, **SUDAN) == set()


def test_captives_who_are_to_come_home_are_no_displaced() -> None:
    """Their return is their release."""
    text = "Israel demands that the captives of Hamas return home."

    assert positions(text) == {("Israel", "hostage_release", "demands")}


def test_their_withdrawal_may_be_demanded() -> None:
    """Only who orders its own men about takes no stand by it."""
    text = "Rwandan troops hold Goma. Congo demands their withdrawal."

    assert positions(text, **CONGO) == {("DR Congo", "withdrawal", "demands")}
