"""The families of events, and the words by which a sentence looks as if it told of one.

These words are the lexicons' own. A predicate whose words stand for nothing by
themselves ("see", "want", "go") looks relevant only where a party does it or undergoes
it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.lexicon import lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A family of events, and the classes of words that may tell of one.

    `types` are the stored names of its events. `verbs` and `nouns` are classes of its
    lexicon that are its predicates; `weak` are those of them that need a party beside
    them. `objects` are the classes of what its predicates are about, each as its
    lexicon and its name; where there are any, a predicate without one is not relevant.
    A name that ends in a dot stands for all classes that begin so. `parties` is how
    many parties it takes, `may_be_planned` tells that a plan is one of its events.
    """

    name: str
    types: frozenset[str]
    lexicon: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    objects: tuple[tuple[str, str], ...] = ()
    parties: int = 1
    may_be_planned: bool = False

    def classes(self, keys: Iterable[str], *, nominal: bool) -> tuple[str, ...]:
        """Return which of the family's classes hold one of a predicate's keys."""
        own = self.nouns if nominal else self.verbs
        return classes_among(self.lexicon, own, keys)

    def is_weak(self, classes: Iterable[str]) -> bool:
        """Tell whether all of some classes need a party beside them."""
        return all(name in self.weak for name in classes)

    def is_object(self, lemma: str) -> bool:
        """Tell whether a noun is what the family's predicates are about."""
        return any(
            classes_among(file, (name,), (lemma,)) for file, name in self.objects
        )


def classes_among(
    file: str, names: Iterable[str], keys: Iterable[str]
) -> tuple[str, ...]:
    """Return which classes of a lexicon, of those named, hold one of some keys."""
    wanted = tuple(names)
    return tuple(
        found
        for found in lexicon(file).classes_of(keys)
        if any(
            found == name or (name.endswith(".") and found.startswith(name))
            for name in wanted
        )
    )


PROPOSALS = (
    ("proposals", "nouns.strong"),
    ("proposals", "nouns.plans"),
    ("proposals", "nouns.deals"),
)

MEETING = Family(
    name="meeting",
    types=frozenset({"MeetingHeld", "MeetingPlanned"}),
    lexicon="meetings",
    verbs=("together", "transitive", "host", "convening", "call", "speak"),
    nouns=("sittings", "negotiations", "call_nouns"),
    weak=("host", "speak", "transitive"),
    parties=2,
    may_be_planned=True,
)

PROPOSAL = Family(
    name="proposal",
    types=frozenset({"ProposalTabled"}),
    lexicon="proposals",
    verbs=("table.origin", "table.carrying", "table.reading"),
    nouns=("nouns.strong",),
    objects=PROPOSALS,
    parties=0,
)

ANSWER = Family(
    name="answer",
    types=frozenset({"ProposalAccepted", "ProposalRejected"}),
    lexicon="answers",
    verbs=("reject.verbs", "reject.no", "accept.firm", "accept.soft", "accept.bare"),
    nouns=("reject.nouns", "accept.nouns"),
    objects=PROPOSALS,
)

RELEASE = Family(
    name="release",
    types=frozenset({"HostagesReleased"}),
    lexicon="releases",
    verbs=("give", "get", "swap", "strong", "come_out"),
    nouns=("nouns",),
    objects=(
        ("releases", "captives.hostages"),
        ("releases", "captives.either"),
        ("releases", "captives.prisoners"),
        ("releases", "captives.bodies"),
        ("releases", "captives.people"),
    ),
    parties=0,
)

POSITION = Family(
    name="position",
    types=frozenset({"PositionStated", "ProposalAccepted", "ProposalRejected"}),
    lexicon="positions",
    verbs=("verbs.demands", "verbs.urges", "verbs.supports", "verbs.opposes"),
    nouns=("nouns.demands", "nouns.supports", "nouns.opposes"),
    weak=(
        "verbs.demands",
        "verbs.urges",
        "verbs.supports",
        "verbs.opposes",
        "nouns.demands",
        "nouns.supports",
        "nouns.opposes",
    ),
)

AGREEMENT = Family(
    name="agreement",
    types=frozenset({"AgreementReached"}),
    lexicon="agreements",
    verbs=("conclude", "agree", "extend"),
    nouns=("signing",),
    objects=(("agreements", "deals"),),
    parties=2,
)

TRUCE = Family(
    name="truce",
    types=frozenset({"TruceBegan", "TruceEnded"}),
    lexicon="truces",
    verbs=("began", "observe", "ended", "end_it"),
    objects=(("truces", "nouns"),),
    parties=0,
)

FAMILIES = (MEETING, PROPOSAL, ANSWER, RELEASE, POSITION, AGREEMENT, TRUCE)
"""The families whose events a predicate tells: all but figures and assessments."""

FIGURE = "figure"
COUNTED = (
    "nouns.dead",
    "nouns.lives",
    "nouns.wounded",
    "nouns.missing",
    "nouns.displaced",
    "nouns.hostages",
    "nouns.prisoners",
    "nouns.trucks",
    "nouns.bodies",
    "nouns.people",
)
"""The classes of what a figure may count, in the lexicon of figures."""

ASSESSMENT = "assessment"
TONES = ("good.", "bad.")
"""The classes by which a party says how the talks go, in the lexicon of assessments."""

TALKED_OF = ("about.talks", "about.deals")
"""The classes of what it says that of."""
