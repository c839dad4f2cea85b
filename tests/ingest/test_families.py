"""The families of events and the classes of words that they name."""

import pytest

from domain.catalogue import REPORTS
from ingest.families import COUNTED, FAMILIES, MEETING, TALKED_OF, TONES, Family
from ingest.families import classes_among as among
from ingest.lexicon import lexicon

NAMED = [
    *((f.lexicon, name) for f in FAMILIES for name in (*f.verbs, *f.nouns, *f.weak)),
    *(place for family in FAMILIES for place in family.objects),
    *(("figures", name) for name in COUNTED),
    *(("assessments", name) for name in (*TONES, *TALKED_OF)),
]


@pytest.mark.parametrize(("file", "name"), sorted(set(NAMED)))
def test_every_class_that_is_named_is_in_its_lexicon(file: str, name: str):
    """A class that a lexicon has renamed would be overlooked in silence."""
    words = lexicon(file)._classes

    assert any(n == name or (name.endswith(".") and n.startswith(name)) for n in words)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_every_type_of_a_family_is_an_event(family: Family):
    """The types are the stored names of reports."""
    assert family.types <= {report.NAME for report in REPORTS}


def test_a_class_may_be_named_by_its_beginning():
    """A name that ends in a dot stands for all classes below it."""
    assert among("figures", ("nouns.",), ("hostage",)) == ("nouns.hostages",)


def test_words_that_stand_for_nothing_by_themselves_are_weak():
    """To see is to meet only where a party does it."""
    assert MEETING.is_weak(MEETING.classes({"see"}, nominal=False))
    assert not MEETING.is_weak(MEETING.classes({"meet with"}, nominal=False))
