"""Sentences of news about many conflicts, and what they tell or do not tell."""

import pytest

from domain.reports import (
    AgreementReached,
    FigureReported,
    HostagesReleased,
    MeetingHeld,
    MeetingPlanned,
    ProposalAccepted,
    ProposalRejected,
    ProposalTabled,
    Report,
    TruceBegan,
    TruceEnded,
)
from domain.values import Happened

from .reading import found, read

Day = str | None
Source = tuple[str, str]
"""The talks that a text is about, and its day of publication."""


def days(happened: Happened) -> tuple[Day, Day]:
    """Return the first and the last day in ISO form."""
    start, end = happened.start, happened.end
    return None if start is None else str(start), None if end is None else str(end)


def on(day: str) -> tuple[Day, Day]:
    """Return a single day as its first and last."""
    return day, day


UNKNOWN: tuple[Day, Day] = (None, None)

PLANS = [
    (
        "kosovo-serbia",
        "2023-05-01",
        "Vucic and Kurti, who were to meet Borrell in Brussels on Tuesday, are rivals.",
        {"European Union", "Kosovo", "Serbia"},
        "Brussels",
        on("2023-05-02"),
    ),
    (
        "gaza",
        "2024-02-13",
        "An Israeli delegation was scheduled to travel to Cairo on Thursday.",
        {"Egypt", "Israel"},
        "Cairo",
        on("2024-02-15"),
    ),
    (
        "ukraine-russia",
        "2025-06-20",
        "Zelensky was expected in Ankara on Sunday for talks with Erdogan.",
        {"Turkey", "Ukraine"},
        "Ankara",
        on("2025-06-22"),
    ),
    (
        "ukraine-russia",
        "2025-06-20",
        "Putin said he had agreed to meet Zelensky in Istanbul on Monday.",
        {"Russia", "Ukraine"},
        "Istanbul",
        on("2025-06-23"),
    ),
    (
        "iran-nuclear",
        "2025-04-13",
        "Grossi travels to Tehran this week, where he is expected to see Araghchi.",
        {"IAEA", "Iran"},
        "Tehran",
        ("2025-04-14", "2025-04-20"),
    ),
    (
        "gaza",
        "2023-12-21",
        (
            "Nakhalah of Islamic Jihad is due in Cairo in the coming days for talks with "
            "Abbas Kamel."
        ),
        {"Egypt", "Islamic Jihad"},
        "Cairo",
        UNKNOWN,
    ),
]


@pytest.mark.parametrize(
    ("source", "text", "where", "when"),
    [((t, p), x, (a, b), w) for t, p, x, a, b, w in PLANS],
)
def test_a_plan_lies_ahead_whatever_its_tense(
    source: Source, text: str, where: tuple[set[str], str], when: tuple[Day, Day]
) -> None:
    """A weekday of a plan told in the past is the one to come."""
    talks, published = source
    (planned,) = found(MeetingPlanned, text, talks=talks, published=published)

    assert (set(planned.parties), planned.place) == where
    assert days(planned.happened) == when


MEETINGS = [
    (
        "ukraine-russia",
        "2025-06-20",
        "Talks between Moscow and Kyiv are underway in Istanbul, the ministry said.",
        {"Russia", "Ukraine"},
        "Istanbul",
        on("2025-06-20"),
    ),
    (
        "armenia-azerbaijan",
        "2022-07-20",
        (
            "The talks, held in Tbilisi on Saturday, were expected to build on a deal "
            "reached in May."
        ),
        {"Armenia", "Azerbaijan"},
        "Tbilisi",
        on("2022-07-16"),
    ),
    (
        "gaza",
        "2024-07-11",
        "Netanyahu told Brett McGurk in Jerusalem on Wednesday that he agreed.",
        {"Israel", "United States"},
        "Jerusalem",
        on("2024-07-10"),
    ),
    (
        "gaza",
        "2025-04-15",
        "In Doha, the Qatari emir and the Egyptian president closed on Monday two days of talks.",
        {"Egypt", "Qatar"},
        "Doha",
        ("2025-04-13", "2025-04-14"),
    ),
    (
        "iran-nuclear",
        "2025-04-13",
        "Araghchi and Witkoff sat in separate rooms in Muscat on Saturday.",
        {"Iran", "United States"},
        "Muscat",
        on("2025-04-12"),
    ),
    (
        "yemen",
        "2023-04-16",
        "It is the first truce since April 2016, when the two sides met in Kuwait.",
        {"Houthis", "Yemen"},
        "Kuwait",
        ("2016-04-01", "2016-04-30"),
    ),
]


