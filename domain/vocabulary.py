"""The closed word lists of the events, under the names that stored and printed events carry."""

from enum import StrEnum


class MeetingFormat(StrEnum):
    """How the parties of a meeting were together."""

    MEETING = "meeting"
    CALL = "call"


class Category(StrEnum):
    """What kind of captives a release is about."""

    HOSTAGES = "hostages"
    PRISONERS = "prisoners"
    BODIES = "bodies"


class Metric(StrEnum):
    """What a figure counts."""

    KILLED = "killed"
    WOUNDED = "wounded"
    MISSING = "missing"
    DISPLACED = "displaced"
    HOSTAGES_TAKEN = "hostages_taken"
    HOSTAGES_HELD = "hostages_held"
    HOSTAGES_DEAD = "hostages_dead"
    PRISONERS_HELD = "prisoners_held"
    AID_TRUCKS = "aid_trucks"
    OTHER = "other"


class Bound(StrEnum):
    """How the true number stands to the number given."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Issue(StrEnum):
    """What a position or a proposal's term is about."""

    TEMPORARY_TRUCE = "temporary_truce"
    PERMANENT_CEASEFIRE = "permanent_ceasefire"
    CEASEFIRE = "ceasefire"
    WITHDRAWAL = "withdrawal"
    HOSTAGE_RELEASE = "hostage_release"
    PRISONER_RELEASE = "prisoner_release"
    AID = "aid"
    RETURN_OF_DISPLACED = "return_of_displaced"
    DISARMAMENT = "disarmament"
    GOVERNANCE = "governance"
    RECONSTRUCTION = "reconstruction"
    GUARANTEES = "guarantees"
    TERRITORY = "territory"
    SANCTIONS = "sanctions"
    NUCLEAR = "nuclear"
    TALKS = "talks"
    OTHER = "other"


class Stance(StrEnum):
    """The verb of a position."""

    DEMANDS = "demands"
    SUPPORTS = "supports"
    OPPOSES = "opposes"


class Tone(StrEnum):
    """How somebody says that the talks go."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    NEUTRAL = "neutral"


class Precision(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


class DateBasis(StrEnum):
    """How the date of a happening was found in the text."""

    STATED = "stated"
    """A calendar date stands in the text ("on March 14")."""
    WEEKDAY = "weekday"
    """A weekday, counted from the day of publication by the verb's tense."""
    RELATIVE = "relative"
    """Words that count from the day of publication ("yesterday", "last month")."""
    CONTEXT = "context"
    """Words that count from another date of the article ("that same day")."""
    PUBLICATION = "publication"
    """The present tense alone: it goes on as the article is published."""
    UNKNOWN = "unknown"
    """The text does not settle it; start and end are null."""


class Modality(StrEnum):
    """Whether what is reported is said to be so."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    DEMANDED = "demanded"
    ALLEGED = "alleged"
    DENIED = "denied"
    CALLED_OFF = "called_off"
    HYPOTHETICAL = "hypothetical"
    BACKGROUND = "background"


class Level(StrEnum):
    """How sure the extractor is of a report."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class PublicationBasis(StrEnum):
    """Where an article's time of publication was found, in the order of trust."""

    FLAG = "flag"
    METADATA = "metadata"
    DATELINE = "dateline"
    FILE_NAME = "file_name"
