import pytest

from domain.vocabulary import Modality
from ingest.dates import Tense
from tests.ingest.parsing import frame_of

FACTS = [
    ("Hamas accepted the plan.", "accepted"),
    ("The parties are meeting in Doha on Friday.", "meeting"),
    ("When Hamas accepted the plan, the army left.", "accepted"),
    ("After Hamas accepted the plan, the army left.", "accepted"),
    ("Israel did not deny that it had met the envoy.", "met"),
    ("The general did not refuse to meet the envoy.", "meet"),
    ("Hamas said it had accepted the plan.", "accepted"),
    ("They met to discuss the truce.", "met"),
    ("The parties managed to reach an agreement.", "reach"),
    ("The parties began to talk.", "talk"),
    ("The parties began talking on Monday.", "talking"),
    ("Trump said that the parties had met, and he hoped for peace.", "met"),
    ("Trump, who wants peace, met Putin.", "met"),
    ("The plan, which Hamas may reject, was presented on Monday.", "presented"),
    ("Putin wants peace and met Trump.", "met"),
    ("Putin met Trump and wants to see Zelensky.", "met"),
    ("Putin met Trump but refused to see Zelensky.", "met"),
    ("Hamas accepted the plan, but Israel has not.", "accepted"),
    ("The talks were suspended after Hamas rejected the plan.", "rejected"),
    ("Israel refused to leave because Hamas had rejected the plan.", "rejected"),
    ("The two sides have been negotiating since Monday.", "negotiating"),
    ("Talks began on Monday.", "Talks"),
]
UNDONE = [
    ("Hamas has not accepted the plan.", "accepted"),
    ("Hamas never accepted the plan.", "accepted"),
    ("No one accepted the plan.", "accepted"),
    ("Nobody accepted the plan.", "accepted"),
    ("Neither side accepted the plan.", "accepted"),
    ("Neither Russia nor Ukraine accepted the plan.", "accepted"),
    ("None of the parties accepted the plan.", "accepted"),
    ("The envoy left without meeting the general.", "meeting"),
    ("They did not meet or speak.", "speak"),
    ("They accepted no plan.", "accepted"),
    ("Russia no longer accepts the plan.", "accepts"),
    ("Iran hardly accepted the plan.", "accepted"),
    ("The two have yet to meet.", "meet"),
    ("The two have still to meet.", "meet"),
    ("Far from accepting the plan, Hamas denounced it.", "accepting"),
    ("No talks were held.", "talks"),
    ("There have been no talks.", "talks"),
    ("Talks were not held.", "Talks"),
]
PLANNED = [
    ("The parties will meet in Doha.", "meet"),
    ("The parties are to meet in Doha.", "meet"),
    ("The parties are due to meet in Doha.", "meet"),
    ("The parties are expected to meet in Doha.", "meet"),
    ("The parties are scheduled to meet in Doha.", "meet"),
    ("The parties plan to meet in Doha.", "meet"),
    ("The parties agreed to meet in Doha.", "meet"),
    ("The parties are going to meet in Doha.", "meet"),
    ("The parties were set to meet in Doha.", "meet"),
    ("The parties intend to meet.", "meet"),
    ("Hamas said it would accept the plan.", "accept"),
    ("Hamas said it would not accept the plan.", "accept"),
    ("Hamas announced that it would send a team.", "send"),
    ("The team flew to Cairo to meet the mediators.", "meet"),
    ("The team is in Cairo to meet the mediators.", "meet"),
    ("Rubio arrived in Kyiv to meet the president.", "meet"),
    ("Qatar sent a team to Jerusalem to revive the talks.", "revive"),
    ("Israel threatened to leave the talks.", "leave"),
    ("Thai and Cambodian officials are expected in Kuala Lumpur for talks.", "talks"),
    ("Talks are expected to begin on Monday.", "Talks"),
    ("Talks will begin on Monday.", "Talks"),
    ("Hamas is likely to accept the plan.", "accept"),
    ("Hamas was about to accept the plan.", "accept"),
]
DEMANDED = [
    ("Washington hopes that Hamas will accept the plan.", "accept"),
    ("The parties should meet.", "meet"),
    ("The parties ought to meet.", "meet"),
    ("The parties must meet.", "meet"),
    ("The parties need to meet.", "meet"),
    ("The parties have to meet.", "meet"),
    ("Washington wants Hamas to accept the plan.", "accept"),
    ("Washington urged Hamas to accept the plan.", "accept"),
    ("Washington called on Hamas to accept the plan.", "accept"),
    ("Washington called for Hamas to accept the plan.", "accept"),
    ("Washington asked that Hamas accept the plan.", "accept"),
    ("Washington insists that Hamas accept the plan.", "accept"),
    ("Washington is pressing Hamas to accept the plan.", "accept"),
    ("Kyiv demanded that Russian troops leave.", "leave"),
    ("Kyiv demanded the withdrawal of Russian troops.", "withdrawal"),
    ("Iran offered to meet.", "meet"),
    ("The envoy tried to meet the general.", "meet"),
    ("They met to discuss the truce.", "discuss"),
    ("Doha is trying to bring the sides together.", "bring"),
    ("Doha will keep trying to bring the sides together.", "bring"),
    ("Hamas is ready to accept the plan.", "accept"),
    ("Hamas is not ready to accept the plan.", "accept"),
]
HYPOTHETICAL = [
    ("The parties could meet.", "meet"),
    ("The parties may meet next week.", "meet"),
    ("The parties might meet.", "meet"),
    ("The parties can meet.", "meet"),
    ("The parties would meet if asked.", "meet"),
    ("The parties could have met.", "met"),
    ("Accepting the plan would be a mistake.", "Accepting"),
    ("The acceptance of the plan would be a mistake.", "acceptance"),
    ("Baku accused Yerevan of breaking the truce.", "breaking"),
    ("It is possible that Hamas accepts the plan.", "accepts"),
    ("Hamas is unlikely to accept the plan.", "accept"),
]
CONDITIONAL = [
    ("If the parties meet, the war will end.", "meet"),
    ("Unless the parties meet, the war will go on.", "meet"),
    ("Should Hamas accept the plan, the guns would fall silent.", "accept"),
    ("Had Hamas accepted the plan, the guns would be silent.", "accepted"),
    ("Were Hamas to accept the plan, the guns would fall silent.", "accept"),
    ("The truce will hold provided that Hamas accepts the plan.", "accepts"),
    ("The truce will hold as long as Hamas accepts the plan.", "accepts"),
    ("The army will leave once Hamas accepts the plan.", "accepts"),
    ("The army will stay until Hamas accepts the plan.", "accepts"),
    ("The army will leave when Hamas accepts the plan.", "accepts"),
    ("In case Hamas accepts the plan, the army will leave.", "accepts"),
    ("Even if Hamas accepts the plan, the army will stay.", "accepts"),
    ("Whether Hamas accepts the plan is open.", "accepts"),
    ("It is unclear whether Hamas accepted the plan.", "accepted"),
]
DENIED = [
    ("Hamas denied that it had accepted the plan.", "accepted"),
    ("Hamas denied having accepted the plan.", "accepted"),
    ("Hamas denied accepting the plan.", "accepting"),
    ("Hamas dismissed reports that it had accepted the plan.", "accepted"),
    ("Hamas rejected claims that it had accepted the plan.", "accepted"),
    ("There is no truth in reports that Hamas accepted the plan.", "accepted"),
    ("Reports that Hamas accepted the plan are false.", "accepted"),
    ("It is not true that Hamas accepted the plan.", "accepted"),
]
CALLED_OFF = [
    ("The general refused to meet the envoy.", "meet"),
    ("The general declined to meet the envoy.", "meet"),
    ("The parties failed to meet.", "meet"),
    ("The parties failed to reach an agreement.", "reach"),
    ("Kyiv called off the meeting.", "meeting"),
    ("The meeting was called off.", "meeting"),
    ("The meeting was postponed.", "meeting"),
    ("The meeting, due on Friday, was cancelled.", "meeting"),
    ("Hamas is unwilling to accept the plan.", "accept"),
]
ALLEGED = [
    ("Hamas is said to have accepted the plan.", "accepted"),
    ("Hamas is reported to have accepted the plan.", "accepted"),
    ("Hamas has reportedly accepted the plan.", "accepted"),
    ("Hamas allegedly accepted the plan.", "accepted"),
    ("Hamas is believed to have accepted the plan.", "accepted"),
    ("Hamas seems to have accepted the plan.", "accepted"),
]


