"""The catalogue of stored events: their names, versions and upcasters.

A stored event is a name, a version and a JSON object. What an older version stored
is lifted, one version at a time, to what today's model reads.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import orjson
from pydantic import JsonValue, ValidationError

from .article import ArticleRead, ArticleReread
from .decisions import (
    ArticleRedacted,
    DecisionUndone,
    HappeningsMerged,
    HappeningsSplit,
    ReportCorrected,
    ReportRetracted,
)
from .errors import CatalogueError, UnknownEvent
from .packing import packed
from .reports import (
    AgreementReached,
    Event,
    FigureReported,
    HostagesReleased,
    MeetingHeld,
    MeetingPlanned,
    PositionStated,
    ProposalAccepted,
    ProposalRejected,
    ProposalTabled,
    Report,
    TalksAssessed,
    TruceBegan,
    TruceEnded,
)

Stored = dict[str, JsonValue]
Upcaster = Callable[[Stored], Stored]

REPORTS: tuple[type[Report], ...] = (
    MeetingHeld,
    MeetingPlanned,
    ProposalTabled,
    ProposalRejected,
    ProposalAccepted,
    HostagesReleased,
    FigureReported,
    PositionStated,
    TalksAssessed,
    AgreementReached,
    TruceBegan,
    TruceEnded,
)
"""The events that articles report, in the order of the annotation guide."""

EVENTS: tuple[type[Event], ...] = (
    ArticleRead,
    ArticleReread,
    *REPORTS,
    ReportCorrected,
    ReportRetracted,
    HappeningsMerged,
    HappeningsSplit,
    DecisionUndone,
    ArticleRedacted,
)

UPCASTERS: Mapping[tuple[str, int], Upcaster] = MappingProxyType({})
"""For a stored name and version, the step that lifts it to the next version."""


class Catalogue:
    """Turns events into names, versions and JSON, and back."""

    def __init__(
        self,
        events: Iterable[type[Event]] = EVENTS,
        upcasters: Mapping[tuple[str, int], Upcaster] = UPCASTERS,
    ) -> None:
        """Check that names are unique and every older version has its upcaster.

        Raises CatalogueError if not.
        """
        self._events: dict[str, type[Event]] = {}
        self._upcasters = dict(upcasters)
        for event in events:
            if event.NAME in self._events:
                raise CatalogueError(
                    f"two events are stored as {event.NAME!r}; give one another NAME"
                )
            self._events[event.NAME] = event
        self._check_upcasters()

    def _check_upcasters(self) -> None:
        wanted = {
            (name, version)
            for name, event in self._events.items()
            for version in range(1, event.VERSION)
        }
        for name, version in sorted(wanted - self._upcasters.keys()):
            raise CatalogueError(
                f"{name} version {version} cannot be lifted to {version + 1}; "
                "add its upcaster to UPCASTERS"
            )
        for name, version in sorted(self._upcasters.keys() - wanted):
            raise CatalogueError(
                f"the upcaster of {name} version {version} lifts nothing; remove it "
                "or raise the event's VERSION"
            )

    def dump(self, event: Event) -> tuple[str, int, bytes]:
        """Return an event's stored name, version and JSON."""
        return event.NAME, event.VERSION, packed(event)

    def load(self, name: str, version: int, state: bytes) -> Event:
        """Return the event that a stored name, version and JSON stand for.

        Raises UnknownEvent for a name or version this program does not know, and
        CatalogueError for JSON that does not fit the event's model.
        """
        event = self._events.get(name)
        if event is None or not 1 <= version <= event.VERSION:
            raise UnknownEvent(name, version)
        try:
            if version == event.VERSION:
                return event.model_validate_json(state)
            return event.model_validate_json(self._lift(name, version, state))
        except ValidationError as error:
            raise CatalogueError(
                f"a stored {name} does not fit its model: {_first(error)}"
            ) from error

    def _lift(self, name: str, version: int, state: bytes) -> bytes:
        stored: Stored = orjson.loads(state)
        for step in range(version, self._events[name].VERSION):
            stored = self._upcasters[name, step](stored)
        return orjson.dumps(stored)


def _first(error: ValidationError) -> str:
    """Return the first thing that is wrong, in one line."""
    details = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(step) for step in details["loc"])
    return f"{where}: {details['msg']}" if where else details["msg"]
