"""A meeting noun with what it leans on and what describes it."""

from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Token

from domain.values import Happened
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.lexicon import lexicon
from ingest.scene import describing

WORDS = lexicon("meetings")
CONTAINERS = WORDS.words("containers") | WORDS.words("too_long")
OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SLIPS = frozenset({"dobj", "pobj", "appos"})
"""How a noun hangs that the parser gives a phrase of its verb: "saw peace in a call"."""
PLEDGING = frozenset({"agree", "pledge", "vow", "promise", "undertake", "decide"})
"""Verbs of what is settled at talks: "agreed to swap prisoners at talks in Istanbul"."""
RAISING = frozenset({"be", "ought", "have", "seem", "appear"})


def inner(noun: Token) -> Token:
    """Return the talks within "a second round of talks", else the noun itself."""
    for prep in noun.children:
        for child in prep.children if prep.lower_ == "of" else ():
            if child.dep_ == "pobj" and child.lemma_.lower() in WORDS.words("nouns"):
                return child
    return noun


def _names(verb: Token) -> bool:
    """Tell whether a verb only says what somebody calls it: "held what he called talks"."""
    called = verb.lemma_ in {"call", "describe", "term"} and verb.dep_ == "ccomp"
    return called and any(c.lower_ == "what" for c in verb.children)


