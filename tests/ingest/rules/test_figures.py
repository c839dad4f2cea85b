"""Tests of how counts of people and of trucks of aid are read."""

import pytest

from domain.reports import FigureReported
from domain.vocabulary import Bound, Level, Metric, Modality
from tests.ingest.rules.reading import found


def figures(text: str, **how: str) -> list[FigureReported]:
    """Return the figures of a text."""
    return found(FigureReported, text, **how)


def told(text: str, **how: str) -> list[tuple[str, float | None]]:
    """Return each figure's metric and value."""
    return [(f.metric.value, f.quantity.value) for f in figures(text, **how)]


def only(text: str, **how: str) -> FigureReported:
    """Return the one figure of a text."""
    (figure,) = figures(text, **how)
    return figure


@pytest.mark.parametrize(
    ("text", "metric", "value"),
    [
        ("The shelling killed 14 people in Rafah.", "killed", 14),
        ("Some 2,300 people perished in the camps.", "killed", 2300),
        ("The raid claimed at least 22 lives in Jabalia.", "killed", 22),
        ("The blast left nine people dead.", "killed", 9),
        ("The ministry counts 31,400 deaths.", "killed", 31400),
        ("The death toll has risen to 31,400.", "killed", 31400),
        ("The war resulted in the deaths of 31,400 people.", "killed", 31400),
        ("The offensive cost 3,000 Palestinians their lives.", "killed", 3000),
        ("A further 75 were wounded.", "wounded", 75),
        ("Ten thousand people are missing under the rubble.", "missing", 10000),
        ("The fighting drove 80,000 people from their homes.", "displaced", 80000),
        ("The displaced exceed 1.7 million.", "displaced", 1700000),
    ],
)
def test_a_toll_is_read_however_it_is_put(text, metric, value):
    """Verbs, nouns, states and measures tell of the same kind of count."""
    assert told(text) == [(metric, value)]


def test_joined_verbs_make_a_figure_each():
    """A strike that kills and wounds gives two figures."""
    text = "The missile killed 11 people and wounded 64, the mayor of Kharkiv said."
    assert told(text, talks="ukraine-russia") == [("killed", 11), ("wounded", 64)]


def test_a_participle_without_its_verb_counts_the_same():
    """A bare "51 wounded" leans on the passive before it."""
    text = "At least 42 people were killed and 51 wounded in El Fasher."
    assert told(text, talks="sudan") == [("killed", 42), ("wounded", 51)]


def test_a_part_shares_metric_group_and_source():
    """Some "of them" are a figure of their own, of the same dead."""
    text = "Lebanon's Health Ministry said 492 people had died, 35 of them children."
    whole, part = figures(text, talks="israel-hezbollah")
    assert (part.metric, part.quantity.value) == (Metric.KILLED, 35)
    assert (part.group, part.source) == (whole.group, whole.source)
    assert part.group == "Lebanon"


def test_people_included_are_a_part():
    """What stands after "including" counts some of the dead again."""
    text = "An air raid killed 20 people, including nine women and four children."
    assert told(text) == [("killed", 20), ("killed", 9), ("killed", 4)]


def test_a_total_goes_on_with_the_figure_before():
    """A total without a noun counts what the clause before it counts."""
    text = "Two more soldiers died on Friday, bringing the total to 408."
    assert told(text) == [("killed", 2), ("killed", 408)]


def test_both_numbers_before_a_shared_noun_are_read():
    """Two numbers before one noun are two figures."""
    text = "Cambodia reported eight civilian and five military deaths."
    read = figures(text, talks="thailand-cambodia")
    assert [f.quantity.value for f in read] == [8, 5]
    assert {f.group for f in read} == {"Cambodia"}


def test_hostages_are_told_apart_by_what_has_become_of_them():
    """Taken, held and dead hostages are three metrics."""
    text = "Of the 251 hostages taken that day, 97 are still in Gaza, 33 of them dead."
    assert sorted(told(text)) == [
        ("hostages_dead", 33),
        ("hostages_held", 97),
        ("hostages_taken", 251),
    ]


def test_hostages_who_have_not_come_back_are_held():
    """A denied return is a stock."""
    assert told("Ninety captives have not returned.") == [("hostages_held", 90)]


def test_hostages_no_longer_alive_are_dead():
    """A denied state is the contrary state."""
    text = "Fifty captives are left; 28 of them, the army says, are no longer alive."
    assert told(text) == [("hostages_held", 50), ("hostages_dead", 28)]


def test_the_hostages_of_these_talks_are_of_one_side():
    """The registry says whose hostages a count is about."""
    figure = only("Hamas still has 59 hostages, Israel says.")
    assert (figure.group, figure.source) == ("Israel", "Israel")


def test_prisoners_in_jail_are_a_stock():
    """People in the jails of the other side are held prisoners."""
    text = "Twenty-three Armenians are in Azerbaijani jails."
    figure = only(text, talks="armenia-azerbaijan")
    assert (figure.metric, figure.group) == (Metric.PRISONERS_HELD, "Armenia")


