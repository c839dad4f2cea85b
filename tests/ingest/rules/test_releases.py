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
    ("Russia returned 1,000 bodies to Kyiv.", "ukraine-russia", "bodies", 1000),
    ("Ukraine freed 205 prisoners of war.", "ukraine-russia", "prisoners", 205),
    ("The ELN let three captive soldiers go.", "colombia-eln", "prisoners", 3),
    ("The Houthis set free 153 detainees.", "yemen", "prisoners", 153),
    ("The M23 let go 300 soldiers on Monday.", "drc-m23", "prisoners", 300),
    (
        "Ethiopia released 12 Tigrayan leaders from prison.",
        "ethiopia-tigray",
        "prisoners",
        12,
    ),
    (
        "Thailand returned 18 captured Cambodian soldiers.",
        "thailand-cambodia",
        "prisoners",
        18,
    ),
]


def number(release: HostagesReleased) -> float | None:
    """Return how many were freed, None where the text gives no number."""
    return None if release.count is None else release.count.value


@pytest.mark.parametrize(("text", "talks", "category", "count"), FREED)
def test_a_release_told_as_a_fact_is_found(
    text: str, talks: str, category: str, count: int
) -> None:
    """Verbs of freeing and of coming out give a release with its category."""
    assert _told(text, talks=talks) == [(category, count)]


def _told(text: str, **how: str) -> list[tuple[str, float | None]]:
    """Return the category and count of each release in a text."""
    return [
        (r.category.value, number(r) if r.count else None)
        for r in found(HostagesReleased, text, **how)
    ]


COUNTED = [
    ("A total of 81 hostages have been released.", [("hostages", 81)]),
    ("A group of 12 hostages, ten of them Israelis, was freed.", [("hostages", 12)]),
    ("Hamas freed a first batch of 24 hostages.", [("hostages", 24)]),
    (
        "Hamas released 13 Israeli and four Thai hostages.",
        [("hostages", 13), ("hostages", 4)],
    ),
    ("Twelve Thai nationals held in Gaza were set free.", [("hostages", 12)]),
    ("Only four of the 28 bodies have been returned.", [("bodies", 4)]),
    ("Of 250 people seized, 105 were released.", [("hostages", 105)]),
    (
        "Hamas freed ten hostages and Israel 30 prisoners.",
        [("hostages", 10), ("prisoners", 30)],
    ),
    ("Hamas has freed Edan Alexander, a soldier held in Gaza.", [("hostages", 1)]),
    (
        "Romi Gonen, Emily Damari and Doron Steinbrecher, all hostages, were freed.",
        [("hostages", 3)],
    ),
    ("Hamas freed an American hostage on Monday.", [("hostages", 1)]),
    ("Hamas handed over the bodies of four hostages.", [("bodies", 4)]),
    ("Hamas returned four dead hostages on Thursday.", [("bodies", 4)]),
    ("The remains of an Israeli officer were returned.", [("bodies", 1)]),
]


@pytest.mark.parametrize(("text", "told"), COUNTED)
def test_each_group_with_a_count_of_its_own_is_a_release(
    text: str, told: list[tuple[str, int]]
) -> None:
    """Numbers, heads such as "a group of", names and bodies give the counts."""
    assert _told(text) == told


GOT = [
    ("Kyiv brought home 205 defenders from captivity.", "ukraine-russia", "Russia"),
    ("Kyiv said it had received 1,212 bodies from Moscow.", "ukraine-russia", "Russia"),
    ("The Red Cross received seven hostages from Hamas.", "gaza", "Hamas"),
    (
        "Eighteen captured Cambodian soldiers came home.",
        "thailand-cambodia",
        "Thailand",
    ),
    (
        "Four Armenian prisoners returned to Yerevan.",
        "armenia-azerbaijan",
        "Azerbaijan",
    ),
    (
        "The ICRC facilitated the release of 125 soldiers held by the RSF.",
        "sudan",
        "RSF",
    ),
    ("Israel handed over the bodies of 45 Palestinians.", "gaza", "Israel"),
]


@pytest.mark.parametrize(("text", "talks", "by"), GOT)
def test_the_party_that_held_them_releases_them(text: str, talks: str, by: str) -> None:
    """Who receives captives is not who releases them."""
    (released,) = found(HostagesReleased, text, talks=talks)

    assert released.by == by


