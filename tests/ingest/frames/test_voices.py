import pytest

from ingest.frames import Voice
from tests.ingest.parsing import frames_in, token_of

PUBLISHED = "2025-11-13"


def voice(text: str, words: str) -> Voice | None:
    """Return who says the clause that ends some words of a text."""
    frames = frames_in(text, published=PUBLISHED)
    return frames.voices.of(token_of(frames.doc, words))


CLAUSES = [
    ("Hamas said that it rejected the plan.", "rejected", "Hamas"),
    ("Hamas rejected the plan, Israel said.", "rejected", "Israel"),
    ("Hamas rejected the plan, said Israel.", "rejected", "Israel"),
    ("Hamas, Israel said, rejected the plan.", "rejected", "Israel"),
    ("Hamas, said an Israeli official, rejected the plan.", "rejected", "Israel"),
    ("Kyiv, Moscow claims, rejected the proposal.", "rejected", "Russia"),
    ("According to Israel, Hamas rejected the plan.", "rejected", "Israel"),
    (
        "Hamas rejected the plan, according to two Egyptian officials.",
        "rejected",
        "Egypt",
    ),
    ("In Israel's view, Hamas rejected the plan.", "rejected", "Israel"),
    ("As Pashinyan noted, the text is agreed.", "is", "Armenia"),
    ("Israel, for its part, said Hamas rejected the plan.", "rejected", "Israel"),
    (
        "Sudan's army chief, Abdel Fattah al-Burhan, said the RSF had broken the truce.",
        "broken",
        "Sudan",
    ),
    (
        "The Colombian government said Monday it suspended the talks.",
        "suspended",
        "Colombia",
    ),
    (
        "Asked about the proposal, Lavrov replied that Moscow rejected it.",
        "rejected",
        "Russia",
    ),
    (
        "Thailand's military accused Cambodia of breaking the truce.",
        "breaking",
        "Thailand",
    ),
    ("The TPLF denied that it broke the truce.", "broke", "TPLF"),
    (
        "Hezbollah leader Naim Qassem said in a televised speech that Israel violated it.",
        "violated",
        "Hezbollah",
    ),
    (
        "The RSF said in a statement on Friday it accepted the truce proposed by the Quad.",
        "accepted",
        "RSF",
    ),
    (
        "Kinshasa's spokesman said the M23 had left Goma, adding that Kigali broke the truce.",
        "broke",
        "DR Congo",
    ),
    (
        "The UN envoy for Yemen, Hans Grundberg, told Reuters the parties accepted it.",
        "accepted",
        "United Nations",
    ),
]
PAPERS = [
    (
        "A note distributed by Netanyahu's office says that Hamas rejected the plan.",
        "rejected",
        "Israel",
    ),
    (
        "A statement from Netanyahu's office said Hamas rejected it.",
        "rejected",
        "Israel",
    ),
    (
        "In a statement, Netanyahu's office said Hamas rejected it.",
        "rejected",
        "Israel",
    ),
    (
        "A statement by the Rwandan foreign ministry said Kinshasa had broken the truce.",
        "broken",
        "Rwanda",
    ),
    (
        "Israel received the list, Prime Minister Benjamin Netanyahu's office said.",
        "received",
        "Israel",
    ),
]
QUOTED = [
    ('"The RSF broke the truce," said Burhan.', "broke", "Sudan"),
    ('"The RSF broke the truce," Sudan\'s army said in a statement.', "broke", "Sudan"),
    ('Zelensky said: "Russia broke the truce."', "broke", "Ukraine"),
    ('Zelensky spoke in Kyiv. "Russia broke the truce," he said.', "broke", "Ukraine"),
    (
        '"Russia broke the truce," Zelensky said. "It fired missiles."',
        "fired",
        "Ukraine",
    ),
    (
        '"Russia broke the truce," Zelensky said. "It fired missiles. It bombed a school."',
        "bombed",
        "Ukraine",
    ),
    ("“The RSF broke the truce. It shelled us,” Burhan said.", "broke", "Sudan"),
    ("«The RSF broke the truce», Burhan said.", "broke", "Sudan"),
    (
        '"We agree to the truce," Putin told reporters, "but Kyiv broke it."',
        "broke",
        "Russia",
    ),
]
NOBODY = [
    ("Hamas rejected the plan.", "rejected"),
    ("It is said that Hamas rejected the plan.", "rejected"),
    ('Burhan called the plan "unacceptable".', "called"),
    ("Colombia suspended the talks on Monday.", "suspended"),
]
WITHOUT_A_SIDE = [
    ("A source close to the talks said Hamas rejected the plan.", "rejected"),
    ("Two officials briefed on the talks said Hamas received it.", "received"),
    (
        "A Western diplomat, speaking on condition of anonymity, said Iran accepted it.",
        "accepted",
    ),
    ("A Palestinian official said Israel rejected the plan.", "rejected"),
]
THROUGH_MEDIA = [
    (
        "Two Egyptian officials told Reuters that Hamas rejected the plan.",
        "rejected",
        "Egypt",
        "Reuters",
    ),
    (
        "Hamas rejected the plan, an Egyptian official told AFP.",
        "rejected",
        "Egypt",
        "AFP",
    ),
    (
        "Trump's envoy Steve Witkoff told Fox News that Putin accepted the plan.",
        "accepted",
        "United States",
        "Fox News",
    ),
    (
        "Axios reported that Hamas received it, citing two Israeli officials.",
        "received",
        "Israel",
        "Axios",
    ),
    (
        '"The army rejected the proposal," a Sudanese government official told Al Jazeera.',
        "rejected",
        "Sudan",
        "Al Jazeera",
    ),
]


