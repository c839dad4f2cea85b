"""The sentences of a text, found by their stops alone.

Evidence may be a word or a clause: two events are near each other where their sentences
are. Stops are a rougher measure than a parse, but the same for every extractor.
"""

STOPS = ".!?\n"


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a run of a text to the sentence or sentences that hold it."""
    while start > 0 and not _is_break(text, start):
        start -= 1
    while end < len(text) and not _is_break(text, end):
        end += 1
    return start, end


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two runs of a text have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


def _is_break(text: str, at: int) -> bool:
    """Tell whether a sentence ends before a place of a text."""
    before = text[at - 1]
    if before not in STOPS:
        return False
    return at >= len(text) or before == "\n" or text[at].isspace()