def test_trucks_that_crossed_are_counted():
    """Trucks of aid are a figure once they have entered."""
    text = "According to the UN, 137 lorries of aid entered Gaza on Monday."
    figure = only(text)
    assert (figure.metric, figure.quantity.value) == (Metric.AID_TRUCKS, 137)
    assert figure.source == "United Nations"


@pytest.mark.parametrize(
    "text",
    [
        "Under the deal, 600 trucks would enter every day.",
        "Hamas is to free 33 hostages in the first phase.",
        "The plan calls for the release of 10 hostages held in Gaza.",
        "Netanyahu denied that 20 soldiers had been killed.",
        "If the talks fail, 10,000 people will die.",
        "No hostages were killed.",
        "Not one lorry has entered Gaza since Sunday.",
        "Hamas released 105 hostages during the truce.",
        "The army attacked 400 targets with 60 aircraft.",
        "Gaza has 2.3 million inhabitants.",
        "Fourteen countries voted in favour.",
        "Four in five Gazans have lost their homes.",
        "Three officials remain in Doha for further talks.",
        "The mediators demanded that 20 prisoners be let go.",
        "He was killed at the age of 62.",
    ],
)
def test_what_is_no_toll_or_stock_is_no_figure(text):
    """Terms, plans, denials, releases and other numbers are left alone."""
    assert figures(text) == []


def test_the_supposed_dead_are_alleged():
    """What may have befallen people is told, but not vouched for."""
    text = "As many as half a million people may have perished in Tigray."
    figure = only(text, talks="ethiopia-tigray")
    assert figure.quantity.value == 500000
    assert figure.modality is Modality.ALLEGED
    assert figure.quantity.bound is Bound.AT_MOST


def test_a_bound_after_the_noun_holds():
    """The words "or more" after the counted noun bound the number."""
    figure = only("Seven thousand people or more have died.", talks="drc-m23")
    assert figure.quantity.bound is Bound.AT_LEAST


def test_a_toll_that_passes_a_number_is_at_least_that():
    """The verb of a measure sets a bound."""
    figure = only("The death toll in Gaza passes 40,000.")
    assert figure.quantity.bound is Bound.AT_LEAST


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("At least 19 people died, according to rescuers.", "rescuers"),
        (
            "Some 19 people died, the Hamas-run Health Ministry said.",
            "Gaza Health Ministry",
        ),
        (
            "The war has taken 19,000 lives, states the Health Ministry.",
            "Gaza Health Ministry",
        ),
        ("The army puts at 19 the number of soldiers killed.", "Israel"),
        ("Nineteen people died, by the UN's count.", "United Nations"),
        ("The attack left 19 dead in Israel, an AFP tally shows.", "AFP"),
        ("The WHO says that 19 patients have died.", "World Health Organization"),
        ("Nineteen people died, a source said.", None),
    ],
)
def test_who_gives_a_number_is_named(text, source):
    """Sources are found by syntax, by account and by the place of the words."""
    assert only(text).source == source


def test_each_number_keeps_the_source_of_its_own_clause():
    """A source behind a semicolon gives only the numbers there."""
    text = "Some 1,400 were killed in Israel; in Gaza, the ministry counts 5,791 dead."
    first, second = figures(text)
    assert (first.group, first.source) == ("Israel", None)
    assert (second.group, second.source) == ("Gaza", "Gaza Health Ministry")


@pytest.mark.parametrize(
    ("text", "talks", "group"),
    [
        ("Israeli air strikes killed 31 people.", "gaza", "Gaza"),
        ("Gunmen killed seven people.", "gaza", "Israel"),
        ("Three soldiers were killed in northern Gaza.", "gaza", "Israel"),
        ("Rockets fired at Kerem Shalom killed four people.", "gaza", "Israel"),
        ("Twelve Hezbollah fighters were killed.", "israel-hezbollah", "Hezbollah"),
        ("Russia lost 1,100 men.", "ukraine-russia", "Russia"),
        (
            "More than four million people have left Ukraine.",
            "ukraine-russia",
            "Ukraine",
        ),
        (
            "Thailand said 14 of its villagers had died.",
            "thailand-cambodia",
            "Thailand",
        ),
        ("Some 6,500 people died in the war of 2020.", "armenia-azerbaijan", None),
    ],
)
def test_whose_people_are_counted(text, talks, group):
    """A place, a people, the killers or the talks tell whose people they are."""
    assert only(text, talks=talks).group == group


def test_a_figure_carries_its_evidence_rule_and_level():
    """The clause that tells the figure is its evidence."""
    figure = only(
        "On Sunday the rebels attacked. Bombs killed 17 people in Goma.",
        talks="drc-m23",
    )
    assert figure.evidence[0].quote == "Bombs killed 17 people in Goma"
    assert figure.extractor.rule == "figures.verb"
    assert figure.confidence.level is Level.HIGH


def test_the_same_figure_twice_is_one():
    """A figure told twice in an article is one report with two spans."""
    text = "The war has killed 5,000 people in Sudan. The 5,000 dead include children."
    assert len(figures(text, talks="sudan")) == 1


