"""What a state of talks leaves open, in sentences: what no article has told."""

from collections.abc import Iterator

from domain.vocabulary import Issue

from .answers import Answer, StateOfTalks


def unknowns(state: StateOfTalks) -> tuple[str, ...]:
    """Return a sentence for each thing that a reader would ask and no article tells."""
    return (*_meetings(state), *_proposals(state), *_silences(state), *_figures(state))


def _meetings(state: StateOfTalks) -> Iterator[str]:
    if state.next_meeting is None:
        yield "Whether and when the parties meet again: no article announces it."
    last = state.last_meeting
    if last is not None and last.place is None:
        yield "Where the last meeting was held: no article tells it."


def _proposals(state: StateOfTalks) -> Iterator[str]:
    for line in state.proposals:
        if not line.open:
            continue
        whose = " and ".join(line.by) or "unnamed sponsors"
        if line.tabled is None:
            yield f"When the proposal of {whose} was tabled: no article dates it."
        if len(line.terms) == 0:
            yield f"What the proposal of {whose} says: no article tells its terms."
        for party, answer in line.answers.items():
            if answer is Answer.NONE:
                yield f"What {party} answers to the proposal of {whose}: nothing yet."


def _silences(state: StateOfTalks) -> Iterator[str]:
    """Yield the issues on which one side has spoken and another has not."""
    for issue in Issue:
        if issue is Issue.OTHER:
            continue
        spoken = {line.party for line in state.positions if line.issue is issue}
        silent = [side for side in state.sides if side not in spoken]
        if 0 < len(silent) < len(state.sides):
            name = issue.replace("_", " ")
            yield f"What {' and '.join(silent)} wants on {name}: no article tells it."


def _figures(state: StateOfTalks) -> Iterator[str]:
    for line in state.latest_figures:
        if line.source is None:
            group = "" if line.group is None else f", {line.group}"
            yield (
                f"Who counted {line.quantity.text} ({line.metric.replace('_', ' ')}"
                f"{group}): the article of {line.said} names nobody."
            )