EACH = [
    "Russia and Ukraine exchanged 390 prisoners each on Friday.",
    "Each side handed over 270 servicemen.",
    "In all, 1,000 prisoners were swapped on each side.",
    "The two countries swapped prisoners, each sending back 75 POWs.",
    "The swap of 1,000 prisoners for 1,000 was completed on Sunday.",
]


@pytest.mark.parametrize("text", EACH)
def test_a_swap_of_as_many_on_each_side_is_two_releases(text: str) -> None:
    """One for each releasing party, of the same number."""
    released = found(HostagesReleased, text, talks="ukraine-russia")

    assert sorted(r.by or "" for r in released) == ["Russia", "Ukraine"]


NOMINAL = [
    ("The release of 50 hostages was completed on Monday.", 50),
    ("The November truce led to the release of 105 hostages.", 105),
    ("Qatar confirmed the release of 13 hostages on Saturday.", 13),
    ("On Sunday it had been the turn of 17 hostages.", 17),
]


@pytest.mark.parametrize(("text", "count"), NOMINAL)
def test_a_noun_of_releasing_told_as_done_is_a_release(text: str, count: int) -> None:
    """What took place, or was brought about, is told by nouns as well."""
    assert _told(text) == [("hostages", count)]


TOTALS = [
    "Sixteen hostages walked free, bringing the total to 97.",
    "Sixteen hostages were freed, taking to 97 the number released under the truce.",
]


@pytest.mark.parametrize("text", TOTALS)
def test_a_running_total_is_a_release_of_its_own(text: str) -> None:
    """The total of those freed so far stands beside the latest group."""
    assert _told(text) == [("hostages", 16), ("hostages", 97)]


UNFREED = [
    "Hamas will free 12 hostages on Sunday.",
    "Hamas refused to free 12 hostages.",
    "Israel demanded that Hamas free 12 hostages.",
    "Hamas did not release 12 hostages as agreed.",
    "Twenty more hostages ought to be let go this week.",
    "Under the plan, 40 hostages would be freed.",
    "If 12 hostages are freed, the truce goes on.",
    "Soldiers rescued four hostages in Rafah.",
    "Special forces freed two hostages in a raid.",
    "The army recovered the bodies of six hostages.",
    "Soldiers brought back the bodies of three hostages from Gaza.",
    "The office released two statements on Sunday.",
    "The army released the names of three soldiers.",
    "The army denied that 12 hostages had been freed.",
    "The deal provides for the release of 50 hostages.",
    "Israel delayed the release of 620 prisoners on Saturday.",
    "A court released 12 protesters on bail.",
    "Israel transferred 30 detainees to a prison in the Negev.",
    "Nasser hospital received 15 bodies of people killed in strikes.",
    "The deaths bring the number of hostages held to 97.",
    "About 100 wounded people crossed into Egypt.",
    "Israel freed three prisoners for every hostage.",
    "Hamas released a video of two hostages.",
]


@pytest.mark.parametrize("text", UNFREED)
def test_a_release_not_told_as_a_fact_is_none(text: str) -> None:
    """Plans, demands, refusals, denials, rescues and courts make no release."""
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

    assert _told(text) == [("hostages", 8)]


def test_palestinians_who_come_out_of_jail_are_prisoners() -> None:
    """The jail and the nation tell prisoners from hostages."""
    text = "On Friday, 39 Palestinians left Israeli prisons."

    assert _told(text) == [("prisoners", 39)]


def test_civilians_whom_guerrillas_kidnapped_are_hostages() -> None:
    """In talks about no hostages, kidnapping makes them."""
    text = "The ELN released a kidnapped journalist on Sunday."

    assert _told(text, talks="colombia-eln") == [("hostages", 1)]


def test_people_on_board_of_a_bus_come_free() -> None:
    """What carries freed prisoners out tells of their release."""
    text = "Buses carrying 90 freed prisoners left Ofer prison."

    assert _told(text) == [("prisoners", 90)]


def test_a_release_bears_the_day_of_its_verb() -> None:
    """The weekday is counted back from the day of publication."""
    text = "Hamas handed over six hostages on Saturday."

    (released,) = found(HostagesReleased, text, published="2025-02-24")

    assert str(released.happened.start) == "2025-02-22"


def test_a_release_bears_the_date_of_the_truce_that_it_came_in() -> None:
    """A date of its setting holds where the verb has none."""
    text = "During the truce in November, 105 hostages were released."

    (released,) = found(HostagesReleased, text)

    assert str(released.happened.start) == "2023-11-01"


