"""The sentences that tell what a proposal holds, from its phrase onwards."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from domain.vocabulary import Issue
from ingest.analysis import Analysis
from ingest.frames.keys import verb_keys
from ingest.frames.saying import is_saying
from ingest.issues import topics_in

from .nouns import WORDS, Grade, grade_of, misplaced_aim

OPENING = 8
"""Within how many words a paragraph says that it goes on with terms."""
REACH = 5
"""How many sentences after a proposal may still tell what it holds."""

VERBAL = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
TAKING_UP = frozenset({"it", "that", "which", "this"})


def tells_content(noun: Token) -> bool:
    """Tell whether a noun's sentence says what it holds: "the plan provides for"."""
    return bool(_told(noun)) or _is_under(noun)


def content_of(analysis: Analysis, noun: Token) -> Iterator[Token]:
    """Go through the words that tell what a proposal holds, its own phrase first."""
    yield from _phrase(noun)
    if _is_under(noun):
        yield from noun.sent
    if _told(noun):
        yield from noun.doc[noun.i + 1 : noun.sent.end]
    yield from _after_colon(noun)
    for verb in _taken_up(noun):
        yield from verb.subtree
    for clause in _asked(noun):
        yield from clause.subtree
    for sentence in following(analysis, noun):
        yield from sentence


def _phrase(noun: Token) -> Iterator[Token]:
    """Go through a noun's own phrase, without who put it forward to whom and when."""
    yield noun
    for child in noun.children:
        if child.dep_ == "relcl" and not WORDS.has("content.verbs", verb_keys(child)):
            would = any(
                c.lower_ in WORDS.words("content.modals") for c in child.children
            )
            if not would:
                continue
        if (child.lower_ == "to" and grade_of(noun) is Grade.REPLY) or _is_whose(child):
            continue
        if child.dep_ not in {"conj", "cc"} or child.pos_ in {"NOUN", "PROPN"}:
            yield from child.subtree
    for prep in misplaced_aim(noun):
        yield from prep.subtree


def _is_whose(child: Token) -> bool:
    """Tell whether a part of a phrase only says whose it is: "the government's"."""
    return child.dep_ == "poss" or (
        child.dep_ == "prep" and child.lower_ in {"by", "from"}
    )


def _told(noun: Token) -> tuple[Token, ...]:
    """Return the verbs by which terms tell what they hold: noun as the subject."""
    while (
        noun.dep_ == "pobj"
        and noun.head.lower_ == "of"
        and noun.head.head.lemma_.lower() in WORDS.words("content.parts")
    ):
        noun = noun.head.head
    head = noun.head
    if noun.dep_ not in SUBJECTS or head.pos_ not in VERBAL:
        return ()
    verbs = (head, *(c for c in head.children if c.dep_ == "conj" and c.pos_ in VERBAL))
    return tuple(v for v in verbs if _says(v))


def _says(verb: Token) -> bool:
    own = any(c.dep_ in SUBJECTS for c in verb.children) and verb.dep_ == "conj"
    if own or any(c.dep_ == "neg" for c in verb.children):
        return False
    if any(c.lower_ in {"would", "will"} and c.dep_ == "aux" for c in verb.children):
        return True
    if verb.lemma_ == "call" and any(_is_called_for(c) for c in verb.children):
        return True
    return verb.lemma_ != "be" and WORDS.has("content.verbs", verb_keys(verb))


def _is_called_for(clause: Token) -> bool:
    """Tell whether a clause is what is called for: "calls for the group to disarm"."""
    marks = (c.lower_ for c in clause.children if c.dep_ == "mark")
    return clause.dep_ == "advcl" and "for" in marks


def _taken_up(noun: Token) -> Iterator[Token]:
    """Go through the verbs of a sentence that take terms up again: "; it calls for".

    The parser also tears "a plan on Friday that foresees a truce" from its noun.
    """
    for token in noun.doc[noun.i + 1 : noun.sent.end]:
        verb = token.head
        takes_up = token.lower_ in TAKING_UP and token.dep_ in SUBJECTS
        nearest = _nearest(token, noun) if takes_up else False
        if nearest and verb.pos_ == "VERB" and verb.dep_ != "relcl" and _holds(verb):
            yield verb


def _nearest(pronoun: Token, noun: Token) -> bool:
    """Tell whether no other noun of terms stands between a pronoun and a noun."""
    between = noun.doc[noun.i + 1 : pronoun.i]
    parted = pronoun.lower_ == "that" or any(t.text in {";", ",", ":"} for t in between)
    return parted and all(grade_of(t) is None for t in between)


def _holds(verb: Token) -> bool:
    """Tell whether a verb in the present, or of what would be, tells what terms hold."""
    would = is_would(verb)
    present = verb.tag_ in {"VBZ", "VBP"}
    return would or (present and WORDS.has("content.verbs", verb_keys(verb)))


