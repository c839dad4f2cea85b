"""Find all mentions of a document, in three passes over it."""

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from ingest.registry import NameIndex, Registry, Talks

from .anaphora import add_anaphora
from .mentions import Mentions
from .named import add_names
from .persons import add_persons
from .talks import talks_of, talks_of_its_own


def find_mentions(
    doc: Doc,
    *,
    registry: Registry,
    index: NameIndex,
    day: date,
    talks: str | None = None,
    also: Sequence[str] = (),
    title: str | None = None,
) -> Mentions:
    """Find who and what places an article names, by the offices of its day.

    `talks` is the slug the article came with, `also` are further ones; where there is
    none, its names decide which talks it is about, and those of the first are `talks`.
    """
    mentions = Mentions(doc, registry=registry, index=index, day=day, talks=None)
    add_names(mentions)
    about: list[Talks | None] = [*_about(mentions, talks, also, title)]
    first, *others = about or [None]
    mentions.talks = _on(first, day)
    if mentions.talks is not None:
        found = (_on(t, day) for t in others)
        mentions.about = (mentions.talks, *(t for t in found if t is not None))
    add_persons(mentions)
    add_anaphora(mentions)
    return mentions


def _about(
    mentions: Mentions, slug: str | None, also: Sequence[str], title: str | None
) -> list[Talks]:
    """Return the talks an article is about: given, else fitting best, else its own."""
    registry = mentions.registry
    given = None if slug is None else registry.talks_called(slug)
    if given is not None:
        further = (registry.talks_called(name) for name in also)
        return [given, *(talks for talks in further if talks is not None)]
    text = f"{title or ''}\n{mentions.text}"
    fitting = talks_of(registry, mentions, text)
    if fitting and slug is None:
        return list(fitting)
    if fitting:
        return [fitting[0].model_copy(update={"slug": slug})]
    own = talks_of_its_own(registry, mentions, text, slug=slug)
    return [] if own is None else [own]


def _on(talks: Talks | None, day: date) -> Talks | None:
    """Return the talks with those who mediate on a day."""
    if talks is None:
        return None
    return talks.model_copy(update={"mediators": talks.mediators_on(day)})
