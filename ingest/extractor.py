"""The extractor: from an article to its reports, the same for the same text always."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version

from spacy.tokens import Doc

from domain.article import ArticleRead
from domain.reports import Report
from ingest.analysis import Analysis
from ingest.assignment import assigned
from ingest.explained import Explanation
from ingest.explanation import explanation
from ingest.language import model_version, parsed
from ingest.mentions import find_mentions
from ingest.merge import merged
from ingest.registry import NameIndex, Registry
from ingest.rules.every import RULES

RULES_VERSION = "2"
"""Raised whenever a rule, a lexicon or a resolver finds something else than before."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with the talks it is about, and what it reports."""

    article: ArticleRead
    reports: tuple[Report, ...]


class ArticleExtractor:
    """Finds the reports of articles by rules over their parse."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self._index = NameIndex(registry)
        self.version = extractor_version()

    def read(self, article: ArticleRead) -> Reading:
        """Read one article."""
        return next(self.read_all([article]))

    def read_all(self, articles: Iterable[ArticleRead]) -> Iterator[Reading]:
        """Read articles in batches, in their order, few of them in memory at a time."""
        texts = ((article.text, article) for article in articles)
        for doc, article in parsed(texts):
            yield self._reading(article, doc)

    def analyse(self, article: ArticleRead, doc: Doc) -> Analysis:
        """Return what the rules read of an article."""
        mentions = find_mentions(
            doc,
            registry=self.registry,
            index=self._index,
            day=article.published.at.date(),
            talks=article.talks[0] if article.talks else None,
            also=article.talks[1:],
            title=article.title,
        )
        return Analysis(article, doc, mentions, version=self.version)

    def explain(self, article: ArticleRead) -> Explanation:
        """Tell what each sentence of an article gave, by which rule, and why nothing."""
        doc, _ = next(parsed([(article.text, article)]))
        analysis = self.analyse(article, doc)
        return explanation(analysis, reports_of(analysis))

    def _reading(self, article: ArticleRead, doc: Doc) -> Reading:
        analysis = self.analyse(article, doc)
        reports = reports_of(analysis)
        talks = article.talks or _talks(analysis, reports)
        return Reading(article.model_copy(update={"talks": talks}), reports)


def _talks(analysis: Analysis, reports: tuple[Report, ...]) -> tuple[str, ...]:
    """Return the talks an article is about: the first, and others it reports on."""
    told = {report.talks for report in reports}
    about = analysis.mentions.about
    return tuple(t.slug for n, t in enumerate(about) if n == 0 or t.slug in told)


def extractor_version() -> str:
    """Return the version of all that decides what is found: program, rules and model."""
    return f"{version('parley-tracker')}.{RULES_VERSION} {model_version()}"


def reports_of(analysis: Analysis) -> tuple[Report, ...]:
    """Return what the rules find in an article, each happening once."""
    found = merged(report for rule in RULES for report in rule(analysis))
    return assigned(found, analysis.mentions.about)
