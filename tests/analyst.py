"""Compares states of the talks with what a careful analyst says of the same days.

The expected answers and the rules of comparison are in tests/gold/history/.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import orjson

from domain.reports import Event
from projections.history import History
from projections.outline import TalksOutline
from projections.talks import state

EXPECTED = Path(__file__).parent / "gold" / "history" / "dev.json"
TRUCES = {"ceasefire", "temporary_truce", "permanent_ceasefire"}
SIDES = {"demands": "for", "supports": "for", "opposes": "against"}

Answer = Mapping[str, Any]
Same = Callable[[Any, Any], bool]
Scores = dict[str, tuple[int, int]]
"""For each field how many answers are right, and of how many."""


def expected() -> tuple[Answer, ...]:
    """Return the analyst's answers, one for each day and mode."""
    return tuple(orjson.loads(EXPECTED.read_bytes()))


def scores(events: Iterable[Event], outline: TalksOutline) -> Scores:
    """Return how well the states that events tell agree with the analyst."""
    history = History.of(events)
    tally: Scores = {}
    for want in expected():
        telling = history.told(
            date.fromisoformat(want["date"]),
            hindsight=want["mode"] == "hindsight",
            talks=want["talks"],
            mediators=outline.mediators,
        )
        got = orjson.loads(state(telling, outline).model_dump_json())
        for field, right, asked in compared(want, got):
            before = tally.get(field, (0, 0))
            tally[field] = before[0] + right, before[1] + asked
    return tally


def compared(want: Answer, got: Answer) -> Iterator[tuple[str, int, int]]:
    """Yield for each field that is settled how much is right, and of how much."""
    phases = [want["phase"], *want.get("phase_also", ())]
    yield "phase", int(got["phase"] in phases), 1
    for field in ("truce_in_force", "hostages_released_events"):
        if want.get(field) is not None:
            yield field, int(got[field] == want[field]), 1
    for field in ("last_meeting", "next_meeting"):
        if field in want:
            good = [want[field], *want.get(f"{field}_also", ())]
            yield field, int(any(_same_meeting(one, got[field]) for one in good)), 1
    for field, same in LISTS:
        if want.get(field):
            yield field, _paired(want[field], got[field], same), len(want[field])


def _paired(wanted: Sequence[Any], told: Sequence[Any], same: Same) -> int:
    """Return how many of what is wanted have a partner of their own."""
    left = list(told)
    found = 0
    for want in wanted:
        partner = next((one for one in left if same(want, one)), None)
        if partner is not None:
            left.remove(partner)
            found += 1
    return found


def _same_meeting(want: Answer | None, got: Answer | None) -> bool:
    if want is None or got is None:
        return want is got
    ours, theirs = set(want.get("parties") or ()), set(got.get("parties") or ())
    if ours and 2 * len(ours & theirs) < len(ours | theirs):
        return False
    place = want.get("place")
    return _days_meet(want, got) and (not place or place == got.get("place"))


def _days_meet(want: Answer, got: Answer) -> bool:
    """Tell whether two meetings share a day, give or take one."""
    first, begun = _day(want.get("start")), _day(got.get("start"))
    if first is None or begun is None:
        return first is None
    last, ended = _day(want.get("end")) or first, _day(got.get("end")) or begun
    slack = timedelta(days=1)
    return begun <= last + slack and first <= ended + slack


def _same_proposal(want: Answer, got: Answer) -> bool:
    ours, theirs = set(want["by"]), set(got["by"])
    if ours and theirs and ours.isdisjoint(theirs):
        return False
    tabled, told = _day(want.get("tabled")), _day(got.get("tabled"))
    if tabled and told and abs(tabled - told) > timedelta(days=2):
        return False
    if want.get("open") not in {None, got["open"]}:
        return False
    answers = want.get("answers") or {}
    return all(got["answers"].get(who, "none") == said for who, said in answers.items())


def _same_position(want: Answer, got: Answer) -> bool:
    issues = {want["issue"], got["issue"]}
    alike = len(issues) == 1 or ("ceasefire" in issues and issues <= TRUCES)
    one_side = SIDES[want["stance"]] == SIDES[got["stance"]]
    return want["party"] == got["party"] and alike and one_side


def _same_figure(want: Answer, got: Answer) -> bool:
    return all(want.get(k) == got.get(k) for k in ("metric", "group", "value", "bound"))


def _same(want: object, got: object) -> bool:
    return want == got


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


LISTS: tuple[tuple[str, Same], ...] = (
    ("proposals", _same_proposal),
    ("positions", _same_position),
    ("latest_figures", _same_figure),
    ("told_by", _same),
)
"""The fields that are lists, and when two of their members say the same."""
