"""The patterns that find every number of a text, each under the name of its sort."""

import re

from .digits import DIGITS, LATER_DIGITS
from .ordinals import FRACTION, ORDINAL, ORDINAL_WORDS
from .words import NUMBER_WORDS, SMALL, SPELLED

NUMBER = rf"(?>{DIGITS}|{SPELLED})"
_crowds = r"(?:tens|dozens|scores|hundreds|thousands|millions)"
_groups = r"(?:dozens?|scores?|hundreds?|thousands?|millions?)"
_date = (
    r"(?<![\w.])(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}(?P<mark>[./])[0-9]{1,2}"
    r"(?P=mark)[0-9]{4})\b"
)
_time = (
    r"\b(?:half\s+past|(?:a\s+)?quarter\s+(?:past|to)"
    rf"|{SMALL}\s+minutes\s+(?:past|to))\s+{SMALL}"
    r"|(?<![\w.,:])[0-9]{1,2}:[0-9]{2}\b(?::[0-9]{2})?(?:\s?[ap]\.?m\b\.?)?"
    r"|(?<![\w.,:])[0-9]{1,2}(?:\.[0-9]{2})?\s?[ap]\.?m\b"
)
_range = (
    rf"\bbetween\s+(?P<first>{NUMBER})\s+and\s+(?P<last>{NUMBER})"
    rf"|(?P<from>{DIGITS})\s?[-\u2010\u2013\u2014]\s?(?P<upto>{LATER_DIGITS})"
    rf"|(?P<low>{NUMBER})\s+(?P<join>to|or)\s+(?P<high>{NUMBER})"
)
_vague = (
    rf"\b(?:{_crowds}\s+(?:of|and|upon)\s+{_crowds}"
    r"|dozens|hundreds|thousands|millions|scores(?=\s+of\b)"
    rf"|(?:several|(?:a\s+)?few|many|a\s+couple\s+of)\s+{_groups}"
    r"|several|(?:a\s+)?few|a\s+couple\s+of|a\s+couple|a\s+handful)\b(?!-)"
)

FOUND_AS = re.compile(
    rf"(?P<date>{_date})|(?P<time>{_time})|(?P<fraction>{FRACTION})"
    rf"|(?P<range>{_range})|(?P<vague>{_vague})|(?P<ordinal>{ORDINAL})"
    rf"|(?P<cardinal>{NUMBER})",
    re.IGNORECASE,
)
"""Matched only where a trigger stands, for the sake of speed."""

_words = "|".join((*NUMBER_WORDS, *ORDINAL_WORDS))
TRIGGER = re.compile(
    rf"[0-9]|\b(?:an?|half|quarter|between|several|few|many|{_crowds}|{_words})\b",
    re.IGNORECASE,
)
"""Where a number may begin."""