@pytest.mark.parametrize(
    ("source", "text", "where", "when"),
    [((t, p), x, (a, b), w) for t, p, x, a, b, w in MEETINGS],
)
def test_a_meeting_is_told_in_many_ways(
    source: Source, text: str, where: tuple[set[str], str], when: tuple[Day, Day]
) -> None:
    """Talks under way, words said in a place and clauses of time tell of meetings."""
    talks, published = source
    (held,) = found(MeetingHeld, text, talks=talks, published=published)

    assert (set(held.parties), held.place) == where
    assert days(held.happened) == when


def test_further_talks_of_the_parties_are_those_of_who_met_before() -> None:
    """Mediators who go on talking do not make the two sides meet."""
    text = (
        "Burns sat down with Barnea and Abbas Kamel in Paris on Sunday. The parties would "
        "go on this week in further encounters, a spokesman said."
    )

    planned = found(MeetingPlanned, text, published="2024-01-29")

    assert all("Hamas" not in one.parties for one in planned)


def test_guests_of_talks_sit_beside_the_sides() -> None:
    """Ambassadors who also attended are not all who were there."""
    text = (
        "Thailand and Cambodia agreed on a truce. The talks, which began on Monday, were "
        "also attended by the American and Chinese ambassadors."
    )

    (held,) = found(
        MeetingHeld, text, talks="thailand-cambodia", published="2025-07-28"
    )

    assert {"Cambodia", "Thailand", "China", "United States"} <= set(held.parties)


CALLS = [
    (
        "gaza",
        "2025-04-15",
        "Macron urged Netanyahu by telephone on Tuesday to open all the crossings.",
        MeetingHeld,
        {"France", "Israel"},
        on("2025-04-15"),
    ),
    (
        "armenia-azerbaijan",
        "2022-04-14",
        (
            "Mirzoyan and Bayramov discussed a peace treaty during a phone call Wednesday, "
            "Yerevan announced."
        ),
        MeetingHeld,
        {"Armenia", "Azerbaijan"},
        on("2022-04-13"),
    ),
    (
        "ukraine-russia",
        "2025-03-12",
        (
            "Keir Starmer is to host a video call on Saturday with Zelenskiy and other "
            "leaders willing to police a truce."
        ),
        MeetingPlanned,
        {"Ukraine", "United Kingdom"},
        on("2025-03-15"),
    ),
]


@pytest.mark.parametrize(
    ("source", "text", "kind", "expected"),
    [((t, p), x, k, (a, w)) for t, p, x, k, a, w in CALLS],
)
def test_a_call_is_told_by_what_was_asked_or_hosted(
    source: Source,
    text: str,
    kind: type[MeetingHeld] | type[MeetingPlanned],
    expected: tuple[set[str], tuple[Day, Day]],
) -> None:
    """Whoever asks somebody something by telephone has called him."""
    talks, published = source
    (call,) = found(kind, text, talks=talks, published=published)

    assert call.format.value == "call"
    assert (set(call.parties), days(call.happened)) == expected


