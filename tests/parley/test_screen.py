"""The screen of a state: its topics, and how they are made to fit."""

from parley.cli.screen import Row, Section, fitted


def topics(*sizes: int) -> list[Section]:
    """Return topics with so many rows each."""
    return [
        Section(f"topic {size}", tuple(Row("", str(n)) for n in range(size)), "list")
        for size in sizes
    ]


def test_topics_that_fit_stay_whole():
    """Nothing is left out of what fits."""
    assert fitted(topics(3, 5), 8) == tuple(topics(3, 5))


def test_the_longest_topic_is_shortened_first():
    """Rows are left out where there are most of them."""
    short, long = fitted(topics(4, 9), 10)

    assert (len(short.rows), len(long.rows)) == (4, 6)


def test_a_shortened_topic_tells_how_to_see_the_rest():
    """The last row of a shortened topic counts the others and names a command."""
    (shown,) = fitted(topics(9), 5)

    assert shown.rows[-1].says == "5 more: parley list"


def test_a_topic_keeps_some_rows_however_small_the_screen():
    """Three rows of a topic are shown in any case."""
    assert [len(topic.rows) for topic in fitted(topics(4, 9), 1)] == [3, 3]


def test_a_topic_without_a_command_is_never_shortened():
    """What no other command shows stays whole."""
    phase = Section("phase", tuple(Row("", str(n)) for n in range(5)))

    assert fitted([phase], 1) == (phase,)