@pytest.mark.parametrize(("text", "words", "party"), CLAUSES + PAPERS)
def test_a_clause_is_said_by_the_subject_of_the_verb_of_saying(text, words, party):
    """Before, after or inside what is said, by name, office or paper."""
    found = voice(text, words)

    assert found is not None
    assert found.party == party


@pytest.mark.parametrize(("text", "words", "party"), QUOTED)
def test_a_quotation_is_said_by_who_is_named_around_it(text, words, party):
    """Quotations of several sentences and halves have the one speaker."""
    found = voice(text, words)

    assert found is not None
    assert found.party == party


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_what_nobody_is_said_to_say_is_the_outlets_own(text, words):
    """Without a speaker the outlet itself tells it."""
    assert voice(text, words) is None


@pytest.mark.parametrize(("text", "words"), WITHOUT_A_SIDE)
def test_a_source_whose_side_is_not_told_speaks_for_no_party(text, words):
    """An anonymous source is a voice without a party."""
    found = voice(text, words)

    assert found is not None
    assert found.party is None
    assert not found.named


@pytest.mark.parametrize(("text", "words", "party", "via"), THROUGH_MEDIA)
def test_a_medium_only_passes_on_what_others_say(text, words, party, via):
    """The source speaks, and the medium that it spoke to is kept."""
    found = voice(text, words)

    assert found is not None
    assert (found.party, found.via) == (party, via)


def test_a_medium_that_cites_nobody_is_the_voice_itself():
    """A report without a source is the medium's."""
    found = voice(
        "The Wall Street Journal reported that Hamas rejected it.", "rejected"
    )

    assert found is not None
    assert found.is_medium
    assert found.party is None


def test_a_speaker_in_apposition_is_named():
    """A name beside an office is the name of its holder."""
    found = voice("Iran's foreign minister, Abbas Araghchi, said it was over.", "was")

    assert found is not None
    assert found.named
    assert found.name == "Abbas Araghchi"


def test_an_unnamed_speaker_is_told_in_the_words_of_the_text():
    """The words for a source are those of the text, without what follows a comma."""
    found = voice("Two Egyptian officials, asked by AFP, said it was over.", "was")

    assert found is not None
    assert found.name is None
    assert found.words == "Two Egyptian officials"


def test_a_joint_statement_has_all_its_parties():
    """Each who makes a joint statement is told."""
    found = voice("In a joint statement, Egypt and Qatar said it was over.", "was")

    assert found is not None
    assert found.parties == ("Egypt", "Qatar")


def test_a_dissenting_minister_is_not_the_voice_of_the_party():
    """Who is in office but speaks against its line speaks for no party."""
    found = voice("Itamar Ben Gvir said the deal was a surrender.", "was")

    assert found is not None
    assert found.named
    assert found.party is None


def test_who_relays_what_another_says_is_told_apart():
    """The inner speaker is the voice, the outer one is who tells of it."""
    frames = frames_in(
        "Trump said that Putin told him that Kyiv accepted it.", published=PUBLISHED
    )
    inner = frames.voices.of(token_of(frames.doc, "accepted"))

    assert inner is not None
    assert inner.party == "Russia"
    outer = frames.relayed(inner)
    assert outer is not None
    assert outer.party == "United States"


def test_a_speech_of_several_paragraphs_goes_on_to_the_end_of_each():
    """A mark that only opens holds to the end of its paragraph."""
    frames = frames_in("“We agreed, he said.\n\n“They refused.”\n\nRain fell.")

    assert frames.voices.is_quoted(token_of(frames.doc, "agreed"))
    assert frames.voices.is_quoted(token_of(frames.doc, "refused"))
    assert not frames.voices.is_quoted(token_of(frames.doc, "fell"))


def test_a_plain_mark_without_its_twin_opens_nothing():
    """An odd quotation mark makes no quotation of the rest."""
    frames = frames_in('They agreed" on Monday. Rain fell.')

    assert not frames.voices.is_quoted(token_of(frames.doc, "fell"))
