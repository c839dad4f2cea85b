"""A meeting noun with what it leans on and what describes it."""

from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import agents, is_passive, patients, prep_objects, preps
from ingest.lexicon import lexicon
from ingest.scene import describing

from .attendees import TOGETHER, listed_after, parties_of, witnesses

WORDS = lexicon("meetings")
OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd"})


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
        held = [self.head, *(t for t in self.head.subtree if t.dep_ == "pobj")]
        words = {t.lemma_.lower() for t in (self.head, self.noun.head.head)}
        return bool(held) and not words.isdisjoint(WORDS.words("too_long"))

    @cached_property
    def verb(self) -> Token | None:
        """The verb whose subject or object it is, None where it hangs elsewhere."""
        head = self.head
        if head.dep_ == "conj" and head.head.pos_ in {"NOUN", "PROPN"}:
            head = head.head
        governor = head.head
        direct = head.dep_ in OBJECTS | {"nsubj"} and governor.pos_ in {"VERB", "AUX"}
        return governor if direct and governor.i != head.i else self._behind()

    def _behind(self) -> Token | None:
        """Return the verb of "took part in talks", "is in talks"."""
        prep = self.head.head
        if self.head.dep_ != "pobj" or prep.lower_ not in {"in", "to", "at"}:
            return None
        verb = prep.head
        key = f"{verb.lemma_.lower()} {prep.lower_}"
        if verb.pos_ == "NOUN" and verb.lemma_ == "part":
            verb, key = verb.head, "take part in"
        return verb if WORDS.has("holding", {key}) else None

    @cached_property
    def is_subject(self) -> bool:
        """Tell whether the verb says something of the meeting, the passive included."""
        return self.verb is not None and (
            self.head.dep_ in {"nsubj", "nsubjpass"}
            or (self.head.dep_ == "conj" and self.head.head.dep_ in {"nsubj", "nsubjpass"})
        )

    @cached_property
    def told(self) -> tuple[Token, ...]:
        """The participles and relative clauses that describe it."""
        return (*describing(self.noun), *(describing(self.head) if self.head.i != self.noun.i else ()))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The lexicon keys of the verb, none where there is none."""
        return frozenset() if self.verb is None else self.analysis.frames.of(self.verb).keys

    @cached_property
    def frame(self) -> Frame:
        """The frame of the noun, its verb as support."""
        frame = self.analysis.frames.of(self.noun)
        if self.verb is None:
            return frame
        outer = self.analysis.frames.of(self.verb)
        return replace(frame, support=self.verb, standing=outer.standing)

    @cached_property
    def attendees(self) -> tuple[Token, ...]:
        """Those whom the sentence names as taking part."""
        found = [*self._of_noun(self.noun)]
        if self.head.i != self.noun.i:
            found.extend(self._of_noun(self.head))
        found.extend(self._of_verb())
        for clause in self.told:
            found.extend(self._of_clause(clause))
        words = (self.noun, self.head, *self.told, *([self.verb] if self.verb else []))
        found.extend(witnesses(self.analysis, dict.fromkeys(words)))
        found.extend(listed_after(self.analysis, self.noun))
        return tuple(dict.fromkeys(found))

    @cached_property
    def callers(self) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
        """Who calls and who is called, as far as the words tell them apart."""
        own = preps(self.noun)
        called = [t for name in (*TOGETHER, "to") for t in own.get(name, ())]
        if self.verb is not None:
            called.extend(self.analysis.frames.of(self.verb).objects(*TOGETHER))
        callers = [t for t in self.attendees if t not in called]
        if not callers and self.verb is None:
            callers = list(self.frame.agents) or self._of_governor()
        return tuple(callers), tuple(dict.fromkeys(called))

    def _of_governor(self) -> list[Token]:
        """Return who does the thing that a call is made for: "said in a call to"."""
        governor = self.head.head.head
        if self.head.dep_ != "pobj" or governor.pos_ not in {"VERB", "AUX"}:
            return []
        return list(agents(governor))

    def _of_noun(self, noun: Token) -> list[Token]:
        found: list[Token] = []
        for child in noun.children:
            if child.dep_ in {"compound", "amod", "nmod", "poss"}:
                found.extend(t for t in (child, *child.subtree) if self._names(t))
        own = preps(noun)
        for name in (*TOGETHER, "by", "of", "including", "involving"):
            found.extend(t for t in own.get(name, ()) if self._names(t))
        if self._is_call_noun:
            found.extend(own.get("to", ()))
        return found

    @property
    def _is_call_noun(self) -> bool:
        return self.noun.lemma_.lower() in WORDS.words("call_nouns")

    def _names(self, token: Token) -> bool:
        return bool(parties_of(self.analysis, (token,)))

    def _of_verb(self) -> list[Token]:
        """Return who holds, hosts or joins the meeting that the verb has as object."""
        verb = self.verb
        if verb is None:
            return []
        frame = self.analysis.frames.of(verb)
        with_ = [*frame.objects(*TOGETHER)]
        if self.is_subject and not is_passive(verb):
            gathered = WORDS.has("gathering", frame.keys)
            return [*with_, *(frame.patients if gathered else ())]
        if WORDS.has("holding", frame.keys) or WORDS.has("hosting", frame.keys):
            return [*frame.agents, *with_]
        return with_ if is_passive(verb) else []

    def _of_clause(self, clause: Token) -> list[Token]:
        """Return who takes part by a clause: "held by X with Y", "involving X and Y"."""
        lemma = clause.lemma_.lower()
        if lemma in WORDS.words("gathering"):
            return list(patients(clause))
        found = [t for name in TOGETHER for t in preps(clause).get(name, ())]
        if lemma in WORDS.words("holding") | WORDS.words("hosting"):
            found.extend(t for t in agents(clause) if t.i != self.noun.i)
        for child in clause.children:
            if child.dep_ in {"prep", "agent"} and child.lower_ == "by":
                found.extend(prep_objects(child))
        return found


CONTAINERS = WORDS.words("containers") | WORDS.words("too_long")