@pytest.mark.parametrize(("text", "words"), FACTS)
def test_what_is_told_plainly_is_a_fact(text, words):
    """Neither time, nor another clause, nor a denied denial makes it less so."""
    standing = frame_of(text, words).standing

    assert standing.modality is Modality.ASSERTED
    assert standing.holds


@pytest.mark.parametrize(("text", "words"), UNDONE)
def test_what_is_negated_is_no_fact(text, words):
    """A negation on the predicate, its arguments or before a joined verb undoes it."""
    standing = frame_of(text, words).standing

    assert standing.modality is Modality.ASSERTED
    assert standing.negated


@pytest.mark.parametrize(("text", "words"), PLANNED)
def test_what_is_to_come_is_planned(text, words):
    """What is to come is planned, also where "would" reports it."""
    standing = frame_of(text, words).standing

    assert standing.modality is Modality.PLANNED


@pytest.mark.parametrize(("text", "words"), DEMANDED)
def test_what_is_wanted_is_demanded(text, words):
    """What somebody wants, must do or tries to do has not been done."""
    standing = frame_of(text, words).standing

    assert standing.modality is Modality.DEMANDED


@pytest.mark.parametrize(("text", "words"), HYPOTHETICAL)
def test_what_may_be_is_hypothetical(text, words):
    """What may be is not said to be."""
    standing = frame_of(text, words).standing

    assert standing.modality is Modality.HYPOTHETICAL


