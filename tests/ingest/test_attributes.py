"""Parts of speech and morphology are those that spaCy's own ruler sets."""

import json

import numpy as np
import pytest
from spacy.lang.en import English
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from ingest.attributes import Attributes
from ingest.language import pipeline
from tests.gold_events import GOLD

SET: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "DEP"]

ANNOTATED = tuple(
    json.loads(path.read_bytes())["text"] for path in sorted(GOLD.glob("g*.json"))
)

ODD = (
    "There's no deal, ain't it? They're gonna wait; c'mon, let's go.",
    "Y'all got ta  see\tit:\n\nthere were 1,200 of 'em \u2014 or so they say.",
    " \n ",
    "",
)


def before_the_ruler(text: str) -> Doc:
    """Parse a text as far as the ruler comes in."""
    nlp = pipeline()
    doc = nlp.make_doc(text)
    for name in ("tok2vec", "tagger", "parley_paragraphs", "parser"):
        doc = nlp.get_pipe(name)(doc)
    return doc


@pytest.mark.slow
@pytest.mark.parametrize("text", [*ODD, *ANNOTATED])
def test_all_words_get_what_the_ruler_gives_them(text):
    """Word by word, in odd texts and in all annotated ones."""
    nlp = pipeline()
    given = before_the_ruler(text)
    expected = nlp.get_pipe("attribute_ruler")(given.copy())

    found = nlp.get_pipe("parley_attributes")(given)

    assert np.array_equal(found.to_array(SET), expected.to_array(SET))


def test_a_later_pattern_overrules_an_earlier_one():
    """As in the ruler, of two patterns that fit the one added last holds."""
    ruler = AttributeRuler(English().vocab)
    ruler.add([[{"LOWER": "talks"}]], {"LEMMA": "talk", "POS": "VERB"})
    ruler.add([[{"LOWER": {"IN": ["talks", "peace"]}}]], {"POS": "NOUN"})
    doc = Attributes(ruler)(Doc(ruler.vocab, words=["peace", "talks"]))

    assert [word.pos_ for word in doc] == ["NOUN", "NOUN"]
    assert doc[1].lemma_ == "talk"


@pytest.mark.parametrize(
    "pattern",
    [[{"SHAPE": "Xx"}], [{"LOWER": "in"}, {"LOWER": "order"}, {"LOWER": "to"}]],
)
def test_a_pattern_that_looks_further_is_refused(pattern):
    """A model with other patterns is not read wrongly: it is not read."""
    ruler = AttributeRuler(English().vocab)
    ruler.add([pattern], {"POS": "X"})

    with pytest.raises(ValueError, match="looks further"):
        Attributes(ruler)
