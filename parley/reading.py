"""From what a reader found in a file to the event of reading it."""

from uuid import UUID

from domain.article import ArticleRead, reading_of
from domain.identity import article_handle, article_uuid
from ingest.readers import SourceArticle


def stream_of(source: SourceArticle) -> UUID:
    """Return the id of an article's stream, made of what identifies the article."""
    return article_uuid(url=source.url, given_id=source.given_id, text=source.text)


def article_read(source: SourceArticle) -> ArticleRead:
    """Return the event of reading an article, under its short name."""
    return reading_of(
        article_id=article_handle(stream_of(source), source.given_id),
        text=source.text,
        published=source.published,
        publisher=source.publisher,
        url=source.url,
        title=source.title,
        language=source.language,
        talks=source.talks,
    )
