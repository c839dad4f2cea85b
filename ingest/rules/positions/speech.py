"""Stands in reported speech: "must", "will not", "there will be no", "goes on"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from domain.reports import Report
from domain.vocabulary import Issue, Level, Stance
from ingest.analysis import Analysis
from ingest.frames import Frame, Voice
from ingest.frames.arguments import agents, is_passive, prep_objects, subjects
from ingest.frames.keys import verb_keys
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

from .conditions import conditions_of, is_conditional, threat_in
from .content import Stand, plain_stands, stands_on
from .forms import auxiliaries, is_infinitive
from .holders import Holder, holders, of_frame, of_voice, sides
from .judged import judged, required
from .lists import listed_after
from .refusals import TO_COME, is_own, is_refusal, refused
from .report import reports
from .scope import parts, prices_in, scope
from .taking import Taking, is_taking
from .war import announced, goes_on, until_war_is_won, war

WORDS = lexicon("positions")
EXCHANGED = frozenset(
    {Issue.HOSTAGE_RELEASE, Issue.PRISONER_RELEASE, Issue.TEMPORARY_TRUCE, Issue.TALKS}
)
OBLIGED = frozenset({"must", "should", "ought"})
INCLUDING = frozenset(
    {"include", "contain", "comprise", "mean", "involve", "entail", "lead", "result", "provide",
     "bring", "begin", "start", "come", "rest"}
)  # fmt: skip
LETTING = frozenset({"let", "allow", "enable", "ensure", "guarantee", "permit", "see"})
TALKS = WORDS.words("answers.talks")
DEALS = WORDS.words("answers.proposals") | {"it", "peace", "solution", "process", "settlement"}
WISH = Taking(Stance.DEMANDS, "", ())


def spoken_stands(analysis: Analysis) -> Iterator[Report]:
    """Find the stands that a party's reported words take without a verb of stance."""
    for frame in analysis.frames.verbs():
        of = _speakers(analysis, frame)
        if len(of) == 0 or _is_of_a_plan(frame.predicate):
            continue
        for kind, stands in _readings(analysis, frame.predicate, of):
            yield from reports(
                analysis,
                frame,
                stands,
                of=of,
                rule=f"positions.{kind}",
                level=Level.MEDIUM,
                reasons=("voice",),
            )


def threats(analysis: Analysis) -> Iterator[Report]:
    """Find what is demanded by "threatened sanctions if the fighting did not stop"."""
    for frame in analysis.frames.verbs():
        if not WORDS.has("speech.threatening", frame.keys):
            continue
        yield from reports(
            analysis,
            frame,
            threat_in(analysis, frame.predicate),
            of=of_frame(analysis, frame),
            rule="positions.threat",
            level=Level.MEDIUM,
            reasons=("threat",),
        )


def _speakers(analysis: Analysis, frame: Frame) -> tuple[Holder, ...]:
    """Return whose words they are; a "will not" that nobody is named for, its subject's."""
    voice = analysis.frames.voice(frame)
    if voice is not None and (voice.party is not None or voice.named):
        return of_voice(analysis, voice)
    if voice is None and _is_backshifted(frame.predicate):
        return of_voice(analysis, _carried_on(analysis, frame.predicate.sent))
    if voice is None and _is_laid_down(frame.predicate):
        return holders(analysis, agents(frame.predicate.head), None)
    will_not = auxiliaries(frame.predicate) & {"will", "wo"}
    if not will_not or not is_negated(frame.predicate):
        return ()
    of = holders(analysis, frame.agents, None)
    return of if {h.party for h in of} <= set(sides(analysis)) else ()


def _is_backshifted(verb: Token) -> bool:
    """Tell whether a sentence may go on with what the one before it reports.

    "The army would fight on", "it was necessary to", "all had to be freed first".
    """
    if any(t.text == ":" for t in verb.doc[verb.sent.start : verb.i]):
        return False
    if verb.dep_ == "ROOT":
        judging = verb.lemma_ == "be" and verb.tag_ == "VBD"
        return judging or bool(auxiliaries(verb) & {"would", "must", "should"})
    had_to = verb.dep_ == "xcomp" and verb.head.dep_ == "ROOT"
    return had_to and verb.head.lemma_ in {"have", "need"}


def _carried_on(analysis: Analysis, sentence: Span) -> Voice | None:
    """Return who spoke in the sentence before, if the paragraph is the same."""
    if sentence.start == 0:
        return None
    before = sentence.doc[sentence.start - 1].sent
    if "\n" in before.text_with_ws[len(before.text.rstrip()) :]:
        return None
    voices = (analysis.frames.voice(f) for f in analysis.frames.verbs(before))
    said = [v for v in voices if v is not None]
    return said[-1] if said else None