def _is_under(noun: Token) -> bool:
    """Tell whether a noun opens a clause of its terms: "Under the plan, …"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"under", "per", "by"}:
        return False
    return noun.head.lower_ == "under" or noun.head.i == noun.sent.start


def _asked(noun: Token) -> tuple[Token, ...]:
    """Return what somebody asks with a reply: "sent its answer, seeking a full truce"."""
    verb = noun.head
    if noun.dep_ != "dobj" or grade_of(noun) is not Grade.REPLY:
        return ()
    return tuple(
        c
        for c in verb.children
        if c.dep_ == "advcl"
        and c.tag_ == "VBG"
        and WORDS.has("content.asking", verb_keys(c))
    )


def _after_colon(noun: Token) -> Iterator[Token]:
    """Go through what follows a colon right after a proposal's phrase."""
    rest = noun.doc[noun.i + 1 : noun.sent.end]
    colon = next((t for t in rest if t.text == ":"), None)
    if colon is not None and not any(
        t.pos_ == "VERB" and t.tag_ != "VBN" for t in noun.doc[noun.i + 1 : colon.i]
    ):
        yield from noun.doc[colon.i + 1 : noun.sent.end]


def following(analysis: Analysis, noun: Token) -> Iterator[Span]:
    """Yield the sentences of the paragraph that go on with what would be."""
    sentence = noun.sent
    for _ in range(REACH):
        if sentence.end >= len(noun.doc):
            return
        parted = "\n\n" in noun.doc[sentence.end - 1].text
        sentence = noun.doc[sentence.end].sent
        if _is_on_source(sentence):
            continue
        if parted and not _takes_up_terms(analysis, sentence):
            return
        if not _goes_on(analysis, sentence):
            return
        yield sentence


def _is_on_source(sentence: Span) -> bool:
    """Tell whether a sentence only says why a source is not named."""
    return any(t.lower_ in {"anonymity", "anonymously"} for t in sentence)


def _takes_up_terms(analysis: Analysis, sentence: Span) -> bool:
    """Tell whether a new paragraph goes on with the terms: "It would", "Under the text"."""
    words = [t for t in sentence if not t.is_space][:OPENING]
    core = core_of(sentence)
    subjects = analysis.frames.of(core).agents if core.pos_ in VERBAL else ()
    takes_up = any(t.lower_ in {"it", "this"} for t in subjects)
    would = is_would(core) or WORDS.has("content.verbs", verb_keys(core))
    if takes_up and would:
        return True
    opens = bool(words) and words[0].lower_ in {"under", "in", "during"}
    under = opens and any(_is_of_terms(t) for t in words)
    return under and any(is_would(t) for t in (core, *core.conjuncts))


def _is_of_terms(token: Token) -> bool:
    lemma = token.lemma_.lower()
    return grade_of(token) is not None or lemma in {"phase", "stage", "arrangement"}


def _goes_on(analysis: Analysis, sentence: Span) -> bool:
    """Tell whether a sentence still lists terms: what would be, stage by stage."""
    if is_reaction(analysis, sentence) or is_said_by_side(analysis, sentence):
        return False
    issues = {t.issue for t in topics_in(sentence)} - {Issue.TALKS}
    if not issues:
        return False
    core = core_of(sentence)
    modal = any(is_would(t) for t in (core, *core.conjuncts))
    to_be = any(_is_to_be(t) for t in sentence)
    first = [t for t in sentence if not t.is_space][:6]
    step = any(t.lemma_.lower() in WORDS.words("content.steps") for t in first)
    return modal or to_be or step or _is_list_like(analysis, core)


def core_of(sentence: Span) -> Token:
    """Return the verb of what a sentence tells: below "the source said", if so."""
    verb = sentence.root
    while is_saying(verb):
        said = [c for c in verb.children if c.dep_ == "ccomp"]
        if not said:
            break
        verb = said[-1]
    return verb


def is_would(verb: Token) -> bool:
    """Tell whether a verb says what would be."""
    modals = WORDS.words("content.modals")
    return any(c.dep_ == "aux" and c.lower_ in modals for c in verb.children)


def _is_list_like(analysis: Analysis, root: Token) -> bool:
    """Tell whether a sentence has no verb, or one in the present that no party does."""
    if root.pos_ not in VERBAL:
        return True
    frame = analysis.frames.of(root)
    takes_up = any(t.lower_ in {"it", "this"} for t in frame.agents)
    if takes_up and WORDS.has("content.verbs", frame.keys):
        return True
    told = analysis.frames.voice(frame) is not None
    return (
        root.tag_ in {"VBZ", "VBP"} and not told and not analysis.frames.agents(frame)
    )


def is_said_by_side(analysis: Analysis, sentence: Span) -> bool:
    """Tell whether a side of the talks speaks in a sentence, so that it is its own view."""
    voice = analysis.frames.voices.of(core_of(sentence))
    talks = analysis.mentions.talks
    return voice is not None and talks is not None and voice.party in talks.sides


def _is_to_be(token: Token) -> bool:
    """Tell whether a form of "be" opens what is to come: "are to be freed"."""
    if token.lemma_ != "be":
        return False
    return any(
        c.dep_ == "xcomp" and any(g.lower_ == "to" for g in c.children)
        for c in token.children
    ) or (token.i + 1 < len(token.doc) and token.nbor().lower_ == "to")


def is_reaction(analysis: Analysis, sentence: Span) -> bool:
    """Tell whether a party speaks up for itself: the terms are over."""
    root = core_of(sentence)
    if not WORDS.has("content.reactions", verb_keys(root)):
        return False
    return bool(analysis.frames.agents(analysis.frames.of(root)))
