"""Which releases come of no talks: those by courts, and those by force."""

from domain.vocabulary import Category
from ingest.frames import Frame
from ingest.lexicon import lexicon

WORDS = lexicon("releases")


def is_apart(frame: Frame) -> bool:
    """Tell whether a court or the police let somebody go, which no talks are about.

    Nor do families and crowds free anybody; there the parse is wrong.
    """
    doers = {t.lemma_.lower() for t in frame.agents}
    near = {t.lemma_.lower() for tokens in frame.preps.values() for t in tokens}
    free = doers.isdisjoint(WORDS.words("bystanders"))
    healed = not frame.agents and not near.isdisjoint(WORDS.words("hospitals"))
    return healed or not (free and (doers | near).isdisjoint(WORDS.words("courts")))


def is_by_force(frame: Frame, category: Category | None) -> bool:
    """Tell whether soldiers won somebody back: "troops freed two hostages in a raid"."""
    if not WORDS.has("forcible", frame.keys):
        return False
    near = {t.lemma_.lower() for tokens in frame.preps.values() for t in tokens}
    if not near.isdisjoint(WORDS.words("by_force") - {"operation"}):
        return True
    armed = any(t.lemma_.lower() in WORDS.words("armed") for t in frame.agents)
    return armed and category is not Category.PRISONERS and not _is_swap(frame)


def is_won_back(frame: Frame, *, doers: tuple[str, ...], holder: str | None) -> bool:
    """Tell whether a side took its people out of its foe's hands: "freed from RSF jails"."""
    frees = frame.predicate.lemma_ in {"free", "liberate"}
    other = holder is not None and holder not in doers
    return frees and bool(doers) and other and not _is_swap(frame)


def _is_swap(frame: Frame) -> bool:
    objects = {t.lemma_.lower() for t in frame.objects("in", "under", "for", "as")}
    return not objects.isdisjoint({"exchange", "return", "swap", "deal", "truce"})