@pytest.mark.parametrize(
    ("text", "told_as"),
    [
        ("Two nurses were among the dead.", [("killed", 2)]),
        ("Among those killed were three students.", [("killed", 3)]),
        ("The dead include 17 children.", [("killed", 17)]),
        ("Some 1.9 million displaced people live in tents.", [("displaced", 1900000)]),
        ("Most of the 96 deaths came on Sunday, 40 of the deaths in Rafah.",
         [("killed", 96), ("killed", 40)]),
        ("At least 30 people were killed and 12 taken hostage.",
         [("killed", 30), ("hostages_taken", 12)]),
        (("The ministry raised the number of the dead to 915 and that of the wounded to "
         "1,918."), [("killed", 915), ("wounded", 1918)]),
        ("The war killed 600 people and displaced over a million.",
         [("killed", 600), ("displaced", 1000000)]),
        ("Hamas has yet to return the bodies of 13 hostages.", [("hostages_dead", 13)]),
        ("Doctors fear that the toll may be as high as 900.", []),
    ],
)  # fmt: skip
def test_kinds_and_groups_of_people_are_counted(text, told_as):
    """Membership, kind, gapped verbs and taken-up measures tell figures too."""
    assert told(text) == told_as


def test_another_side_puts_a_number_of_its_own():
    """A bare number after a verb of counting goes on with the figure before it."""
    text = "Moscow puts its losses at 1,351 dead; Kyiv speaks of 15,000."
    first, second = figures(text, talks="ukraine-russia")
    assert (first.source, second.source) == ("Russia", "Ukraine")
    assert (second.metric, second.group) == (Metric.KILLED, "Russia")


@pytest.mark.parametrize(
    ("text", "talks", "source"),
    [
        (
            (
                "KYIV, June 23 (Reuters) - Two people were killed when a missile hit a "
                "market in Kharkiv, the regional governor said."
            ),
            "ukraine-russia",
            "Ukraine",
        ),
        ("A bomb killed three people, police said.", "afghanistan", "Afghanistan"),
        (
            "The war has killed 60,000 people, according to the monitoring group ACLED.",
            "yemen",
            "ACLED",
        ),
        (
            "Over four million people have fled, the IOM says.",
            "sudan",
            "International Organization for Migration",
        ),
        (
            "Over four million people have fled, the UN migration agency says.",
            "sudan",
            "United Nations",
        ),
        (
            "Over the year 1,540 people were killed, Health Minister Firass Abiad said.",
            "israel-hezbollah",
            "Lebanese Health Ministry",
        ),
        ("Thirty people died, residents said.", "sudan", "residents"),
        ("Thirty people died, a senior official said.", "sudan", None),
        (
            "The envoy deplored the raid in which thirty people died.",
            "sudan",
            None,
        ),
    ],
)
def test_local_givers_are_named_for_their_side(text, talks, source):
    """Authorities count for the state of the place, bodies with names for themselves."""
    assert only(text, talks=talks).source == source


@pytest.mark.parametrize(
    "text",
    [
        "Some 200,000 died, according to a truth commission, and six million fled.",
        "The truth commission said 200,000 died. Another 60,000 were wounded.",
        "The truth commission said 200,000 died. Some 60,000 were wounded, it said.",
    ],
)
def test_a_source_named_once_gives_the_numbers_that_go_on(text):
    """A second number of the sentence, or one that goes on from it, has its source."""
    read = figures(text, talks="colombia-farc")
    assert [f.source for f in read] == ["truth commission", "truth commission"]


def test_a_new_sentence_without_a_source_has_none():
    """A source does not reach a sentence that starts afresh."""
    text = "The UN says 400 people died. More than two million have been displaced."
    assert [f.source for f in figures(text, talks="yemen")] == ["United Nations", None]


@pytest.mark.parametrize(
    ("text", "talks", "group"),
    [
        ("Some 460 patients died in the Saudi maternity hospital.", "sudan", "Sudan"),
        ("The UN has verified 5,110 civilian deaths.", "ukraine-russia", "Ukraine"),
        ("The army killed 13 guerrillas.", "colombia-eln", "ELN"),
        ("Half a million people have sought refuge in Chad.", "sudan", "Sudan"),
        ("Hezbollah has lost 500 of its fighters.", "israel-hezbollah", "Hezbollah"),
    ],
)
def test_whose_people_are_counted_elsewhere(text, talks, group):
    """Names of sites and places of refuge do not tell whose people they are."""
    assert only(text, talks=talks).group == group


@pytest.mark.parametrize(
    ("text", "talks"),
    [
        ("The parties agreed to free 2,900 detainees.", "yemen"),
        ("The bodies of 6,000 soldiers will be handed over.", "ukraine-russia"),
        ("Rwanda has 4,000 soldiers in eastern Congo.", "drc-m23"),
        ("The coalition agreed to the evacuation of 50 wounded Houthis.", "yemen"),
        ("More than 30 million people need help, the UN says.", "sudan"),
        ("If the siege is not lifted, 260,000 people could die.", "sudan"),
    ],
)
def test_terms_plans_and_strengths_are_no_figures(text, talks):
    """Sums on offer, plans, forces and needs are left alone in any talks."""
    assert figures(text, talks=talks) == []