@pytest.mark.parametrize(("text", "words"), CONDITIONAL)
def test_what_hangs_on_a_condition_is_conditional(text, words):
    """Conditions, with "if" or without, make no fact."""
    standing = frame_of(text, words).standing

    assert standing.modality is Modality.CONDITIONAL


@pytest.mark.parametrize(("text", "words"), DENIED)
def test_what_is_denied_is_denied(text, words):
    """What is denied, or called untrue, is not said to be."""
    standing = frame_of(text, words).standing

    assert standing.modality is Modality.DENIED


@pytest.mark.parametrize(("text", "words"), CALLED_OFF)
def test_what_was_prevented_is_called_off(text, words):
    """What was refused, failed or put off did not take place."""
    standing = frame_of(text, words).standing

    assert standing.modality is Modality.CALLED_OFF


@pytest.mark.parametrize(("text", "words"), ALLEGED)
def test_what_is_hearsay_is_alleged(text, words):
    """What is only said to be so is marked, and still told."""
    standing = frame_of(text, words).standing

    assert standing.modality is Modality.ALLEGED


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hamas denied that it had accepted the plan.", "accepted"),
        ("The general refused to meet the envoy.", "meet"),
        ("The meeting was called off.", "meeting"),
        ("Hamas is not ready to accept the plan.", "accept"),
        ("Hamas said it would not accept the plan.", "accept"),
    ],
)
def test_what_is_denied_or_prevented_is_negated_too(text, words):
    """A governor's denial counts as the predicate's own."""
    assert frame_of(text, words).standing.negated


def test_a_question_asserts_nothing():
    """What is asked is not said to be."""
    standing = frame_of("Did Hamas accept the plan?", "accept").standing

    assert not standing.holds


def test_a_modality_ends_at_its_own_clause():
    """What one verb governs says nothing of the verb joined to it."""
    text = "Kyiv will send a team and Moscow rejected the plan."

    assert frame_of(text, "rejected").standing.holds
    assert not frame_of(text, "send").standing.holds


@pytest.mark.parametrize(
    ("text", "words", "tense"),
    [
        ("They met on Monday.", "met", Tense.PAST),
        ("They have met.", "met", Tense.PAST),
        ("They will meet.", "meet", Tense.FUTURE),
        ("They are due to meet.", "meet", Tense.FUTURE),
        ("They are meeting.", "meeting", Tense.PRESENT),
        ("They plan a meeting.", "meeting", Tense.PRESENT),
    ],
)
def test_the_tense_is_that_of_the_verb_or_of_its_governor(text, words, tense):
    """A date beside a predicate is resolved by this tense."""
    assert frame_of(text, words).standing.tense is tense
