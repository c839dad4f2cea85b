"""Meetings and calls, held and planned, from sentences of several conflicts."""

from typing import NamedTuple

import pytest

from domain.reports import Meeting, MeetingHeld, MeetingPlanned
from domain.vocabulary import DateBasis, Modality

from .reading import found, read

pytestmark = pytest.mark.slow

TUESDAY = "2024-02-13"
"""The day on which these texts are published, where they do not say another."""


class Told(NamedTuple):
    """What a sentence tells of one encounter, put shortly."""

    kind: str
    format: str
    place: str | None
    day: str | None
    parties: str


def told(text: str, *, published: str = TUESDAY, talks: str = "gaza") -> list[Told]:
    """Return the encounters of a text, each put shortly."""
    return [
        Told(
            kind="held" if isinstance(report, MeetingHeld) else "planned",
            format=report.format.value,
            place=report.place,
            day=None if report.happened.start is None else str(report.happened.start),
            parties=", ".join(report.parties),
        )
        for report in read(text, published=published, talks=talks)
        if isinstance(report, Meeting)
    ]


def held(place: str | None, day: str | None, parties: str) -> list[Told]:
    """Return one meeting held."""
    return [Told("held", "meeting", place, day, parties)]


def planned(place: str | None, day: str | None, parties: str) -> list[Told]:
    """Return one meeting planned."""
    return [Told("planned", "meeting", place, day, parties)]


def call(day: str | None, *parties: str) -> list[Told]:
    """Return calls held, one for each list of parties."""
    return [Told("held", "call", None, day, names) for names in parties]


