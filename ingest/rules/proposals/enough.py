"""Whether one place tells enough of a proposal for a report."""

from dataclasses import dataclass

from spacy.tokens import Token

from domain.values import Term
from ingest.analysis import Analysis
from ingest.frames.keys import verb_keys
from ingest.mentions import Kind

from .answered import ANSWERS, is_answered
from .content import tells_content
from .nouns import WORDS, Grade, grade_of, is_counter, is_definite, is_peaceful
from .tabling import Manner, Tabling

NEW = frozenset(
    {"new", "further", "additional", "fresh", "extra", "more", "numerous", "several",
     "another", "last-minute", "late"}
)  # fmt: skip
SEVERAL = 2
"""How many terms make a plan one for peace whose sponsor is not told."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a place tells of a proposal: its word, its verb, its sponsors, its terms."""

    noun: Token
    grade: Grade
    tabling: Tabling | None
    sponsors: tuple[str, ...]
    terms: tuple[Term, ...]

    @property
    def put(self) -> bool:
        """Tell whether a verb says that it was put forward or handed on."""
        made = {Manner.ORIGIN, Manner.CARRYING}
        return self.tabling is not None and self.tabling.manner in made


def is_enough(analysis: Analysis, facts: Facts) -> bool:
    """Tell whether a place is enough for a report: who put it forward, or what it holds."""
    if _ENOUGH.get(facts.grade, _never)(facts):
        return True
    if facts.grade is Grade.PLAN and _is_an_outsiders(analysis, facts):
        return True
    if facts.grade is Grade.PAPER:
        return is_definite(facts.noun) and _bears_a_name(analysis, facts.noun)
    answerable = facts.grade in {Grade.STRONG, Grade.PLAN}
    return answerable and is_answered(analysis, facts.noun) and _is_whole(facts)


def counts(noun: Token, grade: Grade) -> bool:
    """Tell whether a word means a proposal once its sponsors and terms are known."""
    drafted = _is_draft(noun)
    return (
        grade is Grade.STRONG or drafted or (grade is Grade.PLAN and is_peaceful(noun))
    )


def _never(_facts: Facts) -> bool:
    return False


def _strong(facts: Facts) -> bool:
    told = bool(facts.terms) and (facts.tabling is not None or _holds(facts.noun))
    known = is_definite(facts.noun) or _is_drawn_up(facts.noun)
    told = told or (facts.tabling is not None and known)
    return bool(facts.sponsors) or told or (facts.put and is_counter(facts.noun))


def _is_drawn_up(noun: Token) -> bool:
    """Tell whether terms are there to be read, though not told: "a unified outline"."""
    drawn = WORDS.words("nouns.drawn_up")
    return any(
        c.lower_ in drawn and c.dep_ in {"amod", "compound"} for c in noun.children
    )


def _plan(facts: Facts) -> bool:
    told = is_peaceful(facts.noun) or (facts.put and bool(facts.terms))
    detailed = len(facts.terms) >= SEVERAL and is_definite(facts.noun)
    whole = detailed and tells_content(facts.noun)
    return whole or (bool(facts.sponsors) and told)


def _paper(facts: Facts) -> bool:
    drafted, terms = _is_draft(facts.noun), bool(facts.terms)
    told = terms and drafted and tells_content(facts.noun)
    put = facts.put and (terms or drafted or _is_handed_on(facts.tabling))
    tabled = _is_put_forward(facts.tabling) and _is_text(facts.noun)
    before_all = terms and drafted and facts.tabling is not None
    return before_all or (bool(facts.sponsors) and (told or put or tabled))


def _reply(facts: Facts) -> bool:
    rejected = facts.put and _is_turned_down(facts.noun)
    told = bool(facts.terms) or _holds_changes(facts.noun) or rejected
    return bool(facts.sponsors) and told


def _change(facts: Facts) -> bool:
    added = _is_added(facts.noun) or _is_late(facts.tabling)
    told = (facts.put and added) or _is_amendment(facts.noun)
    return bool(facts.sponsors) and told