NO_MEETING = [
    ("ukraine-russia", "Zelensky had been due to meet Erdogan in Ankara on Thursday."),
    ("ukraine-russia", "Talks had been scheduled to start in Istanbul on Thursday."),
    ("ukraine-russia", "Talks between Moscow and Kyiv are useful, the ministry said."),
    (
        "ukraine-russia",
        "Putin spoke in favour of continuing negotiations between the two.",
    ),
    (
        "ukraine-russia",
        "Netanyahu told reporters in Jerusalem that the war would go on.",
    ),
    (
        "drc-m23",
        "A summit between Tshisekedi and Kagame has been talked about for months.",
    ),
    ("yemen", "If the lull holds, diplomats said, talks may be picked up this month."),
    ("armenia-azerbaijan", "Pashinyan and Aliyev agreed to continue talks."),
    (
        "thailand-cambodia",
        "Trump threatened to walk away from trade talks with Thailand.",
    ),
]


@pytest.mark.parametrize(("talks", "text"), NO_MEETING)
def test_what_lapsed_or_is_only_thought_of_is_no_meeting(talks: str, text: str) -> None:
    """Plans told as past themselves, wishes and conditions are no encounter."""
    told = read(text, talks=talks, published="2025-06-20")

    assert [r for r in told if isinstance(r, MeetingHeld | MeetingPlanned)] == []


DEALS = [
    (
        "gaza",
        "2025-01-15",
        "The deal struck on Wednesday calls for a six-week truce.",
        {"Hamas", "Israel"},
        on("2025-01-15"),
    ),
    (
        "drc-m23",
        "2025-06-28",
        (
            "The foreign ministers of Rwanda and the Democratic Republic of Congo put pen "
            "to paper in Washington on Friday."
        ),
        {"DR Congo", "Rwanda"},
        on("2025-06-27"),
    ),
    (
        "drc-m23",
        "2025-11-16",
        "The Congolese government and M23 rebels signed a framework in Doha on Saturday.",
        {"DR Congo", "M23"},
        on("2025-11-15"),
    ),
    (
        "thailand-cambodia",
        "2025-12-27",
        (
            "The Governments of Thailand and Cambodia are pleased to announce the signing "
            "of a Joint Statement establishing a ceasefire."
        ),
        {"Cambodia", "Thailand"},
        UNKNOWN,
    ),
    (
        "colombia-eln",
        "2024-01-23",
        (
            "The rebels agreed with the government in talks in Havana last June on a "
            "six-month ceasefire that entered into force in August."
        ),
        {"Colombia", "ELN"},
        ("2023-06-01", "2023-06-30"),
    ),
    (
        "iran-nuclear",
        "2022-08-16",
        (
            "Under the accord, signed in Vienna on July 14, 2015 by Iran, the United "
            "States, China and Britain, Iran curbed its enrichment of uranium."
        ),
        {"China", "Iran", "United Kingdom", "United States"},
        on("2015-07-14"),
    ),
    (
        "israel-hezbollah",
        "2024-11-26",
        (
            "A ceasefire between Israel and Hezbollah is due to take effect at 4 a.m. on "
            "Wednesday."
        ),
        {"Hezbollah", "Israel"},
        UNKNOWN,
    ),
    (
        "kosovo-serbia",
        "2023-03-19",
        '"We have a deal," Josep Borrell told reporters on Saturday.',
        {"Kosovo", "Serbia"},
        on("2023-03-18"),
    ),
    (
        "",
        "2014-01-26",
        (
            "The Philippine government and the Moro Islamic Liberation Front signed an "
            "agreement in Kuala Lumpur on Saturday."
        ),
        {"Moro Islamic Liberation Front", "Philippines"},
        on("2014-01-25"),
    ),
]


@pytest.mark.parametrize(
    ("source", "text", "parties", "when"),
    [((t, p), x, a, w) for t, p, x, a, w in DEALS],
)
def test_a_deal_is_told_in_many_ways(
    source: Source, text: str, parties: set[str], when: tuple[Day, Day]
) -> None:
    """Pens put to paper, papers signed and truces to come tell of a deal."""
    talks, published = source
    (deal,) = found(AgreementReached, text, talks=talks, published=published)

    assert (set(deal.parties), days(deal.happened)) == (parties, when)


