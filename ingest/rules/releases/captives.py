"""Who the captives of a release are: hostages, prisoners or bodies."""

from collections.abc import Iterable

from spacy.tokens import Token

from domain.vocabulary import Category
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.lexicon import lexicon
from ingest.mentions import Kind

from .groups import Group
from .mutual import is_each
from .phrases import is_body, is_in_coffins, is_of_a_body, is_person_word

WORDS = lexicon("releases")
STATES = frozenset({"oprd", "dobj", "attr", "advmod", "acomp"})
OWN = {
    "bodies": Category.BODIES,
    "hostages": Category.HOSTAGES,
    "prisoners": Category.PRISONERS,
}
SAID = frozenset({"acl", "amod", "relcl"})
VERBS = ("give", "get", "swap")
NEAR = 3
"""How many sentences back a text may say that somebody was kidnapped."""


class Captives:
    """Reads what the captives of one frame are, by their nouns, nation and jail.

    `returned` asks for those given in return, whom the other side held.
    """

    def __init__(
        self, analysis: Analysis, frame: Frame, *, returned: bool = False
    ) -> None:
        self.analysis = analysis
        self.frame = frame
        self.returned = returned
        talks = analysis.mentions.talks
        self.sides = () if talks is None else talks.sides
        self.holders = {} if talks is None else talks.holders
        own = () if talks is None else talks.captives.get(Category.HOSTAGES, ())
        self.own = frozenset(own)
        self.about_hostages = talks is not None and Category.HOSTAGES in talks.captives

    def category(self, group: Group) -> Category | None:
        """Return what kind of captives a group is, None where they are none."""
        named = self._by_word(group)
        if named is not None:
            return named
        people = any(is_person_word(t) for t in (group.noun, *group.words))
        people = people or self._is_nation(group) or _is_bare(group)
        others = _lemmas(group.words) & WORDS.words("captives.others")
        if others or not (people or group.named):
            return None
        if _is_bare(group):
            return self._by_context(group)
        known = self.is_strong or self._is_of_the_foe(group) or is_each(self.frame)
        known = known or self._are_given_back(group)
        if known or self._speaks_of_captives(group):
            return self._by_side(group)
        return None

    @property
    def is_strong(self) -> bool:
        """Tell whether the verb alone says that they were captives."""
        return WORDS.has("strong", self.frame.keys) or self.frame.nominal

    @property
    def _is_plain(self) -> bool:
        """Tell whether the verb is one that anybody does: "arrived", "received"."""
        own = (*VERBS, "come_out")
        known = frozenset(
            k for k in self.frame.keys if any(WORDS.has(n, (k,)) for n in own)
        )
        return all(
            WORDS.has("moving", (k,)) or WORDS.has("receiving", (k,)) for k in known
        )

    def _is_of_the_foe(self, group: Group) -> bool:
        """Tell whether one side gives up soldiers of the other."""
        agents = self.analysis.frames.agents(self.frame)
        nation = self.nation(group)
        both = {*agents, *nation}
        return len(agents) == 1 and agents[0] not in nation and both == set(self.sides)

    def _are_given_back(self, group: Group) -> bool:
        """Tell whether soldiers, or a side's people, were given back as captives are."""
        soldiers = _lemmas((group.noun, *group.words)) & WORDS.words(
            "captives.soldiers"
        )
        agents = set(self.analysis.frames.agents(self.frame))
        gets = WORDS.has("get", self.frame.keys) and not self.frame.objects("from")
        own = gets and bool(agents & set(self.sides)) and not self._is_plain
        theirs = self._is_nation(group) and set(self.nation(group)) & set(self.sides)
        back = WORDS.has("given_back", self.frame.keys)
        return (back and bool(soldiers or theirs)) or (own and bool(soldiers))

    def _by_word(self, group: Group) -> Category | None:
        lemmas = _lemmas(group.words)
        told = lemmas | _said_of(group.noun)
        if any(is_body(t) for t in group.words if t.pos_ not in {"ADJ", "VERB"}):
            return Category.BODIES
        if self._are_dead(group, lemmas) or is_in_coffins(group.noun):
            return Category.BODIES
        if not told.isdisjoint(WORDS.words("captives.hostages")):
            return Category.HOSTAGES
        if not lemmas.isdisjoint(WORDS.words("captives.either")):
            return Category.HOSTAGES if self.about_hostages else self._by_side(group)
        if not lemmas.isdisjoint(WORDS.words("captives.prisoners")):
            return (
                Category.HOSTAGES
                if self._is_held_as_hostage(group)
                else Category.PRISONERS
            )
        taken = told & WORDS.words("captives.taken")
        return self._by_side(group) if taken and is_person_word(group.noun) else None

    def _are_dead(self, group: Group, lemmas: frozenset[str]) -> bool:
        """Tell whether the captives came back dead: "the fallen", "returned dead"."""
        beside = {
            c.lower_
            for c in self.frame.predicate.children
            if c.dep_ in {"acomp", "oprd", "advcl", "advmod"}
        }
        dead = WORDS.words("captives.dead")
        return not (lemmas | beside).isdisjoint(dead) and group.noun.pos_ != "PROPN"

    def _is_held_as_hostage(self, group: Group) -> bool:
        """Tell whether those called prisoners are the ones these talks call hostages."""
        if not self.about_hostages:
            return False
        nation = self.nation(group)
        if group.giver is not None:
            return group.giver == self.holders.get(Category.HOSTAGES)
        if nation:
            return bool(self.own & set(nation))
        captor = self.holders.get(Category.HOSTAGES)
        gives = captor in self.analysis.frames.agents(self.frame)
        return gives and not self.returned

    def nation(self, group: Group) -> tuple[str, ...]:
        """Return the parties whose people the captives are, as far as the words tell."""
        found: list[str] = []
        for token in (group.noun, *group.words):
            mention = self.analysis.mentions.at(token)
            if mention is not None and _tells_nation(token, mention.kind):
                found.extend(mention.parties)
        return tuple(dict.fromkeys(found))

    def _is_nation(self, group: Group) -> bool:
        mention = self.analysis.mentions.at(group.noun)
        people = group.noun.tag_ in {"NNS", "NNPS", "NNP", "JJ", "NN"}
        return mention is not None and mention.kind is Kind.DEMONYM and people

    def _speaks_of_captives(self, group: Group) -> bool:
        """Tell whether the sentence speaks of captives or jails, or the one before it.

        For what anybody does, such as arriving, the one before is not enough.
        """
        sentence = group.noun.sent
        known = WORDS.words("jails") | WORDS.words("captives.signs")
        for name in ("hostages", "either", "prisoners"):
            known |= WORDS.words(f"captives.{name}")
        own = {t.lemma_.lower() for t in sentence}
        if not own.isdisjoint(known | WORDS.words("captives.near")):
            return True
        return not self._is_plain and not _around(group.noun).isdisjoint(known)

    def _by_side(self, group: Group) -> Category:
        """Tell hostages from prisoners by jail, captor, nation, or the text around."""
        if self._from_jail(group):
            return Category.PRISONERS
        if not self.about_hostages:
            kidnapped = _around(group.noun, NEAR) & WORDS.words("captives.kidnapped")
            taken = kidnapped or self._is_of_armed_group(group)
            return Category.HOSTAGES if taken else Category.PRISONERS
        return self._of_captor() or self._of_nation(group) or Category.HOSTAGES

    def _of_captor(self) -> Category | None:
        """Return what the one who gives them up holds in these talks."""
        agents = self.analysis.frames.agents(self.frame)
        gives = WORDS.has("give", self.frame.keys) and not _is_comer(self.frame)
        if not gives or len(agents) != 1:
            return None
        held = [
            c
            for c in (Category.HOSTAGES, Category.PRISONERS)
            if c in self.holders and (self.holders[c] == agents[0]) != self.returned
        ]
        return held[0] if held else None

    def _is_of_armed_group(self, group: Group) -> bool:
        """Tell whether civilians were in the hands of an armed group."""
        agents = self.analysis.frames.agents(self.frame)
        parties = [self.analysis.mentions.registry.party(a) for a in agents]
        armed = any(p is not None and p.kind == "armed_group" for p in parties)
        return armed and group.noun.lemma_.lower() in WORDS.words("captives.civilians")

    def _of_nation(self, group: Group) -> Category | None:
        words = (group.noun, *group.words)
        mentions = [self.analysis.mentions.at(t) for t in words]
        for mention in mentions:
            if mention is None or mention.kind is not Kind.DEMONYM:
                continue
            if any(p in self.own for p in mention.parties):
                return Category.HOSTAGES
            theirs = any(p in self.sides for p in mention.parties)
            return (
                Category.PRISONERS
                if theirs or not mention.parties
                else Category.HOSTAGES
            )
        return None

    def _from_jail(self, group: Group) -> bool:
        phrases = (
            group.noun,
            *self.frame.patients,
            *self.frame.objects("from", "of", "in"),
        )
        lemmas = {t.lemma_.lower() for p in phrases for t in p.subtree}
        return not lemmas.isdisjoint(WORDS.words("jails"))

    def _by_context(self, group: Group) -> Category | None:
        """Take the nearest word for captives before a number that stands alone."""
        sentence = group.noun.sent
        start = sentence.doc[sentence.start - 1].sent.start if sentence.start else 0
        alive = any(
            t.lower_ in WORDS.words("captives.alive") for t in group.noun.subtree
        )
        for token in reversed(list(sentence.doc[start : group.noun.i])):
            for name, category in OWN.items():
                if (category is Category.BODIES and alive) or is_of_a_body(token):
                    continue
                if token.lemma_.lower() in WORDS.words(f"captives.{name}"):
                    return category
        before = sentence.doc[start : group.noun.i]
        known = self.is_strong or alive or any(_is_held(t) for t in before)
        return self._by_side(group) if known else None