GIVEN_BACK = [
    (
        (
            "On February 6, 190 Russian servicepeople were returned from territory "
            "controlled by Kyiv."
        ),
        190,
        "Ukraine",
    ),
    ("Yermak said that 112 Ukrainians had been returned.", 112, "Russia"),
    ("Ukraine brought back 64 servicemen on Saturday.", 64, "Russia"),
]


@pytest.mark.parametrize(("text", "count", "by"), GIVEN_BACK)
def test_a_side_whose_people_are_given_back_had_them_in_captivity(
    text: str, count: int, by: str
) -> None:
    """Soldiers and nationals of a side are captives where they are given back."""
    (freed,) = found(HostagesReleased, text, talks="ukraine-russia")

    assert (freed.category, number(freed), freed.by) == (
        Category.PRISONERS,
        count,
        by,
    )


def test_those_freed_as_well_are_a_group_of_their_own() -> None:
    """An ellipsis tells a second release: "as were 30 prisoners"."""
    text = "Eight hostages were freed on Monday, as were 30 Palestinian prisoners."

    freed = found(HostagesReleased, text)

    assert [(r.category, number(r)) for r in freed] == [
        (Category.HOSTAGES, 8),
        (Category.PRISONERS, 30),
    ]


def test_a_person_named_behind_a_common_noun_is_one_released() -> None:
    """An apposition names who was handed over."""
    text = "Its owner, Edan Alexander, aged 21, was handed over to the Red Cross."

    (freed,) = found(HostagesReleased, text)

    assert number(freed) == 1


def test_others_follow_the_captives_told_before() -> None:
    """A bare number takes up the soldiers held in the sentence before."""
    text = (
        "Bangkok is to free 18 Cambodian soldiers whom it has held since July. "
        "Two others were sent back on February 1."
    )

    (freed,) = found(HostagesReleased, text, talks="thailand-cambodia")

    assert (freed.category, number(freed)) == (Category.PRISONERS, 2)


def test_a_side_that_delivers_bodies_to_a_hospital_returns_them() -> None:
    """A hospital that takes in the dead returns none, but a side may bring them there."""
    given = found(
        HostagesReleased,
        "Israel delivered the corpses of 30 men to the Nasser hospital.",
    )
    taken = found(
        HostagesReleased, "The corpses of 30 men arrived at the Nasser hospital."
    )

    assert [r.category for r in given] == [Category.BODIES]
    assert taken == []


PARTS = [
    (
        (
            "On Monday 16 hostages left Gaza: ten Israelis, four Thais and two women whom "
            "Hamas said it had let go out of respect."
        ),
        [16],
    ),
    ("Eight hostages were freed on Monday. Two women came out first.", [8]),
]


@pytest.mark.parametrize(("text", "counts"), PARTS)
def test_some_of_those_counted_before_are_no_release(
    text: str, counts: list[int]
) -> None:
    """Lists and orders of coming out only break down a group."""
    assert [number(r) for r in found(HostagesReleased, text)] == counts


NAMES_ALONE = [
    (
        "In Cairo, there is the director of the CIA, William Burns, who today reached an "
        "agreement with the president of Egypt, Abdel Fattah al Sisi, to continue "
        "intensive coordination to reach a truce in the Gaza Strip."
    ),
    "The envoy, Steve Witkoff, was received by the emir.",
    "The chief negotiator, Nitzan Alon, was sent back to Cairo on Monday.",
]


@pytest.mark.parametrize("text", NAMES_ALONE)
def test_negotiators_who_come_and_go_are_no_captives(text: str) -> None:
    """Names of those who talk are no release."""
    assert found(HostagesReleased, text) == []


BODIES = [
    ("The bodies of Shiri Bibas and her two sons were handed over.", 3),
    ("The bodies of two hostages, Amiram Cooper and Sahar Baruch, were returned.", 2),
    ("Hamas returned the bodies of two women and three men.", 5),
]


@pytest.mark.parametrize(("text", "count"), BODIES)
def test_the_dead_of_one_list_are_counted_once(text: str, count: int) -> None:
    """Names add to a number beside them, unless they only tell who was counted."""
    (returned,) = found(HostagesReleased, text)

    assert number(returned) == count


def test_a_verb_left_out_for_the_other_side_is_understood() -> None:
    """A party right before a number frees its own, also "more than" so many."""
    text = "Hamas has released 19 hostages and Israel more than 1,100 prisoners."

    freed = found(HostagesReleased, text)

    assert [(r.by, number(r)) for r in freed] == [("Hamas", 19), ("Israel", 1100)]
