"""Releases of captives, from sentences of several conflicts."""

import pytest

from domain.reports import HostagesReleased
from domain.vocabulary import Category

from .reading import found

FREED = [
    ("Hamas freed 12 hostages on Sunday, the army said.", "gaza", "hostages", 12),
    ("Eight captives were handed over to the Red Cross.", "gaza", "hostages", 8),
    ("Israel released 90 Palestinian prisoners overnight.", "gaza", "prisoners", 90),
    ("Some 39 inmates walked out of Israeli jails.", "gaza", "prisoners", 39),
    ("The bodies of four hostages were returned.", "gaza", "bodies", None),
    ("Russia returned 1,000 bodies to Kyiv on Friday.", "ukraine-russia", "bodies", 1000),
    ("Ukraine freed 205 prisoners of war.", "ukraine-russia", "prisoners", 205),
    ("The ELN let three captive soldiers go on Friday.", "colombia-eln", "prisoners", 3),
    ("The Houthis set free 153 detainees.", "yemen", "prisoners", 153),
]


@pytest.mark.parametrize(("text", "talks", "category", "count"), FREED)
def test_a_release_told_as_a_fact_is_found(
    text: str, talks: str, category: str, count: int | None
) -> None:
    """Verbs of freeing and of coming out give a release with its category."""
    released = found(HostagesReleased, text, talks=talks)

    counts = [r.count.value for r in released if r.count and r.category == category]

    assert count is None or count in counts


UNFREED = [
    "Hamas will free 12 hostages on Sunday.",
    "Hamas refused to free 12 hostages.",
    "Israel demanded that Hamas free 12 hostages.",
    "Hamas did not release 12 hostages as agreed.",
    "Twenty more hostages ought to be let go this week.",
    "Under the plan, 40 hostages would be freed.",
    "If 12 hostages are freed, the truce goes on.",
    "Soldiers rescued four hostages in Rafah.",
    "The office released two statements on Sunday.",
    "The army denied that 12 hostages had been freed.",
]


@pytest.mark.parametrize("text", UNFREED)
def test_a_release_not_told_as_a_fact_is_none(text: str) -> None:
    """Plans, demands, refusals, denials and rescues are no release."""
    assert found(HostagesReleased, text) == []


def test_the_other_half_of_a_swap_is_a_release_of_its_own() -> None:
    """What is given in return for captives is told beside them."""
    text = "Hamas freed 12 hostages in exchange for 30 prisoners on Sunday."

    released = found(HostagesReleased, text)

    assert {(r.category, r.by) for r in released} == {
        (Category.HOSTAGES, "Hamas"),
        (Category.PRISONERS, "Israel"),
    }


def test_a_breakdown_of_a_group_is_no_release_of_its_own() -> None:
    """Eight people, three of one nation and five of another, are one release."""
    text = "Eight hostages, three Israelis and five Thais, were freed on Thursday."

    released = found(HostagesReleased, text)

    assert [r.count.value for r in released if r.count] == [8]


def test_palestinians_who_come_out_of_jail_are_prisoners() -> None:
    """The jail and the nation tell prisoners from hostages."""
    text = "On Friday, 39 Palestinians left Israeli prisons."

    released = found(HostagesReleased, text, published="2023-11-25")

    assert [r.category for r in released] == [Category.PRISONERS]


def test_a_release_bears_the_day_of_its_verb() -> None:
    """The weekday is counted back from the day of publication."""
    text = "Hamas handed over six hostages on Saturday."

    (released,) = found(HostagesReleased, text, published="2025-02-24")

    assert str(released.happened.start) == "2025-02-22"
