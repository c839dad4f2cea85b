"""What the extractor must find in the article on the Paris meeting of January 2024."""

from datetime import date

import pytest

from domain.reports import (
    FigureReported,
    HostagesReleased,
    MeetingHeld,
    PositionStated,
    ProposalRejected,
    ProposalTabled,
    TalksAssessed,
)
from domain.vocabulary import Issue, MeetingFormat

from .articles import MISSING, is_there, of_kind

pytestmark = pytest.mark.skipif(not is_there(), reason=MISSING)
ARTICLE = ("000", "2024-01-28")


def test_the_paris_meeting_has_its_days_place_and_parties() -> None:
    """It began on Saturday and went on on Sunday, among four parties."""
    paris = [m for m in of_kind(MeetingHeld, *ARTICLE) if m.place == "Paris"]

    parties = {"Egypt", "Israel", "Qatar", "United States"}
    assert any(set(m.parties) >= parties for m in paris)
    assert any(m.happened.end == date(2024, 1, 28) for m in paris)
    assert min(m.happened.start for m in paris if m.happened.start) == date(2024, 1, 27)


def test_the_six_named_participants_have_their_offices() -> None:
    """Each of the six is listed with the office held that day."""
    meetings = of_kind(MeetingHeld, *ARTICLE)

    named = {p.person: p.role for m in meetings for p in m.participants}

    six = {
        "William Burns",
        "David Barnea",
        "Ronen Bar",
        "Nitzan Alon",
        "Abbas Kamel",
        "Mohammed bin Abdulrahman Al Thani",
    }
    assert six <= named.keys()
    assert all(named[name] for name in six)


def test_the_call_of_biden_with_the_emir_is_a_call() -> None:
    """The United States and Qatar spoke over the weekend."""
    calls = [
        m for m in of_kind(MeetingHeld, *ARTICLE) if m.format is MeetingFormat.CALL
    ]

    assert [set(m.parties) for m in calls] == [{"United States", "Qatar"}]
    assert calls[0].happened.start == date(2024, 1, 27)


def test_the_proposals_are_the_mediators_and_both_sides_turned_them_down() -> None:
    """Qatar, Egypt and the United States designed them; Israel and Hamas rejected them."""
    tabled = of_kind(ProposalTabled, *ARTICLE)
    rejected = of_kind(ProposalRejected, *ARTICLE)

    assert {"Egypt", "Qatar", "United States"} in [set(p.by) for p in tabled]
    assert {r.party for r in rejected} == {"Israel", "Hamas"}


def test_the_newspaper_s_terms_are_told() -> None:
    """Thirty days of truce, and the release of hostages and of prisoners."""
    kinds = {t.kind for p in of_kind(ProposalTabled, *ARTICLE) for t in p.terms}

    wanted = {Issue.TEMPORARY_TRUCE, Issue.HOSTAGE_RELEASE, Issue.PRISONER_RELEASE}
    assert wanted <= kinds


def test_about_a_hundred_hostages_were_released_in_november() -> None:
    """The count and the span of days of the first truce."""
    (released,) = of_kind(HostagesReleased, *ARTICLE)

    assert released.count is not None
    assert released.count.value == 100
    assert released.happened.start is not None
    assert released.happened.start.isoformat()[:7] == "2023-11"


FIGURES = [
    ("killed", 1200, "at_least", "Israel"),
    ("hostages_taken", 250, "about", "Israel"),
    ("hostages_held", 132, "exact", "Israel"),
    ("hostages_dead", 28, "exact", "Israel"),
    ("killed", 26422, "at_least", "Gaza"),
]


@pytest.mark.parametrize("figure", FIGURES)
def test_each_figure_has_its_metric_value_bound_and_group(
    figure: tuple[str, int, str, str],
) -> None:
    """The five counts of the article."""
    found = {
        (f.metric.value, f.quantity.value, f.quantity.bound.value, f.group)
        for f in of_kind(FigureReported, *ARTICLE)
    }

    assert figure in found


def test_the_health_ministry_is_the_source_of_the_toll() -> None:
    """The toll in Gaza is the ministry's."""
    toll = [f for f in of_kind(FigureReported, *ARTICLE) if f.quantity.value == 26422]

    assert toll[0].source == "Gaza Health Ministry"


STANDS = [
    ("Israel", {"permanent_ceasefire", "ceasefire"}, "opposes"),
    ("Israel", {"temporary_truce"}, "supports"),
    ("Hamas", {"withdrawal"}, "demands"),
]


@pytest.mark.parametrize(("party", "issues", "stance"), STANDS)
def test_each_side_s_stand_is_told(party: str, issues: set[str], stance: str) -> None:
    """Israel refuses the end of the war and takes a truce; Hamas demands withdrawal."""
    found = [
        p
        for p in of_kind(PositionStated, *ARTICLE)
        if p.party == party and p.issue.value in issues and p.stance.value == stance
    ]

    assert len(found) > 0


def test_no_announcement_is_called_imminent() -> None:
    """A denial that something is imminent says nothing good of the talks."""
    tones = of_kind(TalksAssessed, *ARTICLE)

    said = [t.evidence[0].quote for t in tones if t.tone.value == "positive"]
    assert not any("imminent" in quote for quote in said)