NO_DEAL = [
    ("gaza", "His release was arranged in direct talks between Hamas and Washington."),
    ("ukraine-russia", "No ceasefire is needed while a peace treaty is negotiated."),
    ("ukraine-russia", "Washington and Kyiv signed a minerals agreement on Wednesday."),
    ("gaza", "It kept 28 on the day on which the truce entered into force."),
    ("drc-m23", "The two sides missed Monday's deadline to sign a peace agreement."),
    ("drc-m23", "Rwanda and Congo would sign a peace deal if the M23 left."),
]


@pytest.mark.parametrize(("talks", "text"), NO_DEAL)
def test_what_is_still_negotiated_is_no_deal(talks: str, text: str) -> None:
    """Deals at work, deadlines and business are no agreement of the sides."""
    assert found(AgreementReached, text, talks=talks, published="2025-06-20") == []


def test_what_both_sign_is_no_acceptance() -> None:
    """A framework signed by both is their deal, and nobody's answer."""
    text = "Congo and the M23 signed a framework in Doha on Saturday."

    assert found(ProposalAccepted, text, talks="drc-m23") == []


RELEASES = [
    (
        "sudan",
        "2023-05-29",
        "The RSF said it had set 30 captured soldiers free in Khartoum on Monday.",
        [("prisoners", 30, "RSF", on("2023-05-29"))],
    ),
    (
        "gaza",
        "2023-11-15",
        "Hamas freed two American women on Oct. 20 and two elderly Israelis three days later.",
        [
            ("hostages", 2, "Hamas", on("2023-10-20")),
            ("hostages", 2, "Hamas", on("2023-10-23")),
        ],
    ),
    (
        "ukraine-russia",
        "2025-08-19",
        "Russia freed 84 soldiers on Thursday and 146 on Sunday.",
        [
            ("prisoners", 84, "Russia", on("2025-08-14")),
            ("prisoners", 146, "Russia", on("2025-08-17")),
        ],
    ),
    (
        "gaza",
        "2024-10-28",
        "The only truce so far, in November last year, saw 105 hostages released.",
        [("hostages", 105, "Hamas", ("2023-11-01", "2023-11-30"))],
    ),
    (
        "yemen",
        "2023-04-15",
        (
            "A flight carrying prisoners left Saudi Arabia on Saturday. It was bound for "
            "Sanaa. The plane took off from Abha carrying 120 former detainees."
        ),
        [("prisoners", 120, None, UNKNOWN)],
    ),
    (
        "colombia-eln",
        "2024-02-28",
        "The three remaining kidnapped people were released after these conversations.",
        [("hostages", 3, None, UNKNOWN)],
    ),
    (
        "ukraine-russia",
        "2025-08-19",
        (
            "Russia handed over the bodies of 1,000 soldiers on Tuesday, the council for "
            "prisoners of war said; Moscow had received 19 in return."
        ),
        [
            ("bodies", 1000, "Russia", on("2025-08-19")),
            ("bodies", 19, "Ukraine", on("2025-08-19")),
        ],
    ),
]


@pytest.mark.parametrize(("talks", "published", "text", "expected"), RELEASES)
def test_a_release_tells_whom_how_many_and_when(
    talks: str,
    published: str,
    text: str,
    expected: list[tuple[str, int, str | None, tuple[Day, Day]]],
) -> None:
    """Each group has the day told for it, or that of what brought it about."""
    told = [
        (r.category.value, r.count.value if r.count else None, r.by, days(r.happened))
        for r in found(HostagesReleased, text, talks=talks, published=published)
    ]

    assert sorted(told, key=str) == sorted(expected, key=str)


