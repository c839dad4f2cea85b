"""Find all mentions of a document, in three passes over it."""

from datetime import date

from spacy.tokens import Doc

from ingest.registry import NameIndex, Registry, Talks

from .anaphora import add_anaphora
from .mentions import Mentions
from .named import add_names
from .persons import add_persons
from .talks import talks_of


def find_mentions(
    doc: Doc,
    *,
    registry: Registry,
    index: NameIndex,
    day: date,
    talks: str | None = None,
    title: str | None = None,
) -> Mentions:
    """Find who and what places an article names, by the offices of its day.

    `talks` is the slug the article came with; None lets its names decide.
    """
    mentions = Mentions(doc, registry=registry, index=index, day=day, talks=None)
    add_names(mentions)
    mentions.talks = _on(_talks(mentions, talks, title), day)
    add_persons(mentions)
    add_anaphora(mentions)
    return mentions


def _talks(mentions: Mentions, slug: str | None, title: str | None) -> Talks | None:
    given = [t for t in mentions.registry.talks if t.slug == slug]
    if given:
        return given[0]
    text = f"{title or ''}\n{mentions.text}"
    found = talks_of(mentions.registry, mentions, text)
    return found[0] if found else None


def _on(talks: Talks | None, day: date) -> Talks | None:
    """Return the talks with those who mediate on a day."""
    if talks is None:
        return None
    return talks.model_copy(update={"mediators": talks.mediators_on(day)})
