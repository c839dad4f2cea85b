"""Proposals told of by a noun: "Egypt's proposal", "a plan drawn up by the mediators"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from domain.values import Happened
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.mentions import Kind

from .answered import replied_to
from .content import content_of, tells_content
from .enough import Facts, counts, is_enough
from .nouns import Grade, grade_of, is_absent, is_counter, is_definite
from .sponsors import name_of, named_after, sponsors_of
from .tabling import Manner, Tabling, addressees_of, doers_of, tabling_of
from .terms import terms_in
from .told import Told

FRESH = frozenset(
    {"new", "fresh", "revised", "another", "latest", "updated", "amended", "second",
     "modified"}
)  # fmt: skip
"""Words for a proposal that is not the earlier one."""

OLD = frozenset(
    {"earlier", "previous", "original", "initial", "former", "old", "prior", "first",
     "originally", "initially", "previously"}
)  # fmt: skip


def told_by_nouns(analysis: Analysis) -> Iterator[Told]:
    """Find the places where a noun speaks of a proposal."""
    for token in analysis.doc:
        grade = grade_of(token)
        if grade is None or is_absent(token) or _is_a_body(analysis, token):
            continue
        tabling = tabling_of(analysis, token, grade)
        if tabling is not None and not tabling.is_real:
            if not tabling.is_unread:
                continue
            tabling = None
        told = _told(analysis, token, grade, tabling)
        if told is not None:
            yield told


def _is_a_body(analysis: Analysis, noun: Token) -> bool:
    """Tell whether a word only belongs to a body's name: "the World Food Programme"."""
    mention = analysis.mentions.at(noun)
    return mention is not None and mention.kind in {Kind.PARTY, Kind.BODY}


def _told(
    analysis: Analysis, noun: Token, grade: Grade, tabling: Tabling | None
) -> Told | None:
    own = sponsors_of(analysis, noun)
    doers = () if tabling is None else doers_of(analysis, tabling, noun)
    terms = terms_in(analysis, content_of(analysis, noun))
    sponsors = own or doers
    stands = is_enough(analysis, Facts(noun, grade, tabling, sponsors, terms))
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
        counts=counts(noun, grade),
        seeds=stands or tabling is not None or counts(noun, grade),
        own=tabling is not None and tabling.manner is Manner.ORIGIN,
        definite=is_definite(noun),
        replies=grade is Grade.REPLY or is_counter(noun),
        changes=grade is Grade.CHANGE,
        fresh=_says(noun, FRESH, tabling),
        old=_says(noun, OLD, tabling),
        answers=replied_to(noun),
    )


def _is_taken_up(noun: Token, grade: Grade) -> bool:
    """Tell whether a noun may take up a proposal that the text told of before."""
    if grade in {Grade.STRONG, Grade.REPLY}:
        return True
    known = grade in {Grade.PLAN, Grade.PAPER} or tells_content(noun)
    return is_definite(noun) and known


def _says(noun: Token, words: frozenset[str], tabling: Tabling | None) -> bool:
    clauses = [c for c in noun.children if c.dep_ in {"relcl", "acl"}]
    verbs = clauses if tabling is None else [*clauses, tabling.frame.predicate]
    near = [*noun.children, *(g for c in verbs for g in c.children if g.pos_ == "ADV")]
    return any(c.lower_ in words for c in near)


def _happened(analysis: Analysis, tabling: Tabling | None) -> Happened:
    if tabling is None or (tabling.manner is Manner.READING and tabling.is_unread):
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
        return noun.doc[
            min(clause.start, noun.left_edge.i) : max(clause.end, noun.i + 1)
        ]
    right = max(
        (t.i for t in noun.subtree if not t.is_space and not t.is_punct), default=noun.i
    )
    return noun.doc[noun.left_edge.i : right + 1]
