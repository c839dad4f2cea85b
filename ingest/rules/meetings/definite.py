"""Whether a meeting noun tells of one encounter, and whether it says enough of whom."""

from domain.values import Happened
from domain.vocabulary import Modality
from ingest.analysis import Analysis
from ingest.frames.arguments import is_passive
from ingest.lexicon import lexicon

from .again import goes_on
from .attendees import TOGETHER, parties_of
from .attending import principals
from .gathering import Gathering
from .settled import is_arranged, is_under_way

WORDS = lexicon("meetings")
HUMANS = lexicon("roles").words("persons")
POINTING = frozenset({"the", "these", "this", "their", "both"})


def is_definite(
    gathering: Gathering,
    parties: tuple[str, ...],
    *,
    place: str | None,
    happened: Happened,
) -> bool:
    """Tell whether a noun has a place, a time or named attendees enough."""
    lemma = gathering.noun.lemma_.lower()
    dated = happened.start is not None
    if len(parties) > 1:
        held = gathering.verb is not None and WORDS.has("holding", gathering.keys)
        held = held and lemma not in WORDS.words("vague")
        known = place is not None or dated
        held = (held or is_under_way(gathering)) and not _only_goes_on(gathering)
        return known or held or lemma in WORDS.words("sittings")
    if lemma in WORDS.words("vague"):
        return False
    if lemma not in WORDS.words("negotiations") | WORDS.words("sittings"):
        return False
    told = WORDS.has("went_on", gathering.keys) or is_arranged(gathering)
    went_on = gathering.is_subject and told
    if went_on and (place is not None or dated or _is_to_open(gathering)):
        return True
    if dated and goes_on(gathering.noun) and _is_round_told(gathering):
        return True
    return place is not None


def _only_goes_on(gathering: Gathering) -> bool:
    """Tell whether parties only agree to go on with talks at large."""
    verb, standing = gathering.verb, gathering.frame.standing
    keys = gathering.keys
    goes = verb is not None and not gathering.is_subject and WORDS.has("going_on", keys)
    return goes and standing.modality is Modality.PLANNED


def _is_to_open(gathering: Gathering) -> bool:
    """Tell whether talks are announced to open, be it on no day told."""
    verb = gathering.verb
    announced = gathering.frame.standing.modality is Modality.PLANNED
    return announced and verb is not None and verb.lemma_ in WORDS.words("opening")


def _is_round_told(gathering: Gathering) -> bool:
    """Read "At the first round, on May 16, a swap was arranged"."""
    prep = gathering.preposition
    return prep is not None and prep.lower_ in {"at", "during", "after", "following"}


def is_open(analysis: Analysis, gathering: Gathering, parties: tuple[str, ...]) -> bool:
    """Tell whether those named are too few, and no strangers to these talks.

    Hosts and mediators alone are too few, however many: the sides are there as well.
    """
    talks = analysis.mentions.talks
    if _is_ours(gathering):
        return False
    if _has_partners(gathering):
        half = talks is not None and len(parties) == 1 and parties[0] in talks.sides
        return half and any(c.lower_ == "between" for c in gathering.noun.children)
    known = () if talks is None else (*talks.sides, *talks.mediators)
    unnamed = len(parties_of(analysis, principals(gathering))) == 0
    if len(parties) > 1:
        return unnamed or _are_guests(gathering, parties)
    return unnamed or goes_on(gathering.noun) or all(p in known for p in parties)


def _are_guests(gathering: Gathering, parties: tuple[str, ...]) -> bool:
    """Tell whether outsiders came besides the sides: "the talks were also attended by"."""
    verb, talks = gathering.verb, gathering.analysis.mentions.talks
    if verb is None or talks is None or not goes_on(gathering.noun):
        return False
    came = gathering.is_subject and WORDS.has("attending", {verb.lemma_})
    return came and is_passive(verb) and set(parties).isdisjoint(talks.sides)


def _is_ours(gathering: Gathering) -> bool:
    """Tell whether a speaker tells of his own side: "We had good discussions"."""
    verb = gathering.verb
    return verb is not None and any(
        c.lower_ in {"we", "i"} and c.dep_ == "nsubj" for c in verb.children
    )


def _has_partners(gathering: Gathering) -> bool:
    """Tell whether the noun says with whom or of whom it is, known or not."""
    for child in gathering.noun.children:
        if child.dep_ == "prep" and child.lower_ in TOGETHER:
            return child.lower_ != "with" or not goes_on(gathering.noun)
        if child.dep_ == "prep" and child.lower_ == "of":
            return any(p.lemma_.lower() in HUMANS for p in child.children)
    return False