VERBS = [
    (
        "Burns met Qatari mediators in Paris on Sunday.",
        held("Paris", "2024-02-11", "Qatar, United States"),
    ),
    (
        "Antony Blinken sat down with Israeli officials in Jerusalem on Wednesday.",
        held("Jerusalem", "2024-02-07", "Israel, United States"),
    ),
    (
        "Ismail Haniyeh was received by President Erdogan in Istanbul on Saturday.",
        held("Istanbul", "2024-02-10", "Hamas, Turkey"),
    ),
    (
        "On Friday, Antony Blinken called on Mahmoud Abbas in Ramallah.",
        held("Ramallah", "2024-02-09", "Palestinian Authority, United States"),
    ),
    (
        "Emmanuel Macron hosted King Abdullah at the Elysee Palace on Friday.",
        held("Paris", "2024-02-09", "France, Jordan"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), VERBS)
def test_a_verb_of_meeting_tells_who_met_where_and_when(
    text: str, expected: list[Told]
) -> None:
    """Active and passive verbs bring their subjects, objects and companions together."""
    assert told(text) == expected


NOUNS = [
    (
        "Talks between Hamas and Fatah took place in Moscow on Thursday.",
        held("Moscow", "2024-02-08", "Fatah, Hamas"),
    ),
    (
        "Blinken held talks with the Egyptian president in Cairo on Tuesday.",
        held("Cairo", "2024-02-13", "Egypt, United States"),
    ),
    (
        (
            "Speaking after a meeting with Netanyahu in Jerusalem on Monday, Blinken urged"
            " patience."
        ),
        held("Jerusalem", "2024-02-12", "Israel, United States"),
    ),
    (
        (
            "Nothing is known of the meeting that Egyptian and Hamas officials held on"
            " Sunday in Cairo."
        ),
        held("Cairo", "2024-02-11", "Egypt, Hamas"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), NOUNS)
def test_a_noun_of_meeting_tells_who_met_where_and_when(
    text: str, expected: list[Told]
) -> None:
    """The noun's own phrases, its verb and its relative clause name the attendees."""
    assert told(text) == expected


def test_a_participle_shares_the_subject_before_its_comma() -> None:
    """Delegations that agree "meeting in Istanbul" are those that met."""
    text = (
        "It took an hour on Monday for the delegations of Russia and Ukraine, meeting"
        " in Istanbul, to agree on a swap."
    )

    assert told(text, published="2025-06-03", talks="ukraine-russia") == held(
        "Istanbul", "2025-06-02", "Russia, Ukraine"
    )


def test_a_place_told_by_a_relative_clause_is_that_of_the_meeting() -> None:
    """The noun before "where" is the place of what the clause tells."""
    text = "Barnea returned on Monday from Doha, where he met Qatari officials."

    assert told(text) == held("Doha", "2024-02-12", "Israel, Qatar")


def test_a_long_list_of_participants_is_read_to_its_end() -> None:
    """Semicolons between people with their titles do not end the list."""
    text = (
        "David Barnea met in Paris on Sunday with the director of the CIA, William"
        " Burns; the head of Egyptian intelligence, Abbas Kamel; and the prime minister"
        " of Qatar, Mohammed bin Abdulrahman Al Thani."
    )

    assert told(text) == held(
        "Paris", "2024-02-11", "Egypt, Israel, Qatar, United States"
    )


def test_two_visits_in_one_sentence_are_two_meetings() -> None:
    """People met in different places were met apart."""
    text = "On Tuesday he had seen Mahmoud Abbas in Ramallah and the emir of Qatar in Doha."

    meetings = told(f"Antony Blinken toured the region. {text}")

    assert [(m.place, m.parties) for m in meetings] == [
        ("Ramallah", "Palestinian Authority, United States"),
        ("Doha", "Qatar, United States"),
    ]


def test_who_stood_by_is_a_party_too() -> None:
    """Mediators, hosts and witnesses of a meeting are among its parties."""
    text = (
        "Commanders of Thailand and Cambodia met in Putrajaya on Monday in the presence"
        " of Malaysian mediators."
    )

    assert told(text, published="2025-07-29", talks="thailand-cambodia") == held(
        "Putrajaya", "2025-07-28", "Cambodia, Malaysia, Thailand"
    )


def test_who_also_attended_joins_the_meeting_told_before() -> None:
    """A sentence on attendance alone adds its people to the last meeting."""
    text = (
        "Hun Manet and Phumtham Wechayachai met in Putrajaya on Monday. The ambassadors"
        " of the United States and China attended."
    )

    assert told(text, published="2025-07-29", talks="thailand-cambodia") == held(
        "Putrajaya", "2025-07-28", "Cambodia, China, Thailand, United States"
    )


CALLS = [
    (
        "Joe Biden telephoned Netanyahu on Saturday.",
        call("2024-02-10", "Israel, United States"),
    ),
    (
        "Biden spoke on the phone with Netanyahu and with Mikati on Friday.",
        call("2024-02-09", "Israel, United States", "Lebanon, United States"),
    ),
    (
        "Blinken rang the foreign ministers of Jordan and Turkey on Friday.",
        call("2024-02-09", "Jordan, United States", "Turkey, United States"),
    ),
    (
        "The leaders of France and Germany held a conference call with Biden on Monday.",
        call("2024-02-12", "France, Germany, United States"),
    ),
    (
        "In a phone call with Netanyahu on Thursday, Biden urged restraint.",
        call("2024-02-08", "Israel, United States"),
    ),
    (
        "Antony Blinken spoke with his Egyptian counterpart on Sunday.",
        call("2024-02-11", "Egypt, United States"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CALLS)
def test_calls_are_told_apart_by_pair(text: str, expected: list[Told]) -> None:
    """One who rings several makes one call each; those on one line make one."""
    assert sorted(told(text)) == sorted(expected)


PLANS = [
    (
        "Blinken is due to see Netanyahu in Jerusalem on Thursday.",
        planned("Jerusalem", "2024-02-15", "Israel, United States"),
    ),
    (
        "A meeting between Sisi and Erdogan is scheduled for Wednesday in Cairo.",
        planned("Cairo", "2024-02-14", "Egypt, Turkey"),
    ),
    (
        "An Israeli delegation will fly to Cairo on Monday.",
        planned("Cairo", "2024-02-19", "Egypt, Israel"),
    ),
    (
        "A Hamas delegation arrived in Cairo on Monday to meet Egyptian officials.",
        planned("Cairo", "2024-02-12", "Egypt, Hamas"),
    ),
    (
        "The White House said Biden would receive the Jordanian king on Friday.",
        planned(None, "2024-02-16", "Jordan, United States"),
    ),
    (
        "Saudi Arabia has invited the leaders of Egypt and Jordan to Riyadh on Thursday.",
        planned("Riyadh", "2024-02-15", "Egypt, Jordan, Saudi Arabia"),
    ),
    (
        "David Barnea is expected in Doha on Friday.",
        planned("Doha", "2024-02-16", "Israel, Qatar"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLANS)
def test_a_meeting_to_come_is_planned(text: str, expected: list[Told]) -> None:
    """Futures, arrangements, journeys and dated invitations announce a meeting."""
    assert told(text) == expected


def test_a_stay_with_a_purpose_was_a_meeting() -> None:
    """Who "was in Jerusalem to see" somebody has seen him by then."""
    text = "Steve Witkoff was in Jerusalem on Wednesday to see Netanyahu."

    assert told(text, published="2025-01-31") == held(
        "Jerusalem", "2025-01-29", "Israel, United States"
    )


def test_talks_without_names_are_those_of_the_sides() -> None:
    """The sides sit at the talks, with the mediators named beside them."""
    text = "Indirect talks mediated by Egypt and Qatar began in Cairo on Sunday."

    assert told(text) == held("Cairo", "2024-02-11", "Egypt, Hamas, Israel, Qatar")


def test_the_talks_take_up_the_meeting_told_before() -> None:
    """Talks that resume are held by those who met before."""
    text = (
        "Hamas leaders met Egyptian and Qatari officials in Cairo on Sunday. The talks"
        " will resume next week."
    )

    assert told(text)[1] == Told(
        "planned", "meeting", None, "2024-02-19", "Egypt, Hamas, Qatar"
    )


def test_the_two_leaders_are_those_named_last() -> None:
    """A pair is that of the last two people of different parties, not the sides."""
    text = "Trump arrived in Anchorage before Putin. The two leaders met on Friday."

    meetings = told(text, published="2025-08-16", talks="ukraine-russia")

    assert [m.parties for m in meetings] == ["Russia, United States"]


def test_a_meeting_of_days_is_spread_over_them() -> None:
    """The length and the last day of talks give their first day."""
    (report,) = found(
        MeetingHeld,
        "Two days of negotiations between Israel and Hamas ended on Friday in Doha.",
    )

    assert str(report.happened.start) == "2024-02-08"
    assert str(report.happened.end) == "2024-02-09"


def test_what_goes_on_now_has_the_day_of_publication() -> None:
    """A present tense without a date is dated by the article, and says so."""
    (report,) = found(
        MeetingHeld,
        "Indirect negotiations between Hamas and Israel are under way in Doha.",
    )

    assert str(report.happened.start) == TUESDAY
    assert report.happened.basis is DateBasis.PUBLICATION


def test_an_undated_meeting_of_the_news_has_the_day_of_the_news() -> None:
    """The first sentence dates what a later one tells in the simple past."""
    text = (
        "Israel recalled its team from Doha on Monday. In Tehran, Ismail Haniyeh was"
        " welcomed by the Iranian foreign minister."
    )

    assert told(text) == held("Tehran", "2024-02-12", "Hamas, Iran")


def test_a_second_mention_is_the_same_meeting() -> None:
    """Two sentences on one meeting make one event, with what each adds."""
    text = (
        "William Burns met David Barnea in Paris on Sunday. Burns and Barnea met in the"
        " French capital."
    )

    assert told(text) == held("Paris", "2024-02-11", "Israel, United States")


def test_another_person_of_a_party_held_another_meeting() -> None:
    """Two ministers of one land who see the same premier met him twice."""
    text = (
        "Antony Blinken met Netanyahu on Sunday. Lloyd Austin, too, met Netanyahu on"
        " Sunday."
    )

    assert len(told(text)) > 1


def test_participants_have_their_offices() -> None:
    """The people at a meeting come with the office and party of that day."""
    (report,) = found(MeetingHeld, "William Burns met Abbas Kamel in Cairo on Sunday.")

    people = [(p.person, p.party) for p in report.participants]
    assert people == [("William Burns", "United States"), ("Abbas Kamel", "Egypt")]
    assert report.participants[0].role is not None


def test_a_plan_has_the_modality_of_a_plan() -> None:
    """What is announced is not asserted."""
    (report,) = found(MeetingPlanned, "Biden will meet Netanyahu on Friday.")

    assert report.modality is Modality.PLANNED


NOT_MET = [
    "Netanyahu refused to meet Blinken in Jerusalem.",
    "Hamas denied that its leaders had met Israeli officials in Doha.",
    "Netanyahu cancelled a meeting with Abbas.",
    "Egypt called for talks between Israel and Hamas in Cairo.",
    "Turkey offered to host talks between Hamas and Israel.",
    "Biden said he could meet Abbas.",
    "A meeting between Netanyahu and Abbas is possible only after a truce.",
    "If the talks make headway, Blinken will meet Netanyahu on Sunday.",
    "No date has been set for talks between Israel and Hamas.",
    "The talks have stalled.",
    "After months of talks between Israel and Hamas, no deal is in sight.",
    "Israel and Hamas agreed to go on talking.",
    "Blinken told a news conference in Doha that a deal was near.",
    "Netanyahu met with his security cabinet on Sunday.",
    "Netanyahu met relatives of hostages in Jerusalem on Monday.",
    "Israel met Hamas's demands only halfway.",
    "Egypt sees Hamas as a partner.",
    "Hamas welcomed Egypt's efforts.",
    "Hamas called on Egypt and Qatar to press Israel.",
    "Israel received the names of four hostages from Hamas on Friday.",
    "Qatar hosts the political bureau of Hamas.",
    "Biden called Netanyahu a liar.",
]


@pytest.mark.parametrize("text", NOT_MET)
def test_what_was_no_meeting_is_none(text: str) -> None:
    """Refusals, denials, wishes, conditions, topics and figures of speech give none."""
    assert told(text) == []


WIRE = [
    pytest.param(
        "CAIRO, Feb 13 (Wire) - A Hamas delegation met Egyptian intelligence officials in "
        "Cairo on Monday, an official said.",
        held("Cairo", "2024-02-12", "Egypt, Hamas"),
        id="a dateline is no part of the sentence",
    ),
    pytest.param(
        '"We met Hamas officials in Cairo on Monday," an Egyptian official said.',
        held("Cairo", "2024-02-12", "Egypt, Hamas"),
        id="a speaker tells of his own side",
    ),
    pytest.param(
        "David Cameron and Antony Blinken spent an hour together in Paris on Monday.",
        held("Paris", "2024-02-12", "United Kingdom, United States"),
        id="people who spend hours together have met",
    ),
    pytest.param(
        "Emmanuel Macron was in Cairo on Sunday as the guest of President Sisi.",
        held("Cairo", "2024-02-11", "Egypt, France"),
        id="a guest meets his host",
    ),
    pytest.param(
        "Shoukry met his counterparts from Jordan and Qatar in Amman on Sunday.",
        held("Amman", "2024-02-11", "Egypt, Jordan, Qatar"),
        id="counterparts are of the lands that they come from",
    ),
    pytest.param(
        "Israel's delegation returned from Cairo after talks with Egyptian officials.",
        held("Cairo", None, "Egypt, Israel"),
        id="talks were where people come back from",
    ),
    pytest.param(
        "A Qatari delegation is in Jerusalem for talks with Israeli officials.",
        held("Jerusalem", TUESDAY, "Israel, Qatar"),
        id="who is somewhere for talks is holding them",
    ),
]


@pytest.mark.parametrize(("text", "meetings"), WIRE)
def test_plain_copy_tells_of_meetings(text: str, meetings: list[Told]) -> None:
    """The ways in which agencies put a meeting are all read."""
    assert told(text) == meetings


CALLS_FROM_AFAR = [
    "Joe Biden and Abdel Fattah al-Sisi discussed the truce by telephone on Monday.",
    "Joe Biden told Abdel Fattah al-Sisi in a call on Monday that aid must go in.",
    "Abdel Fattah al-Sisi received a phone call from Joe Biden on Monday.",
]


@pytest.mark.parametrize("text", CALLS_FROM_AFAR)
def test_a_call_is_one_however_it_is_put(text: str) -> None:
    """A noun or a means of speaking tells of a call as well as a verb, with its day."""
    assert told(text) == call("2024-02-12", "Egypt, United States")


def test_calls_for_something_are_no_telephone_calls() -> None:
    """To join the calls for a truce is to demand one."""
    assert told("The European Union joined the calls of Qatar for a ceasefire.") == []


def test_people_met_separately_are_met_one_by_one() -> None:
    """Who meets two parties separately has had two meetings."""
    text = "Abbas met Antony Blinken and Emmanuel Macron separately in Amman on Monday."

    assert {m.parties for m in told(text)} == {
        "Palestinian Authority, United States",
        "France, Palestinian Authority",
    }


def test_a_meeting_taken_up_again_is_the_same_one() -> None:
    """The next sentences add the day and the people of the talks told first."""
    text = (
        "Israel and Hamas were far apart after a second round of indirect talks in Doha. "
        "The talks took place on Sunday and were mediated by Qatar."
    )

    assert told(text) == held("Doha", "2024-02-11", "Hamas, Israel, Qatar")


def test_a_town_tells_more_than_its_land() -> None:
    """A meeting told in a land is the one told in a town of it."""
    text = (
        "Ukraine agreed to a truce at talks with the United States in Saudi Arabia on "
        "Tuesday. American and Ukrainian officials met in Jeddah for eight hours on Tuesday."
    )

    meetings = told(text, published="2025-03-12", talks="ukraine-russia")

    assert {m.place for m in meetings} == {"Jeddah"}


def test_negotiators_without_a_name_are_those_of_the_sides() -> None:
    """Teams that meet each other are those of the two sides."""
    text = "Negotiators will meet in Geneva on Friday."

    meetings = told(text, published="2025-05-20", talks="iran-nuclear")

    assert meetings == planned("Geneva", "2025-05-23", "Iran, United States")


def test_a_deal_signed_lately_was_signed_by_the_sides() -> None:
    """A signing with a day and a place is a meeting of the sides."""
    text = "The agreement was signed in Washington on Friday."

    meetings = told(text, published="2025-08-10", talks="armenia-azerbaijan")

    assert [m.place for m in meetings] == ["Washington"]
    assert all("Armenia, Azerbaijan" in m.parties for m in meetings)


def test_those_who_look_on_are_there() -> None:
    """Somebody with whom looking on two sign takes part."""
    text = (
        "Thailand and Cambodia signed an accord in Kuala Lumpur on Sunday, with the "
        "Malaysian prime minister looking on."
    )

    meetings = told(text, published="2025-10-27", talks="thailand-cambodia")

    assert meetings == held(
        "Kuala Lumpur", "2025-10-26", "Cambodia, Malaysia, Thailand"
    )


def test_who_was_told_to_be_somewhere_meets_there() -> None:
    """A meeting without a place was where the text has just put one of its people."""
    text = "Najib Mikati was in New York on Wednesday. Mikati met Antony Blinken."

    meetings = told(text, published="2024-09-27", talks="israel-hezbollah")

    assert [m.place for m in meetings] == ["New York"]


def test_a_journey_made_days_ago_has_led_to_a_meeting() -> None:
    """Who flew somewhere to see somebody on a day that is over has seen him."""
    text = "Naftali Bennett flew to Moscow on Saturday to see Vladimir Putin."

    meetings = told(text, published="2022-03-10", talks="ukraine-russia")

    assert meetings == held("Moscow", "2022-03-05", "Israel, Russia")


NOTHING = [
    pytest.param(
        "A meeting between Egyptian and Israeli officials was planned in Cairo on "
        "Thursday. It was called off.",
        id="a meeting called off in the next sentence",
    ),
    pytest.param(
        "Talks between Israel and Hamas were due to start in Cairo on Tuesday but the "
        "group pulled out.",
        id="talks from which a side stays away",
    ),
    pytest.param(
        "Benjamin Netanyahu broke off the talks with Hamas on Tuesday.",
        id="talks broken off",
    ),
    pytest.param(
        "For Egypt, the dialogue with Hamas is the only way to a truce.",
        id="a judgement of a dialogue",
    ),
    pytest.param(
        "Abbas would not refuse to meet Benjamin Netanyahu.",
        id="a meeting not refused",
    ),
    pytest.param(
        "Israel and Egypt met the conditions of the agreement on Monday.",
        id="conditions that are met",
    ),
    pytest.param(
        "Egypt and Israel agreed to meet to discuss Rafah.",
        id="a mere agreement to meet",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_tells_of_no_definite_meeting_is_none(text: str) -> None:
    """What is called off, judged, refused or only agreed in general is no meeting."""
    assert told(text) == []


TOGETHER = [
    pytest.param(
        "Officials from the United States, Egypt and Israel spoke on Sunday in Paris "
        "about a truce.",
        {"Egypt", "Israel", "United States"},
        id="people who spoke in a place",
    ),
    pytest.param(
        "Asked about the ongoing negotiations between envoys of the CIA, the Mossad, "
        "the group Hamas, as well as officials from Egypt and Qatar, he smiled.",
        {"Egypt", "Hamas", "Israel", "Qatar", "United States"},
        id="talks under way among a long list",
    ),
    pytest.param(
        "William Burns, who on Tuesday reached an agreement with the president of "
        "Egypt to go on coordinating, is in Cairo.",
        {"Egypt", "United States"},
        id="two persons who agreed on a day",
    ),
]


@pytest.mark.parametrize(("text", "parties"), TOGETHER)
def test_people_told_to_be_together_met(text: str, parties: set[str]) -> None:
    """Speaking in one place, talks under way and agreeing on a day are meetings."""
    held = [m for m in found(MeetingHeld, text) if set(m.parties) == parties]

    assert len(held) == 1


def test_a_journey_to_meet_somebody_is_the_meeting_told_as_held() -> None:
    """Those who travelled to it are added to the one meeting."""
    text = (
        "Egyptian and Israeli officials met in Paris on Sunday. David Barnea had "
        "travelled to Paris to meet Abbas Kamel of Egypt."
    )

    (held,) = found(MeetingHeld, text, published="2024-01-28")

    assert {p.person for p in held.participants} == {"David Barnea", "Abbas Kamel"}
    assert found(MeetingPlanned, text, published="2024-01-28") == []