def _is_held(token: Token) -> bool:
    """Tell whether a verb says that soldiers are held: "whom it has held since July"."""
    if token.pos_ != "VERB" or token.lemma_.lower() not in WORDS.words(
        "captives.taken"
    ):
        return False
    objects = [c for c in token.children if c.dep_ in {"dobj", "nsubjpass"}]
    described = [token.head] if token.dep_ in SAID else []
    soldiers = WORDS.words("captives.soldiers")
    return not _lemmas((*objects, *described)).isdisjoint(soldiers)


def _tells_nation(token: Token, kind: Kind) -> bool:
    """Tell whether a name says whose people they are: "Thai", "Kyiv's", "its"."""
    return kind is Kind.DEMONYM or token.dep_ == "poss"


def _lemmas(words: Iterable[Token]) -> frozenset[str]:
    return frozenset(w for t in words for w in (t.lemma_.lower(), t.lower_))


def _said_of(noun: Token) -> frozenset[str]:
    """Return the words of what was done to somebody: "held hostage by the rebels"."""
    clauses = [c for c in noun.children if c.dep_ in SAID and c.pos_ == "VERB"]
    inner = [g for c in clauses for g in c.children if g.dep_ in STATES]
    also = [c for c in noun.children if c.dep_ == "appos"]
    return _lemmas((*clauses, *inner, *also))


def _is_comer(frame: Frame) -> bool:
    """Tell whether the subject are the captives themselves: "39 prisoners returned"."""
    return WORDS.has("come_out", frame.keys) and not frame.patients


def _around(token: Token, reach: int = 1) -> frozenset[str]:
    """Return the lemmas of a token's sentence and of so many before it."""
    start = token.sent.start
    for _ in range(reach):
        start = token.doc[start - 1].sent.start if start else 0
    return frozenset(t.lemma_.lower() for t in token.doc[start : token.sent.end])


def _is_bare(group: Group) -> bool:
    """Tell whether a number stands alone: "more than 100 were freed"."""
    number = group.noun.like_num or group.noun.pos_ == "NUM"
    number = number or group.noun.lemma_.lower() == "other"
    if group.giver is not None and group.noun.pos_ == "PROPN":
        return True
    return number and not any(
        t.pos_ in {"NOUN", "PROPN"} and t.lemma_.lower() != "other" for t in group.words
    )
