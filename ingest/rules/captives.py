"""Who the captives of a release are: hostages, prisoners or bodies, and who held them."""

from spacy.tokens import Token

from domain.vocabulary import Category
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.lexicon import lexicon
from ingest.mentions import Kind, Mention

WORDS = lexicon("releases")
NATIONS = {Kind.DEMONYM, Kind.PARTY}
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
            if lemma in WORDS.words("captives.either"):
                return self._of_these_talks()
        told = WORDS.has("strong", self.frame.keys) or self._speaks_of_captives(head)
        return self._by_side(head) if self._is_people(head) and told else None

    def other_category(self, head: Token) -> Category | None:
        """Return the kind of those given in return for others."""
        found = self.category(head)
        return Category.PRISONERS if found is None and self._is_people(head) else found

    def _of_these_talks(self) -> Category:
        talks = self.analysis.mentions.talks
        about_hostages = talks is not None and Category.HOSTAGES in talks.captives
        return Category.HOSTAGES if about_hostages else Category.PRISONERS

    def holder(self, category: Category) -> str | None:
        """Return who releases them: the agent, else who holds such captives in these talks."""
        agents = self.analysis.frames.agents(self.frame)
        sides = self._sides
        captors = [a for a in agents if a in sides] or [a for a in agents if len(agents) == 1]
        talks = self.analysis.mentions.talks
        fixed = None if talks is None else talks.holders.get(category)
        return fixed or (captors[0] if captors else None)

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
            | WORDS.words("captives.either")
            | WORDS.words("captives.prisoners")
            | WORDS.words("jails")
            | {"red", "truce", "exchange", "swap", "captivity"}
        )
        return not lemmas.isdisjoint(known)

    def _by_side(self, head: Token) -> Category:
        """Tell hostages from prisoners by their jail, their nation, or the text around."""
        if self._from_jail(head):
            return Category.PRISONERS
        talks = self.analysis.mentions.talks
        own = () if talks is None else talks.captives.get(Category.HOSTAGES, ())
        if not own:
            return Category.PRISONERS
        for mention in self._nations(head):
            if any(p in own for p in mention.parties):
                return Category.HOSTAGES
            if not mention.parties or any(p in self._sides for p in mention.parties):
                return Category.PRISONERS
            return Category.HOSTAGES
        return self._by_context(head) if head.like_num else Category.HOSTAGES

    def _from_jail(self, head: Token) -> bool:
        phrases = (head, *self.frame.patients, *self.frame.objects("from", "of", "in"))
        lemmas = {t.lemma_.lower() for p in phrases for t in p.subtree}
        return not lemmas.isdisjoint(WORDS.words("jails"))

    def _nations(self, head: Token) -> list[Mention]:
        tokens = (head, *self._modifiers(head))
        mentions = [self.analysis.mentions.at(t) for t in tokens]
        return [m for m in mentions if m is not None and m.kind in NATIONS]

    def _by_context(self, head: Token) -> Category:
        """Take the nearest word for captives before a bare number."""
        start = head.sent.start
        before = start and head.doc[start - 1].sent.start
        for token in reversed(list(head.doc[before : head.i])):
            for name in ("bodies", "hostages", "prisoners"):
                if token.lemma_.lower() in WORDS.words(f"captives.{name}"):
                    return OWN[name]
        return Category.HOSTAGES