def _is_laid_down(verb: Token) -> bool:
    """Tell whether a clause is what somebody laid down: "what any deal must contain"."""
    above = verb.head
    if verb.dep_ not in {"ccomp", "dobj"} or above.pos_ != "VERB":
        return False
    return not verb_keys(above).isdisjoint(WORDS.words("speech.laying_down"))


def _readings(
    analysis: Analysis, verb: Token, of: tuple[Holder, ...]
) -> Iterator[tuple[str, Iterator[Stand]]]:
    """Yield the stands of one verb by the first reading that fits it, and beside it."""
    if _obliged(verb) is not None:
        yield "must", _musts(analysis, verb)
    elif is_refusal(analysis, verb, of):
        yield "refused", refused(analysis, verb)
    elif is_negated(verb):
        yield "until", until_war_is_won(analysis, verb)
    elif _is_offered(analysis, verb, of):
        yield "offered", _offered(analysis, verb)
    elif goes_on(analysis, verb, of):
        yield "war", war(analysis, verb)
    yield "announced", announced(analysis, verb, of)
    yield "required", required(analysis, verb)
    yield "judged", judged(analysis, verb)
    yield "threat", threat_in(analysis, verb)


def _obliged(verb: Token) -> Token | None:
    """Return the word that makes a clause an obligation, None if none does."""
    for child in verb.children:
        if child.dep_ == "aux" and child.lower_ in OBLIGED:
            return child
    head = verb.head
    having = head.lemma_ in {"have", "need", "ought"} and is_infinitive(verb)
    if verb.dep_ != "xcomp" or not having or is_negated(head) or _is_question(head):
        return None
    if auxiliaries(head) & {"have", "has", "had", "'ve"}:
        # "Millions have had to flee" tells what was, not what shall be.
        return None
    return head


def _is_question(verb: Token) -> bool:
    return "?" in {t.text for t in verb.sent[-2:]}


def _musts(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    if _is_of_deal(verb):
        yield from _included(analysis, verb)
        return
    obliged = _obliged(verb)
    weak = obliged is not None and obliged.lower_ != "must"
    idle = weak and any(t.lemma_.lower() in TALKS for t in subjects(verb))
    for stand in stands_on(analysis, (verb,), WISH):
        # "The talks should resume next week" expects, it does not demand.
        if stand.issue is not Issue.TALKS or not idle:
            yield stand
    if obliged is not None and obliged.i == verb.head.i:
        for subject in subjects(verb.head):
            yield from plain_stands(analysis, scope(subject), Stance.DEMANDS)


def _is_of_deal(verb: Token) -> bool:
    """Tell whether it is a deal that must do something: "any deal must include"."""
    if is_passive(verb) or verb.lemma_ not in INCLUDING | LETTING:
        return False
    return all(t.lemma_.lower() in DEALS | TALKS for t in subjects(verb))


def _included(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Read "any deal must include a withdrawal": the deal itself is not demanded."""
    things = [c for c in verb.children if c.dep_ in {"dobj", "ccomp", "xcomp"}]
    things += [t for c in verb.children if c.dep_ == "prep" for t in prep_objects(c)]
    if not is_negated(verb):
        yield from stands_on(analysis, things, WISH)
        yield from plain_stands(analysis, listed_after(verb), Stance.DEMANDS)


def _is_offered(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether a speaker says what it will do, but on a condition or at a price."""
    if not auxiliaries(verb) & TO_COME or is_taking(verb):
        return False
    bound = is_conditional(verb) or any(True for _ in _prices(analysis, verb))
    return bound and is_own(analysis, verb, of)


def _prices(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Return what is asked in exchange, if it is more than the other side's captives.

    An exchange of captives for captives is mostly the carrying out of a deal.
    """
    things = [t for thing in prices_in(verb) for t in parts(thing)]
    asked = [
        s for t in things for s in plain_stands(analysis, scope(t), Stance.DEMANDS)
    ]
    if any(s.issue not in EXCHANGED for s in asked):
        yield from asked


def _offered(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    for part in parts(verb):
        yield from plain_stands(analysis, scope(part), Stance.SUPPORTS)
    yield from _prices(analysis, verb)
    yield from conditions_of(analysis, verb, Stance.SUPPORTS)


def _is_of_a_plan(verb: Token) -> bool:
    """Tell whether a clause spells out a deal: "under the plan, Israel must …"."""
    under = (t for t in verb.sent if t.lower_ in WORDS.words("holders.under"))
    named = {c.lemma_.lower() for t in under if t.dep_ == "prep" for c in t.children}
    return not named.isdisjoint(WORDS.words("holders.plans"))
