"""The terms of a proposal: what the words around it say that it holds."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from domain.values import Term
from domain.vocabulary import Category, Issue
from ingest.analysis import Analysis
from ingest.frames.arguments import prep_objects
from ingest.frames.keys import verb_keys
from ingest.issues import Topic, topics_in
from ingest.mentions import Kind
from ingest.quantities import QuantityMatch

from .nouns import WORDS

VERBAL = frozenset({"VERB", "AUX"})
SPANS_OF_TIME = frozenset({"day", "week", "month", "hour", "year"})
TRUCES = frozenset({Issue.TEMPORARY_TRUCE, Issue.PERMANENT_CEASEFIRE, Issue.CEASEFIRE})
LENGTH = 200


def terms_in(analysis: Analysis, words: Iterable[Token]) -> tuple[Term, ...]:
    """Return what some words name as terms, one a kind, in their order."""
    found: dict[Issue, Term] = {}
    listed = [t for t in words if not t.is_space and not _tells_of_a_party(analysis, t)]
    for clause in _clauses(listed):
        topics = (*topics_in(clause), *_captives(analysis, clause), *_timed(clause))
        for topic in topics:
            apart = _is_a_threat(topic, clause) or _is_a_homecoming(topic)
            if topic.issue is not Issue.TALKS and not apart:
                term = _term(analysis, topic, clause)
                known = found.get(topic.issue)
                if known is None or (
                    known.quantity is None and term.quantity is not None
                ):
                    found[topic.issue] = term
    return tuple(found.values())


def _timed(clause: list[Token]) -> Iterator[Topic]:
    """Find a phase of so many days, which is a truce for a time: "a 60-day first phase"."""
    for token in clause:
        if token.lemma_.lower() not in {"phase", "stage"}:
            continue
        inside = [t for c in token.children if c.dep_ != "relcl" for t in c.subtree]
        spans = [t for t in inside if t.lemma_.lower() in SPANS_OF_TIME]
        counted = any(t.like_num for t in inside)
        if spans and counted and not any(i.issue in TRUCES for i in topics_in(clause)):
            yield Topic(Issue.TEMPORARY_TRUCE, token)


def _tells_of_a_party(analysis: Analysis, token: Token) -> bool:
    """Tell whether a word only describes somebody: "Hamas, which governs Gaza"."""
    for word in (token, *token.ancestors):
        if word.dep_ == "relcl":
            mention = analysis.mentions.at(word.head)
            return mention is not None and bool(mention.parties)
    return False


def _is_a_threat(topic: Topic, clause: list[Token]) -> bool:
    """Tell whether sanctions are to be imposed: only their end is ever offered."""
    if topic.issue is not Issue.SANCTIONS:
        return False
    words = {t.lemma_.lower() for t in clause}
    return words.isdisjoint(WORDS.words("release.from_sanctions"))


def _is_a_homecoming(topic: Topic) -> bool:
    """Tell whether those who are to leave are people, no army: "civilians would leave"."""
    if topic.issue is not Issue.WITHDRAWAL or topic.token.lemma_ != "leave":
        return False
    people = WORDS.words("release.people") - {"soldier", "serviceman"}
    subjects = (c for c in topic.token.children if c.dep_ == "nsubj")
    return any(t.lemma_.lower() in people for t in subjects)


def _clauses(words: list[Token]) -> Iterator[list[Token]]:
    """Cut words at semicolons and the ends of sentences, so that each part names its own terms."""
    part: list[Token] = []
    for token in words:
        if part and token.sent.start != part[-1].sent.start:
            yield part
            part = []
        if token.text in {";", ".", "?", "!"}:
            if part:
                yield part
            part = []
        else:
            part.append(token)
    if part:
        yield part


def _captives(analysis: Analysis, clause: list[Token]) -> Iterator[Topic]:
    """Find captives that go free without being called so: "to let ten men go"."""
    kinds = {topic.issue for topic in topics_in(clause)}
    free = kinds.isdisjoint({Issue.HOSTAGE_RELEASE, Issue.PRISONER_RELEASE})
    for token in clause:
        if _is_exchange(token) or _is_trade(analysis, token):
            yield from _exchanged(analysis, token, kinds)
        elif Issue.PRISONER_RELEASE not in kinds and _is_price(analysis, token):
            yield Topic(Issue.PRISONER_RELEASE, token)
        elif free and _is_release(token) and _frees_people(analysis, token):
            yield Topic(_kind_of_captive(analysis), token)


def _frees_people(analysis: Analysis, token: Token) -> bool:
    return any(_is_people(analysis, freed) for freed in _freed(token))


def _exchanged(analysis: Analysis, token: Token, kinds: set[Issue]) -> Iterator[Topic]:
    """Return both sides of an exchange, as far as the talks know both kinds."""
    prisoners = Issue.PRISONER_RELEASE in kinds
    plain = token.pos_ == "NOUN" and _is_of_prisoners(token)
    both = _knows_hostages(analysis) and not (prisoners and plain)
    if Issue.HOSTAGE_RELEASE not in kinds and both:
        yield Topic(Issue.HOSTAGE_RELEASE, token)
    if not prisoners:
        yield Topic(Issue.PRISONER_RELEASE, token)


def _is_trade(analysis: Analysis, token: Token) -> bool:
    """Tell whether people would be traded: "the elderly would be traded for prisoners"."""
    trades = token.lemma_.lower() in WORDS.words("release.trades")
    return trades and token.pos_ == "VERB" and _frees_people(analysis, token)


def _is_exchange(token: Token) -> bool:
    """Tell whether a word means an exchange of captives, not "in exchange for"."""
    if token.lemma_.lower() not in WORDS.words("release.exchanges"):
        return False
    if token.pos_ == "VERB":
        return True
    in_return = token.dep_ == "pobj" and token.head.lower_ == "in"
    return token.pos_ == "NOUN" and not in_return


def _is_price(analysis: Analysis, token: Token) -> bool:
    """Tell whether people are the price of others: "in exchange for 50 Palestinians"."""
    prep = token.head
    above = prep.head
    returned = above.lemma_.lower() in {"exchange", "return"} and (
        above.dep_ == "pobj" and above.head.lower_ == "in"
    )
    if token.dep_ != "pobj" or prep.lower_ != "for" or not returned:
        return False
    ends = (token, *(g for c in token.children for g in prep_objects(c)))
    return any(_is_people(analysis, t) or _is_a_people(analysis, t) for t in ends)


def _is_a_people(analysis: Analysis, token: Token) -> bool:
    """Tell whether a noun names people by their side: "Palestinians"."""
    mention = analysis.mentions.at(token)
    return token.tag_ in {"NNS", "NNPS"} and (
        mention is not None and mention.kind is Kind.DEMONYM
    )


def _is_of_prisoners(token: Token) -> bool:
    words = {t.lemma_.lower() for t in token.subtree}
    return not WORDS.words("release.prisoners").isdisjoint(words)


def _is_release(token: Token) -> bool:
    if token.pos_ in VERBAL:
        return WORDS.has("release.verbs", verb_keys(token))
    return token.lemma_.lower() in WORDS.words("release.nouns")


def _freed(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in {"dobj", "nsubjpass", "ccomp", "nsubj"}:
            yield child
            yield from (c for c in child.children if c.dep_ in {"nsubj", "conj"})
        elif child.dep_ == "prep" and child.lower_ == "of":
            yield from (g for g in child.children if g.dep_ == "pobj")


def _is_people(analysis: Analysis, token: Token) -> bool:
    if token.lemma_.lower() in WORDS.words("release.people"):
        return True
    mention = analysis.mentions.at(token)
    return token.pos_ == "PROPN" and (mention is None or mention.is_person)


def _kind_of_captive(analysis: Analysis) -> Issue:
    return (
        Issue.HOSTAGE_RELEASE if _knows_hostages(analysis) else Issue.PRISONER_RELEASE
    )


def _knows_hostages(analysis: Analysis) -> bool:
    talks = analysis.mentions.talks
    return talks is not None and Category.HOSTAGES in talks.captives


def _term(analysis: Analysis, topic: Topic, clause: list[Token]) -> Term:
    match = _number(analysis, topic, clause)
    return Term(
        kind=topic.issue,
        quantity=None if match is None else match.quantity,
        unit=None if match is None else _unit(analysis, match),
        text=_text(topic),
    )


def _text(topic: Topic) -> str:
    """Return the words of a term: the smallest phrase or clause around its word."""
    token = topic.token
    while (
        token.pos_ not in VERBAL
        and token.head.i != token.i
        and token.head.pos_ not in VERBAL
    ):
        token = token.head
    span: Span = token.doc[token.left_edge.i : token.right_edge.i + 1]
    return str(span.text.strip()[:LENGTH])


def _number(
    analysis: Analysis, topic: Topic, clause: list[Token]
) -> QuantityMatch | None:
    """Return the number that counts what a term is about, None where none does."""
    own = analysis.quantity_of(topic.token)
    if own is not None and topic.issue not in TRUCES:
        return own
    if topic.issue in TRUCES:
        return _length(analysis, topic, clause)
    return None


def _length(
    analysis: Analysis, topic: Topic, clause: list[Token]
) -> QuantityMatch | None:
    """Return how long a truce is to be: "60-day", "of six weeks", "for 30 days"."""
    inside = {t.i for t in clause}
    near = {t.i for t in (*topic.token.subtree, *topic.token.head.subtree)} & inside
    for token in clause:
        if token.i in near and token.lemma_.lower() in SPANS_OF_TIME:
            match = analysis.quantity_of(token) or _hyphenated(analysis, token)
            if match is not None:
                return match
    return None


def _hyphenated(analysis: Analysis, token: Token) -> QuantityMatch | None:
    """Return the number joined to a word by a hyphen: "six-week"."""
    joined = token.i > 1 and token.nbor(-1).text == "-"
    return analysis.quantity_of(token.nbor(-2)) if joined else None


def _unit(analysis: Analysis, match: QuantityMatch) -> str | None:
    """Return what a number counts: the noun that it stands before."""
    span = analysis.tokens_of(match)
    if span is None:
        return None
    head = (
        span.root.head
        if span.root.dep_ in {"nummod", "npadvmod", "compound"}
        else span.root
    )
    return str(head.lemma_.lower()) if head.pos_ in {"NOUN", "PROPN"} else None