_ENOUGH = {
    Grade.STRONG: _strong,
    Grade.PLAN: _plan,
    Grade.PAPER: _paper,
    Grade.REPLY: _reply,
    Grade.CHANGE: _change,
}


def _is_draft(noun: Token) -> bool:
    return noun.lemma_.lower() in WORDS.words("nouns.drafts")


def _holds(noun: Token) -> bool:
    """Tell whether a noun without sponsors tells of its content itself."""
    return tells_content(noun) or is_peaceful(noun)


def _is_text(noun: Token) -> bool:
    return noun.lemma_.lower() in WORDS.words("nouns.texts")


def _is_put_forward(tabling: Tabling | None) -> bool:
    """Tell whether a verb means putting forward and nothing else."""
    return tabling is not None and WORDS.has("table.proper", tabling.frame.keys)


def _is_handed_on(tabling: Tabling | None) -> bool:
    return tabling is not None and bool(
        tabling.frame.recipients or tabling.frame.objects("to", "before")
    )


def _is_added(noun: Token) -> bool:
    """Tell whether conditions are called new, or counted: "29 changes requested"."""
    words = {c.lower_ for c in noun.children if c.dep_ in {"amod", "nummod", "det"}}
    asked = noun.lemma_.lower() in WORDS.words("nouns.asked")
    counted = not asked and any(c.dep_ == "nummod" for c in noun.children)
    return bool(words & NEW) or counted or noun.lemma_ in {"amendment", "revision"}


def _is_late(tabling: Tabling | None) -> bool:
    """Tell whether conditions came late: "a demand made at the last moment"."""
    if tabling is None:
        return False
    words = tabling.frame.predicate.subtree
    return any(
        t.lower_ in {"moment", "minute", "hour"}
        and any(c.lower_ in {"last", "eleventh"} for c in t.children)
        for t in words
    )


def _is_amendment(noun: Token) -> bool:
    """Tell whether a word by itself means what is changed in a text: "its amendments"."""
    return noun.lemma_.lower() in WORDS.words("nouns.amendments")


def _holds_changes(noun: Token) -> bool:
    """Tell whether a reply is said to ask for changes: "contains modifications"."""
    words = [*noun.subtree]
    if noun.dep_ == "nsubj":
        words += [
            t
            for c in noun.head.children
            if c.dep_ in {"dobj", "attr"}
            for t in c.subtree
        ]
    return any(grade_of(t) is Grade.CHANGE for t in words)


def _is_turned_down(noun: Token) -> bool:
    """Tell whether a reply was rejected, so that it held terms of its own."""
    verbs = [t for t in noun.ancestors if t.pos_ == "VERB"][:2]
    return any(ANSWERS.has("reject.verbs", verb_keys(v)) for v in verbs)


def _is_whole(facts: Facts) -> bool:
    """Tell whether what is answered is a proposal as a whole, not one of its ideas."""
    thought = facts.noun.lemma_.lower() in WORDS.words("nouns.ideas")
    return bool(facts.sponsors) or (is_peaceful(facts.noun) and not thought)


def _is_an_outsiders(analysis: Analysis, facts: Facts) -> bool:
    """Tell whether a plan with no other aim is that of a mediator: "the US-led plan"."""
    talks = analysis.mentions.talks
    sides = set() if talks is None else set(talks.sides)
    aimless = not any(c.dep_ in {"acl", "prep"} for c in facts.noun.children)
    single = aimless and facts.noun.tag_ in {"NN", "NNP"}
    return (
        single
        and bool(sides)
        and bool(facts.sponsors)
        and sides.isdisjoint(facts.sponsors)
    )


def _bears_a_name(analysis: Analysis, noun: Token) -> bool:
    """Tell whether a paper is called by its author's name: "the Witkoff paper"."""
    parts = (
        analysis.mentions.at(c) for c in noun.lefts if c.dep_ in {"compound", "nmod"}
    )
    return any(
        m is not None and m.kind is Kind.PERSON and bool(m.parties) for m in parts
    )
