"""How a party or mediator says that the talks go: well, badly, or both."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from domain.reports import Report, TalksAssessed
from domain.vocabulary import Level, Tone
from ingest.analysis import Analysis
from ingest.frames import Voice
from ingest.lexicon import lexicon

WORDS = lexicon("assessments")


def assessments(analysis: Analysis) -> Iterator[Report]:
    """Find "the talks were constructive, Doha said", "no progress, a source said"."""
    for sentence in analysis.doc.sents:
        for voice, clause in _spoken(analysis, sentence):
            tone = tone_of(clause)
            if tone is not None and _is_about_talks(sentence):
                for party in _parties(analysis, voice):
                    yield _report(analysis, clause, voice, tone=tone, party=party)


def _spoken(analysis: Analysis, sentence: Span) -> Iterator[tuple[Voice, Span]]:
    """Yield who says what in a sentence: each clause that a voice speaks."""
    seen: set[int] = set()
    for token in sentence:
        if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"aux", "auxpass"}:
            continue
        voice = analysis.frames.voices.of(token)
        if voice is None or voice.token.i in seen or _says(token, voice):
            continue
        seen.add(voice.token.i)
        yield voice, _said(analysis, token, voice)


def _says(token: Token, voice: Voice) -> bool:
    return voice.verb is not None and voice.verb.i == token.i


def _said(analysis: Analysis, token: Token, voice: Voice) -> Span:
    """Return the words that a voice says: the topmost clause it governs."""
    top = token
    while top.head.i != top.i and (voice.verb is None or top.head.i != voice.verb.i):
        if top.head.pos_ not in {"VERB", "AUX"}:
            break
        top = top.head
    return analysis.doc[top.left_edge.i : top.right_edge.i + 1]


def tone_of(clause: Span) -> Tone | None:
    """Return the tone of some words about the talks, None if they judge nothing."""
    good, bad = _counts(clause)
    if good and bad:
        return Tone.NEUTRAL
    if good:
        return Tone.POSITIVE
    if bad:
        return Tone.NEGATIVE
    return None


def _counts(clause: Span) -> tuple[int, int]:
    good = bad = 0
    for token in clause:
        keys = _keys(token)
        if not keys.isdisjoint(WORDS.words("negative")):
            bad += 1
        elif not keys.isdisjoint(WORDS.words("positive")):
            if _is_turned(token, clause):
                bad += 1
            else:
                good += 1
    return good, bad


def _keys(token: Token) -> frozenset[str]:
    lemma = token.lemma_.lower()
    keys = {lemma, token.lower_}
    if token.i > 0:
        keys.add(f"{token.nbor(-1).lemma_.lower()} {lemma}")
    return frozenset(keys)


def _is_turned(token: Token, clause: Span) -> bool:
    """Tell whether a negation stands just before a good word or on its predicate."""
    turning = WORDS.words("turning")
    before = token.doc[max(clause.start, token.i - 4) : token.i]
    own = (*token.children, *token.head.children) if token.head.i != token.i else tuple(token.children)
    return any(t.lower_ in turning or t.lemma_.lower() in turning for t in before) or any(
        c.dep_ == "neg" for c in own
    )


def _is_about_talks(sentence: Span) -> bool:
    about = WORDS.words("about")
    return any(t.lemma_.lower() in about for t in sentence)


def _parties(analysis: Analysis, voice: Voice) -> tuple[str | None, ...]:
    parties = analysis.mentions.parties_of(voice.token)
    if parties:
        return parties
    return (None,) if voice.name is None else ()


def _report(
    analysis: Analysis, clause: Span, voice: Voice, *, tone: Tone, party: str | None
) -> Report:
    return TalksAssessed(
        **analysis.base(
            clause,
            rule="assessments.said",
            voice=voice,
            level=Level.LOW if party is None else Level.MEDIUM,
        ),
        party=party,
        tone=tone,
    )


RULES = (assessments,)
