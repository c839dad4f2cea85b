import pytest

from tests.ingest.parsing import parties

SPOKEN_FOR = [
    ("The Egyptian foreign minister arrived.", "minister", ("Egypt",)),
    ("The head of Egyptian intelligence arrived.", "head", ("Egypt",)),
    ("The chief of Israel's Mossad arrived.", "chief", ("Israel",)),
    (
        "Negotiators from Israel, Qatar and the United States met.",
        "Negotiators",
        ("Israel", "Qatar", "United States"),
    ),
    (
        "The heads of the American and Israeli services, William Burns and David Barnea, met.",
        "heads",
        ("United States", "Israel"),
    ),
    (
        "The leaders of Armenia and Azerbaijan met.",
        "leaders",
        ("Armenia", "Azerbaijan"),
    ),
    (
        "The foreign ministers of Thailand and Cambodia met.",
        "ministers",
        ("Thailand", "Cambodia"),
    ),
    (
        "Officials from Rwanda and the Democratic Republic of Congo met.",
        "Officials",
        ("Rwanda", "DR Congo"),
    ),
    (
        "Representatives of the Sudanese army and the Rapid Support Forces met.",
        "Representatives",
        ("Sudan", "RSF"),
    ),
    ("Iranian and American envoys met.", "envoys", ("Iran", "United States")),
    ("US and Iranian negotiators met.", "negotiators", ("United States", "Iran")),
    ("The US envoy to Israel spoke.", "envoy", ("United States",)),
    ("The Russian ambassador to Ukraine spoke.", "ambassador", ("Russia",)),
    ("The UN special envoy for Yemen spoke.", "envoy", ("United Nations",)),
    ("The US special envoy for Ukraine spoke.", "envoy", ("United States",)),
    ("The head of the political bureau of Hamas spoke.", "head", ("Hamas",)),
    ("Hamas's political bureau chief's deputy spoke.", "deputy", ("Hamas",)),
    ("The Houthi movement's chief negotiator spoke.", "negotiator", ("Houthis",)),
    ("The Israeli prime minister's envoy spoke.", "envoy", ("Israel",)),
    ("A senior Hamas official abroad spoke.", "official", ("Hamas",)),
    ("An Egyptian security source spoke.", "source", ("Egypt",)),
    ("Ethiopia's federal government signed.", "government", ("Ethiopia",)),
    ("The Congolese army withdrew.", "army", ("DR Congo",)),
    ("Hezbollah and Lebanon's army agreed.", "army", ("Lebanon",)),
    ("Saudi mediators met the Houthis.", "mediators", ("Saudi Arabia",)),
    ("Blinken met his Egyptian counterpart.", "counterpart", ("Egypt",)),
    ("The M23 rebels advanced.", "rebels", ("M23",)),
    (
        "Ministers from France, Germany, Italy, Spain, Egypt, Qatar, Turkey and Jordan met.",
        "Ministers",
        (
            "France",
            "Germany",
            "Italy",
            "Spain",
            "Egypt",
            "Qatar",
            "Turkey",
            "Jordan",
        ),
    ),
]
FOR_NOBODY = [
    ("Israeli media reported it.", "media"),
    ("Palestinian prisoners walked out.", "prisoners"),
    ("The Israeli opposition leader spoke.", "leader"),
    ("Venezuelan opposition leaders spoke.", "leaders"),
    ("Families of Israeli hostages marched.", "Families"),
    ("Relatives of the Ukrainian prisoners marched.", "Relatives"),
    ("A Sudanese analyst spoke.", "analyst"),
    ("A former Egyptian intelligence officer spoke.", "officer"),
    ("The former US president spoke.", "president"),
    ("A Sudanese rights group counted the dead.", "group"),
    ("Ukrainian separatists shelled the town.", "separatists"),
    ("Iran-backed militias fired.", "militias"),
    ("An ally of Hamas spoke.", "ally"),
    ("An official close to the negotiations spoke.", "official"),
    ("A diplomat from a European country spoke.", "diplomat"),
    ("Three Israelis were wounded.", "Israelis"),
    ("Thousands of Israelis marched.", "Israelis"),
    ("A Russian was shot.", "Russian"),
]


@pytest.mark.parametrize(("text", "words", "expected"), SPOKEN_FOR)
def test_an_office_stands_for_the_parties_named_with_it(text, words, expected):
    """Lists, possessives and prepositions inside a noun phrase name its parties."""
    assert parties(text, words) == expected


@pytest.mark.parametrize(("text", "words"), FOR_NOBODY)
def test_who_does_not_speak_for_a_party_stands_for_none(text, words):
    """Media, opponents, relatives, allies and people counted are no party."""
    assert parties(text, words) == ()


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("The Israelis proposed a swap.", "Israelis", "Israel"),
        ("The Russians offered a truce.", "Russians", "Russia"),
        ("The Americans and the Iranians met in Rome.", "Iranians", "Iran"),
    ],
)
def test_a_people_that_acts_is_its_party(text, words, party):
    """Who proposes something as "the Israelis" is the Israeli side."""
    assert parties(text, words) == (party,)
