"""Who took part in a meeting: the parties, and the persons with their offices."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from domain.values import Participant
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import expanded
from ingest.mentions import Kind, Mention

TOGETHER = ("with", "between", "among", "alongside")


def parties_of(analysis: Analysis, tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return the parties that some attendees come from, sorted."""
    listed = [t for token in tokens for t in expanded(token)]
    return tuple(sorted(set(analysis.mentions.acting(tuple(listed)))))


def listed_after(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return the heads of a list of participants that semicolons break up.

    The parser loses long lists; every person named after the predicate up to the end
    of the sentence is in one.
    """
    sentence = frame.predicate.sent
    if not any(t.text == ";" for t in sentence):
        return ()
    people = [
        analysis.doc[m.head]
        for m in analysis.mentions.within(sentence.start, sentence.end)
        if m.kind is Kind.PERSON
    ]
    return tuple(people) if len(people) > 2 else ()


def participants(analysis: Analysis, tokens: Iterable[Token]) -> tuple[Participant, ...]:
    """Return the persons among some attendees, each once, in the order of the text."""
    found = {m.name: m for m in sorted(_people(analysis, tokens), key=lambda m: m.start)}
    return tuple(
        Participant(person=m.name, role=m.role, party=m.parties[0] if m.parties else None)
        for m in found.values()
    )


def _people(analysis: Analysis, tokens: Iterable[Token]) -> Iterator[Mention]:
    for token in tokens:
        for inner in token.subtree:
            mention = analysis.mentions.at(inner)
            if mention is not None and mention.kind is Kind.PERSON and mention.name:
                yield mention


def both_sides(analysis: Analysis, near: Token) -> tuple[str, ...]:
    """Return who sits at these talks where the text names no one: the sides, and the
    mediators that the paragraph's sentences name.
    """
    talks = analysis.mentions.talks
    if talks is None:
        return ()
    sentence = near.sent
    start = sentence.doc[sentence.start - 1].sent.start if sentence.start > 0 else 0
    named = {p for m in analysis.mentions.within(start, sentence.end) for p in m.parties}
    mediators = [m for m in talks.mediators if m in named]
    return tuple(sorted({*talks.sides, *mediators}))
