"""Who the captives of a release are: hostages, prisoners or bodies, and who held them."""

from spacy.tokens import Token

from domain.vocabulary import Category
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.lexicon import lexicon

WORDS = lexicon("releases")
OWN = {
    "hostages": Category.HOSTAGES,
    "prisoners": Category.PRISONERS,
    "bodies": Category.BODIES,
}


class Captives:
    """Reads the captives of one frame, by their nouns, their side and their jail."""

    def __init__(self, analysis: Analysis, frame: Frame) -> None:
        self.analysis = analysis
        self.frame = frame

    def category(self, head: Token) -> Category | None:
        """Return what kind of captives a noun phrase names, None if none."""
        for token in (head, *self._modifiers(head)):
            lemma = token.lemma_.lower()
            for name in ("bodies", "hostages", "prisoners"):
                if lemma in WORDS.words(f"captives.{name}"):
                    return OWN[name]
        if self._is_people(head) and self._speaks_of_captives(head):
            return self._by_side(head)
        return None

    def other_category(self, head: Token) -> Category | None:
        """Return the kind of those given in return for others."""
        found = self.category(head)
        if found is None and self._is_people(head):
            found = Category.PRISONERS
        return found

    def holder(self, category: Category) -> str | None:
        """Return who releases them: the agent, else who holds such captives in these talks."""
        agents = self.analysis.frames.agents(self.frame)
        sides = self._sides
        captors = [a for a in agents if a in sides] or [a for a in agents if len(agents) == 1]
        talks = self.analysis.mentions.talks
        fixed = None if talks is None else talks.holders.get(category)
        return fixed or (captors[0] if captors else None)

    def is_named(self, head: Token) -> bool:
        """Tell whether a head is a person's name that speaks for no party."""
        mention = self.analysis.mentions.at(head)
        if mention is not None:
            return mention.is_person and not mention.parties
        return head.pos_ == "PROPN" and head.ent_type_ == ""

    def are_captives(self, heads: list[Token]) -> bool:
        """Tell whether named persons who come out are the captives of these talks."""
        return all(h.pos_ == "PROPN" for h in heads) and WORDS.has("free", self.frame.keys)

    @property
    def _sides(self) -> tuple[str, ...]:
        talks = self.analysis.mentions.talks
        return () if talks is None else talks.sides

    def _modifiers(self, head: Token) -> list[Token]:
        near = [c for c in head.children if c.dep_ in {"compound", "amod", "appos", "nmod"}]
        inner = [g for c in head.children if c.dep_ == "prep" and c.lower_ in {"of", "among"} for g in c.children]
        return near + inner

    def _is_people(self, head: Token) -> bool:
        words = WORDS.words("captives.people")
        return head.lemma_.lower() in words or head.lower_ in words or head.like_num

    def _speaks_of_captives(self, head: Token) -> bool:
        """Tell whether the sentence or the one before it speaks of captives or jails."""
        lemmas = {t.lemma_.lower() for t in head.sent}
        if head.sent.start > 0:
            lemmas |= {t.lemma_.lower() for t in head.doc[head.sent.start - 1].sent}
        known = (
            WORDS.words("captives.hostages")
            | WORDS.words("captives.prisoners")
            | WORDS.words("jails")
            | {"red", "truce", "exchange", "swap", "captivity"}
        )
        return not lemmas.isdisjoint(known)

    def _by_side(self, head: Token) -> Category | None:
        parties = self._nationality(head)
        talks = self.analysis.mentions.talks
        jailed = any(t.lemma_.lower() in WORDS.words("jails") for t in head.sent)
        if jailed:
            return Category.PRISONERS
        if talks is not None:
            for category, sides in talks.captives.items():
                if any(p in sides for p in parties):
                    return category
            if Category.HOSTAGES in talks.captives:
                return Category.HOSTAGES
        return Category.PRISONERS

    def _nationality(self, head: Token) -> tuple[str, ...]:
        tokens = (head, *self._modifiers(head))
        mentions = [self.analysis.mentions.at(t) for t in tokens]
        return tuple(p for m in mentions if m is not None for p in m.parties)