def test_a_release_goes_on_from_the_sentence_before() -> None:
    """The day told for the journey is that of those who came out of it."""
    text = (
        "A plane carrying Houthi prisoners left Riyadh on Saturday. The aircraft landed in "
        "Sanaa carrying 120 detainees, the Red Cross said."
    )

    told = found(HostagesReleased, text, talks="yemen", published="2023-04-16")

    assert {days(one.happened) for one in told} == {on("2023-04-15")}


def test_the_total_that_a_release_ends_with_is_one_of_its_own() -> None:
    """The remains given back that day and those of all days are two reports."""
    text = (
        "Hamas handed over the remains of two hostages on Tuesday. Israel gave back those "
        "of 30 Palestinians on Wednesday, for a total of 195."
    )

    told = found(HostagesReleased, text, published="2025-10-22")

    assert {(r.by, r.count.value) for r in told if r.count} == {
        ("Hamas", 2),
        ("Israel", 30),
        ("Israel", 195),
    }


FIGURES = [
    (
        "gaza",
        "Israel rejected it, saying there was no room while 239 people were in the hands of Hamas.",
        ("hostages_held", 239, "Israel"),
    ),
    (
        "gaza",
        "Authorities in the Hamas-run territory said that 11,320 Palestinians had been killed.",
        ("killed", 11320, "Gaza Authorities"),
    ),
    (
        "gaza",
        "The Hamas-run government's media office put the death toll at 20,000.",
        ("killed", 20000, "Gaza media office"),
    ),
    (
        "gaza",
        "The attack killed 1,206 people in Israel, by a count based on official Israeli figures.",
        ("killed", 1206, "Israel"),
    ),
    (
        "sudan",
        "At least 20,000 people have died. The figure comes from the United Nations.",
        ("killed", 20000, "United Nations"),
    ),
    (
        "sudan",
        "An RSF raid killed at least 85 people on Aug. 15, local medics and residents said.",
        ("killed", 85, "local medics"),
    ),
    (
        "gaza",
        "Gaza's Civil Defence said about 60 bodies had been found in the district.",
        ("killed", 60, "Gaza Civil Defence"),
    ),
    (
        "sudan",
        "The first 15 trucks rolled over the border at Adre, the U.N. said.",
        ("aid_trucks", 15, "United Nations"),
    ),
    (
        "drc-m23",
        "The bombs killed at least 35, by the account of the Congolese Government.",
        ("killed", 35, "DR Congo"),
    ),
    (
        "israel-hezbollah",
        "In Israel about 60,000 people have been out of their homes since October.",
        ("displaced", 60000, None),
    ),
    (
        "gaza",
        "Hamas took 253 people captive on October 7.",
        ("hostages_taken", 253, None),
    ),
]


@pytest.mark.parametrize(("talks", "text", "expected"), FIGURES)
def test_a_figure_has_its_source(
    talks: str, text: str, expected: tuple[str, int, str | None]
) -> None:
    """Who gives a number is found in participles, accounts and the next sentence."""
    (figure,) = found(FigureReported, text, talks=talks)

    told = (figure.metric.value, figure.quantity.value, figure.source)
    assert told == expected


NO_FIGURE = [
    ("ukraine-russia", "Russia returned 1,212 bodies and received 27 of its own dead."),
    ("gaza", "During the truce there came home 25 hostages alive."),
    ("gaza", "Some 1,800 Palestinians left the prisons."),
    ("yemen", "With the exchange, 706 Houthi prisoners are now out of prison."),
]


@pytest.mark.parametrize(("talks", "text"), NO_FIGURE)
def test_those_who_came_home_are_no_figure(talks: str, text: str) -> None:
    """A release is no stock and no toll."""
    assert found(FigureReported, text, talks=talks) == []


