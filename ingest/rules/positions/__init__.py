"""What a party demands, supports or opposes: in its acts, its words and its nouns."""

from .deeds import deeds
from .lists import lists
from .nouns import conditional_stands, nominal_stands
from .slogans import slogans
from .speech import spoken_stands, threats
from .verbs import verbal_stands

RULES = (
    verbal_stands,
    nominal_stands,
    conditional_stands,
    lists,
    spoken_stands,
    threats,
    slogans,
    deeds,
)

__all__ = ["RULES"]
