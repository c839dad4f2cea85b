"""Proposals told of by a noun: "Egypt's proposal", "a plan drawn up by the mediators"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from domain.values import Happened, Term
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.frames.keys import verb_keys
from ingest.lexicon import lexicon

from .content import content_of, tells_content
from .nouns import WORDS, Grade, grade_of, is_absent, is_counter, is_definite, is_peaceful
from .sponsors import name_of, named_after, sponsors_of
from .tabling import Manner, Tabling, addressees_of, doers_of, tabling_of
from .terms import terms_in
from .told import Told

ANSWERS = lexicon("answers")
FRESH = frozenset({"new", "fresh", "revised", "another", "latest", "updated", "amended", "second", "modified"})
OLD = frozenset({"earlier", "previous", "original", "initial", "former", "old", "prior", "first"})


def told_by_nouns(analysis: Analysis) -> Iterator[Told]:
    """Find the places where a noun speaks of a proposal."""
    for token in analysis.doc:
        grade = grade_of(token)
        if grade is None or is_absent(token):
            continue
        tabling = tabling_of(analysis, token, grade)
        if tabling is not None and not tabling.is_real:
            continue
        told = _told(analysis, token, grade, tabling)
        if told is not None:
            yield told


def _told(
    analysis: Analysis, noun: Token, grade: Grade, tabling: Tabling | None
) -> Told | None:
    own = sponsors_of(analysis, noun)
    doers = () if tabling is None else doers_of(analysis, tabling, noun)
    terms = terms_in(analysis, content_of(analysis, noun))
    sponsors = own or doers
    stands = _stands(noun, grade, tabling, sponsors=sponsors, terms=terms)
    if not stands and not _is_taken_up(noun, grade):
        return None
    return Told(
        anchor=noun,
        evidence=_evidence(analysis, noun, tabling),
        rule="proposals.tabled" if tabling is not None else "proposals.named",
        sponsors=sponsors,
        carriers=tuple(d for d in doers if d not in sponsors),
        to=() if tabling is None else addressees_of(analysis, tabling),
        terms=terms,
        happened=_happened(analysis, tabling),
        name=name_of(analysis, noun),
        after=named_after(analysis, noun),
        voice=analysis.frames.voices.of(noun),
        level=_level(tabling, sponsors, own),
        stands=stands,
        definite=is_definite(noun),
        replies=grade is Grade.REPLY or is_counter(noun),
        changes=grade is Grade.CHANGE,
        fresh=_says(noun, FRESH),
        old=_says(noun, OLD),
    )


def _is_taken_up(noun: Token, grade: Grade) -> bool:
    """Tell whether a noun may take up a proposal that the text told of before."""
    if grade in {Grade.STRONG, Grade.REPLY}:
        return True
    return is_definite(noun) and (
        grade in {Grade.PLAN, Grade.PAPER} or (grade is Grade.DEAL and tells_content(noun))
    )


def _stands(
    noun: Token,
    grade: Grade,
    tabling: Tabling | None,
    *,
    sponsors: tuple[str, ...],
    terms: tuple[Term, ...],
) -> bool:
    """Tell whether a place is enough for a report: who put it forward, or what it holds."""
    put = tabling is not None and tabling.manner in {Manner.ORIGIN, Manner.CARRYING}
    if grade is Grade.STRONG:
        return bool(sponsors) or (bool(terms) and (tabling is not None or _holds(noun)))
    if not sponsors:
        return False
    if grade is Grade.PLAN:
        return is_peaceful(noun) or (put and bool(terms))
    if grade is Grade.PAPER:
        drafted = noun.lemma_.lower() in WORDS.words("nouns.drafts")
        return put and (bool(terms) or drafted or _is_handed_on(tabling))
    if grade is Grade.REPLY:
        return bool(terms) or _holds_changes(noun) or (put and _is_turned_down(noun))
    if grade is Grade.CHANGE:
        return (put and _is_added(noun)) or _is_amendment(noun)
    return False


def _holds(noun: Token) -> bool:
    """Tell whether a noun without sponsors tells of its content itself."""
    return tells_content(noun) or is_peaceful(noun)


def _is_handed_on(tabling: Tabling | None) -> bool:
    return tabling is not None and bool(
        tabling.frame.recipients or tabling.frame.objects("to", "before")
    )


def _is_added(noun: Token) -> bool:
    """Tell whether conditions are called new, or counted: "29 changes requested"."""
    words = {c.lower_ for c in noun.children if c.dep_ in {"amod", "nummod", "det"}}
    told = words & {"new", "further", "additional", "fresh", "extra", "more", "numerous", "several", "another", "last-minute", "late"}
    counted = any(c.dep_ == "nummod" for c in noun.children)
    return bool(told) or counted or noun.lemma_ in {"amendment", "modification", "revision"}


def _is_amendment(noun: Token) -> bool:
    """Tell whether a word by itself means what is changed in a text: "its amendments"."""
    return noun.lemma_.lower() in WORDS.words("nouns.amendments")


def _holds_changes(noun: Token) -> bool:
    """Tell whether a reply is said to ask for changes: "contains modifications"."""
    words = [*noun.subtree]
    if noun.dep_ == "nsubj":
        words += [t for c in noun.head.children if c.dep_ in {"dobj", "attr"} for t in c.subtree]
    return any(grade_of(t) is Grade.CHANGE for t in words)


def _is_turned_down(noun: Token) -> bool:
    """Tell whether a reply was rejected, so that it held terms of its own."""
    verbs = [t for t in noun.ancestors if t.pos_ == "VERB"][:2]
    return any(ANSWERS.has("reject.verbs", verb_keys(v)) for v in verbs)


def _says(noun: Token, words: frozenset[str]) -> bool:
    near = [*noun.children, *(g for c in noun.children if c.dep_ in {"relcl", "acl"} for g in c.children)]
    return any(c.lower_ in words for c in near)


def _happened(analysis: Analysis, tabling: Tabling | None) -> Happened:
    if tabling is None or tabling.manner is Manner.READING:
        return Happened()
    return analysis.happened(tabling.frame)


def _level(
    tabling: Tabling | None, sponsors: tuple[str, ...], own: tuple[str, ...]
) -> Level:
    if tabling is not None and sponsors and tabling.manner is Manner.ORIGIN:
        return Level.HIGH
    return Level.MEDIUM if own or tabling is not None else Level.LOW


def _evidence(analysis: Analysis, noun: Token, tabling: Tabling | None) -> Span:
    if tabling is not None:
        clause = analysis.clause(tabling.frame.predicate)
        if clause.start <= noun.i < clause.end:
            return clause
        return noun.doc[min(clause.start, noun.left_edge.i) : max(clause.end, noun.i + 1)]
    right = max((t.i for t in noun.subtree if not t.is_space and not t.is_punct), default=noun.i)
    return noun.doc[noun.left_edge.i : right + 1]


__all__ = ["WORDS", "told_by_nouns"]
