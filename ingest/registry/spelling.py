"""The spelling of names: plain forms, and one normal form for all transliterations."""

import re
import unicodedata
from functools import lru_cache

LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ə": "a", "æ": "ae", "œ": "oe", "ð": "d"}
)
"""Letters that Unicode does not take apart into a base letter and a mark."""

NOT_A_LETTER = re.compile(r"[^a-z0-9]")

BRITISH = (
    (re.compile(r"^defense"), "defence"),
    (re.compile(r"iz(?=ation)"), "is"),
    (re.compile(r"^center$"), "centre"),
    (re.compile(r"^program$"), "programme"),
    (re.compile(r"^labor$"), "labour"),
)
"""American spellings that occur in the names of institutions."""

ARTICLE = re.compile(r"^(?:(?:al|el)[\s-]+|(?:ash|adh|as|an|ar|at|az|ad)-)(?=\w)")
GLUED_ARTICLE = re.compile(r"^(?:Al|El)(?=[A-Z][a-z])")

SHEIKH = "shaikh"

WHOLE = (
    (re.compile(r"^m[uo]?ham+[aeiu]d$"), "muhamad"),
    (re.compile(r"^ahm[ae]d$"), "ahmad"),
    (re.compile(r"^h[uo]s+(?:ei|ai|ey|ay|ie|i|e)n$"), "husain"),
    (re.compile(r"^yo?us+[eiu]f$"), "yusuf"),
    (re.compile(r"^(?:sh[aei]{1,2}[iy]?|chei)kh?$"), SHEIKH),
    (re.compile(r"^(?:ben|ibn)$"), "bin"),
)
"""Names whose spellings vary more than the rules below allow for."""

RULES = (
    (
        re.compile(
            r"^abd[aeiou]{1,2}(?:l|(?P<twice>[b-df-hj-kmnp-tv-z])(?=(?P=twice)))"
        ),
        "abd",
    ),
    (re.compile(r"^yeh"), "yah"),
    (re.compile(r"^ye(?=[^aeiouhy])"), "e"),
    (re.compile(r"(?:iy+[ae]h?|y+[ae]h|y+a|iah|(?<=[^aeiou])ye)$"), "ia"),
    (re.compile(r"[ae]h$"), "a"),
    (re.compile(r"(?:iy|yy|ii|ij|yj|yi|ie|[ae][iy]|y)$"), "i"),
    (re.compile(r"(?<=[^aeiou])(?:ou|u)(?=[aeo])"), "w"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"[ae]y(?![aeiou])|ei|ai|ae"), "ai"),
    (re.compile(r"dzh|dj"), "j"),
    (re.compile(r"tz"), "ts"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"gh|ck|q"), "k"),
    (re.compile(r"[ey]"), "i"),
    (re.compile(r"o"), "u"),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""What turns one transliteration into another, applied from the first to the last."""


def without_article(word: str) -> str:
    """Return a word without an Arabic article before it ("al-Hayya", "AlAnsari")."""
    return ARTICLE.sub("", GLUED_ARTICLE.sub("", word).casefold())


def _letters(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold()).translate(LETTERS)
    return NOT_A_LETTER.sub("", decomposed)


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """Return a word as it is spelt, free of case, accents, apostrophes and dots.

    British and American spellings of an institution's words come out alike.
    """
    letters = _letters(word)
    for pattern, replacement in BRITISH:
        letters = pattern.sub(replacement, letters)
    return letters


@lru_cache(maxsize=65536)
def normal(word: str) -> str:
    """Return the form that all transliterations of one name word have in common.

    An article before it is left out: `normal("al-Hayya") == normal("Haya")`. A word
    of no Latin letters comes out empty.
    """
    letters = _letters(without_article(word))
    for pattern, replacement in WHOLE:
        if pattern.match(letters):
            return replacement
    for pattern, replacement in RULES:
        letters = pattern.sub(replacement, letters)
    return letters