TERMS = [
    (
        "ukraine-russia",
        (
            "Ukraine handed Russia its memorandum; it calls for a full ceasefire and an "
            "exchange of all prisoners."
        ),
        {"permanent_ceasefire", "prisoner_release"},
    ),
    (
        "gaza",
        (
            "Hamas is studying a draft that the mediators put to it.\n\nIt would suspend all "
            "military operations for 40 days, and up to 500 trucks of aid would come in."
        ),
        {"temporary_truce", "aid"},
    ),
    (
        "gaza",
        "The next stage of Egypt's 20-point plan calls for Hamas to disarm.",
        {"disarmament"},
    ),
    (
        "gaza",
        (
            "Under the Egyptian plan, sick captives would be freed in a first stage of "
            "about 60 days."
        ),
        {"hostage_release", "temporary_truce"},
    ),
    (
        "gaza",
        (
            "Biden's framework foresees a truce in which the elderly would be traded for "
            "Palestinian prisoners."
        ),
        {"ceasefire", "hostage_release", "prisoner_release"},
    ),
]


@pytest.mark.parametrize(("talks", "text", "kinds"), TERMS)
def test_terms_are_told_by_pronouns_paragraphs_and_parts(
    talks: str, text: str, kinds: set[str]
) -> None:
    """What takes a proposal up again tells what it holds."""
    (tabled,) = found(ProposalTabled, text, talks=talks)

    assert {term.kind.value for term in tabled.terms} == kinds


def test_a_set_of_proposals_is_sent_by_its_sender() -> None:
    """What holds the proposals is what the verb governs."""
    (tabled,) = found(
        ProposalTabled,
        "Yerevan sent its latest set of proposals on the treaty to Baku on Nov. 21.",
        talks="armenia-azerbaijan",
        published="2023-12-13",
    )

    assert tabled.by == ("Armenia",)
    assert days(tabled.happened) == on("2023-11-21")


ANSWERS = [
    (
        "ukraine-russia",
        (
            "It will explain the 30-day ceasefire in Ukraine that Washington proposed and "
            "Kyiv accepted a day earlier."
        ),
        ProposalAccepted,
        "Ukraine",
    ),
    (
        "yemen",
        "The Houthi rebels would not go along with a United Nations proposal to prolong it.",
        ProposalRejected,
        "Houthis",
    ),
    (
        "israel-hezbollah",
        "Israel turned down a plea by the United States and France for a three-week halt.",
        ProposalRejected,
        "Israel",
    ),
]


@pytest.mark.parametrize(("talks", "text", "kind", "party"), ANSWERS)
def test_an_answer_is_told_in_many_ways(
    talks: str,
    text: str,
    kind: type[ProposalAccepted] | type[ProposalRejected],
    party: str,
) -> None:
    """A second relative clause, a refusal and a plea turned down are answers."""
    (answer,) = found(kind, text, talks=talks)

    assert answer.party == party


def test_something_long_resisted_is_no_proposal() -> None:
    """What somebody resisted need not have been proposed."""
    text = "Hamas is ready to see soldiers remain, the official said, something it resisted."

    assert found(ProposalRejected, text) == []


TRUCES: list[tuple[str, str, str, type[Report], tuple[Day, Day]]] = [
    (
        "thailand-cambodia",
        "2025-07-29",
        "The ceasefire that began at midnight on Monday appeared to hold on Tuesday.",
        TruceBegan,
        on("2025-07-28"),
    ),
    (
        "israel-hezbollah",
        "2025-01-27",
        "Sunday was the bloodiest day since the guns fell silent.",
        TruceBegan,
        UNKNOWN,
    ),
    (
        "thailand-cambodia",
        "2025-12-28",
        "The truce agreed in July collapsed in December.",
        TruceEnded,
        ("2025-12-01", "2025-12-31"),
    ),
]


@pytest.mark.parametrize(
    ("source", "text", "kind", "when"),
    [((t, p), x, k, w) for t, p, x, k, w in TRUCES],
)
def test_a_truce_has_the_day_of_its_own_clause(
    source: Source, text: str, kind: type[Report], when: tuple[Day, Day]
) -> None:
    """A date of another clause is none of the truce."""
    talks, published = source
    (turn,) = found(kind, text, talks=talks, published=published)

    assert days(turn.happened) == when