@dataclass(frozen=True)
class Gathering:
    """A noun of meeting: `head` is the noun that holds it ("two days of talks")."""

    analysis: Analysis
    noun: Token

    @cached_property
    def head(self) -> Token:
        """The outermost noun of the phrase: "days" in "two days of negotiations"."""
        token = self.noun
        for _ in range(3):
            prep = token.head
            holds = token.dep_ == "pobj" and prep.lower_ == "of"
            if not holds or prep.head.lemma_.lower() not in CONTAINERS:
                break
            token = prep.head
        return token

    @cached_property
    def is_too_long(self) -> bool:
        """Tell whether months or years of it are told: no one encounter."""
        words = {t.lemma_.lower() for t in (self.head, self.noun.head.head)}
        return not words.isdisjoint(WORDS.words("too_long"))

    @cached_property
    def outer(self) -> Token:
        """The head, or the noun that it is joined to by "and"."""
        head = self.head
        joined = head.dep_ == "conj" and head.head.pos_ in {"NOUN", "PROPN"}
        return head.head if joined else head

    @cached_property
    def verb(self) -> Token | None:
        """The verb whose subject or object it is, None where it hangs elsewhere."""
        outer, governor = self.outer, self.outer.head
        if self._is_object_of_time(governor):
            return governor
        direct = outer.dep_ in OBJECTS | SUBJECTS and governor.pos_ in {"VERB", "AUX"}
        if not direct or governor.i == outer.i:
            return self._behind()
        if _names(governor):
            return governor.head
        return self._raised(governor) if outer.dep_ in SUBJECTS else governor

    def _is_object_of_time(self, verb: Token) -> bool:
        """Tell whether days of talks are what somebody ends: "closed two days of talks"."""
        days = self.head.i != self.noun.i and self.outer.dep_ == "npadvmod"
        bare = not any(c.dep_ == "dobj" for c in verb.children)
        return (
            days
            and bare
            and verb.pos_ == "VERB"
            and WORDS.has("holding", {verb.lemma_})
        )

    def _raised(self, verb: Token) -> Token:
        """Return the verb that tells: "open" in "talks are to open", "are due to open"."""
        for _ in range(3):
            raises = verb.lemma_ in RAISING or WORDS.has(
                "arranged", self.analysis.frames.of(verb).keys
            )
            below = [
                x
                for c in verb.children
                for x in (
                    (c,)
                    if c.dep_ == "xcomp"
                    else c.children
                    if c.dep_ == "acomp"
                    else ()
                )
                if x.dep_ == "xcomp" and x.pos_ == "VERB"
            ]
            if not raises or not below:
                break
            verb = below[0]
        return verb

    def _behind(self) -> Token | None:
        """Return the verb of "took part in talks", "is in talks"."""
        prep = self.head.head
        if self.head.dep_ != "pobj" or prep.lower_ not in {"in", "to", "at"}:
            return None
        verb = prep.head
        key = f"{verb.lemma_.lower()} {prep.lower_}"
        if verb.pos_ == "NOUN" and verb.lemma_ == "part":
            verb, key = verb.head, "take part in"
        if verb.pos_ not in {"VERB", "AUX"}:
            return None
        return verb if WORDS.has("holding", {key}) or self._takes_part(verb) else None

    @staticmethod
    def _takes_part(verb: Token) -> bool:
        return any(c.dep_ == "dobj" and c.lemma_ == "part" for c in verb.children)

    @cached_property
    def is_subject(self) -> bool:
        """Tell whether the verb says something of the meeting, the passive included."""
        return self.verb is not None and self.outer.dep_ in SUBJECTS

    @cached_property
    def told(self) -> tuple[Token, ...]:
        """The participles and relative clauses that describe it."""
        nouns = dict.fromkeys((self.noun, self.head))
        own = [c for noun in nouns for c in describing(noun)]
        joined = [t for c in own for t in c.conjuncts if t.tag_ == "VBN"]
        return tuple(dict.fromkeys((*own, *joined, *self._set_off())))

    def _set_off(self) -> list[Token]:
        """Read "a week of talks, opened on May 2", which the parser hangs on the verb."""
        after = self.noun.right_edge.i + 1
        doc = self.noun.doc
        if after + 1 >= len(doc) or doc[after].text != ",":
            return []
        participle = doc[after + 1]
        return (
            [participle]
            if participle.tag_ == "VBN" and participle.dep_ == "advcl"
            else []
        )

    @cached_property
    def keys(self) -> frozenset[str]:
        """The lexicon keys of the verb, none where there is none."""
        return (
            frozenset()
            if self.verb is None
            else self.analysis.frames.of(self.verb).keys
        )

    @cached_property
    def frame(self) -> Frame:
        """The frame of the noun, its verb as support."""
        frame = self.analysis.frames.of(self.noun)
        if self.verb is None:
            return frame
        outer = self.analysis.frames.of(self.verb)
        return replace(frame, support=self.verb, standing=outer.standing)

    def happened(self, tense: Tense | None = None) -> Happened:
        """Return the date of the noun, its verb or a clause that describes it."""
        calendar = self.analysis.calendar
        if self.is_ahead and self.verb is None:
            return self.own_date(Tense.FUTURE)
        for frame in (*(self.analysis.frames.of(c) for c in self.told), self.frame):
            found = calendar.of(frame, tense=tense)
            if found.start is not None:
                return found
        return Happened()

    @cached_property
    def is_sitting(self) -> bool:
        """Tell whether the noun means one sitting or call, not talks at large."""
        sittings = WORDS.words("sittings") | WORDS.words("call_nouns")
        return self.noun.lemma_.lower() in sittings

    @cached_property
    def governor(self) -> Token | None:
        """The word whose doing the meeting goes with: "said" in "said after a meeting"."""
        if self.preposition is None:
            return None
        word = self.preposition.head
        for _ in range(3):
            noun = word.pos_ in {"NOUN", "PROPN"} and word.dep_ in SLIPS
            if not noun or not self.is_sitting:
                break
            word = word.head.head if word.dep_ == "pobj" else word.head
        pledged = word.dep_ == "xcomp" and word.head.lemma_ in PLEDGING
        return word.head if pledged else word

    def own_date(self, tense: Tense) -> Happened:
        """Return the date that the noun's own phrase tells, not that of its verb."""
        own = {self.noun.i, self.head.i, *(c.i for c in self.told)}
        calendar = self.analysis.calendar
        frame = self.analysis.frames.of(self.noun)
        frame = replace(frame, standing=replace(frame.standing, tense=tense))
        for expression, word in calendar.expressions(self.noun.sent):
            if word.i in own:
                return calendar.resolved(expression, frame)
        return Happened()

    @cached_property
    def is_ahead(self) -> bool:
        """Tell whether something is done before it: "arrived ahead of talks"."""
        prep = self.preposition
        return prep is not None and prep.lower_ in WORDS.words("preceding")

    @cached_property
    def preposition(self) -> Token | None:
        """The preposition that joins it to the rest: "after", "ahead" of "ahead of"."""
        outer = self.outer
        if outer.dep_ not in {"pobj", "pcomp"}:
            return None
        prep = outer.head
        if prep.lower_ in {"of", "to"} and prep.head.dep_ in {"prep", "advmod"}:
            return prep.head
        return prep
