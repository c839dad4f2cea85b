"""What phrases are about."""

import pytest

from domain.vocabulary import Issue
from ingest.issues import issues_in, topics_in, truce_kind
from ingest.language import pipeline

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("phrase", "issue"),
    [
        ("an end to the war", Issue.PERMANENT_CEASEFIRE),
        ("a lasting truce", Issue.PERMANENT_CEASEFIRE),
        ("a 60-day truce", Issue.TEMPORARY_TRUCE),
        ("the extension of the ceasefire", Issue.TEMPORARY_TRUCE),
        ("an immediate cease-fire", Issue.CEASEFIRE),
        ("the withdrawal of the army from the territory", Issue.WITHDRAWAL),
        ("the freedom of 1,500 inmates", Issue.PRISONER_RELEASE),
        ("the return of those displaced", Issue.RETURN_OF_DISPLACED),
        ("the lifting of the blockade", Issue.AID),
        ("direct talks", Issue.TALKS),
        ("a further extension of two days", Issue.TEMPORARY_TRUCE),
        ("the deployment of European troops", Issue.GUARANTEES),
        ("keep security control of the strip", Issue.WITHDRAWAL),
        ("the reopening of the airport", Issue.AID),
        ("a settlement by bilateral means", Issue.TALKS),
    ],
)
def test_a_phrase_names_its_issue(phrase, issue):
    """A stronger word hides the weaker ones beside it."""
    assert issues_in(pipeline()(phrase)) == (issue,)


def test_issues_come_in_the_order_of_the_words():
    """Several things named give several issues."""
    doc = pipeline()("the release of hostages, a ceasefire and more aid")

    assert issues_in(doc) == (Issue.HOSTAGE_RELEASE, Issue.CEASEFIRE, Issue.AID)


def test_the_war_going_on_is_the_contrary_of_its_end():
    """A phrase may speak of keeping up what an issue would end."""
    (topic,) = topics_in(pipeline()("the resumption of the war"))

    assert (topic.issue, topic.kept) == (Issue.PERMANENT_CEASEFIRE, True)


def test_words_without_a_truce_have_no_kind_of_truce():
    """The kind of truce is None where none is named."""
    assert truce_kind(list(pipeline()("the release of hostages"))) is None


def test_military_aid_is_no_aid():
    """Words that only look like an issue do not name it."""
    (topic,) = topics_in(pipeline()("a halt to military aid"))

    assert topic.issue is Issue.OTHER


def test_a_war_that_only_tells_when_is_not_kept_up():
    """To keep a thing after the war is not to keep up the war."""
    topics = topics_in(pipeline()("keep its troops there after the war"))

    assert Issue.PERMANENT_CEASEFIRE not in {t.issue for t in topics}
