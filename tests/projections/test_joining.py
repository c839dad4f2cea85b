"""Reports are joined as a careful analyst would join them, each time with a reason."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.redaction import redacted
from domain.reports import Report
from domain.values import Quantity
from projections.entries import Entry, enter
from projections.happenings import Happening, gather
from projections.sameness import judge
from tests.builders import figure
from tests.joining import Pair, pairs, score

PRECISION, RECALL = 0.97, 0.90

TUNED, KEPT = tuple(pairs("tuned")), tuple(pairs("kept"))


def joined(pair: Pair) -> bool:
    """Tell whether the two reports come out as one happening."""
    entries = sorted((pair.one, pair.other), key=lambda entry: entry.key)
    return len(gather(entries)) == 1


def test_there_are_enough_pairs_to_tell():
    """At least a hundred and fifty, and both kinds in either file."""
    assert len(TUNED) + len(KEPT) >= 150
    for told in (TUNED, KEPT):
        assert 0.3 < sum(pair.same for pair in told) / len(told) < 0.7


@pytest.mark.parametrize(
    "told", [TUNED, KEPT, TUNED + KEPT], ids=["tuned", "kept", "all"]
)
def test_reports_are_joined_as_an_analyst_would(told):
    """Hardly any pair is joined wrongly, and few are missed."""
    found = score(told, joined)

    assert found.precision >= PRECISION
    assert found.recall >= RECALL


@pytest.mark.parametrize("pair", TUNED + KEPT)
def test_every_verdict_has_its_reason(pair):
    """Whether joined or not, it is said why, the same from either side."""
    verdict, turned = judge(pair.one, pair.other), judge(pair.other, pair.one)

    assert all(verdict.because)
    assert len(verdict.because) > 0
    assert verdict.bond is turned.bond


@pytest.mark.parametrize("pair", [pair for pair in TUNED if pair.same])
def test_a_join_is_kept_with_the_happening(pair):
    """The second report names the first, and why it is joined to it."""
    entries = sorted((pair.one, pair.other), key=lambda entry: entry.key)
    for happening in gather(entries):
        if len(happening.entries) > 1:
            (join,) = happening.joins
            assert {join.report, join.to} == {pair.one.id, pair.other.id}
            assert join.because


def content(happenings: list[Happening[Report]]) -> list[list[str]]:
    """Return the ids of the reports of each happening."""
    return [[entry.id for entry in one.entries] for one in happenings]


@given(st.lists(st.sampled_from(TUNED), min_size=1, max_size=6, unique=True))
def test_no_report_is_lost_or_counted_twice(chosen):
    """Each report stands in one happening, whatever else was told."""
    told: dict[str, Entry[Report]] = {}
    for number, pair in enumerate(chosen):
        for entry in (pair.one, pair.other):
            told[f"{number} {entry.id}"] = entry
    entries = sorted({e.id: e for e in told.values()}.values(), key=lambda e: e.key)

    found = [name for one in content(gather(entries)) for name in one]

    assert sorted(found) == sorted(entry.id for entry in entries)


def test_three_reports_of_one_meeting_are_one_in_any_order():
    """The order in which articles came makes no difference."""
    (pair, *_) = TUNED
    third = Entry(
        id="r0",
        report=pair.one.report.model_copy(update={"article_id": "a3"}),
        key=(*pair.one.key[:2], "a3", *pair.one.key[3:-1], "r0"),
    )
    orders = permutations((pair.one, pair.other, third))

    found = {
        str(content(gather(sorted(order, key=lambda entry: entry.key))))
        for order in orders
    }

    assert len(found) == 1
    assert len(gather(sorted((pair.one, pair.other, third), key=lambda e: e.key))) == 1


def test_numbers_whose_words_are_gone_do_not_join_reports():
    """Two redactions leave the same blanks, which say nothing of the numbers."""
    vague = Quantity(text="dozens")
    one, other = (
        enter(figure(article_id=name, quantity=vague)) for name in ("a1", "a2")
    )
    gone = [enter(redacted(entry.report)) for entry in (one, other)]

    assert judge(one, other).is_same
    assert not judge(*gone).is_same
