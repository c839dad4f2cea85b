"""The word "one" where it stands for a noun and counts nothing."""

import re

_BEFORE = re.compile(
    r"\b(?:no|any|every|each|this|that|the|which|another|only|first|last|latest|next|new"
    r"|second|third|not|some|previous|single|sole|former|latter)\s+$",
    re.IGNORECASE,
)
_ADJECTIVE_BEFORE = re.compile(r"\ban?\s+(?:\S+\s+){1,2}$", re.IGNORECASE)
_TOLL_BEFORE = re.compile(
    r"\b(?:kill|wound|injur|free|releas|captur|kidnap|miss)\w*\s+$", re.IGNORECASE
)
_NO_NOUN = (
    r"of|another|that|which|who|whom|whose|in|on|at|to|by|for|from|with|without|under|over"
    r"|after|before|is|was|were|has|had|have|will|would|can|could|may|might|must|should"
    r"|shall|does|did|ought|where|when|as|than|but|and|or|if|so|said|says|told|wants|put"
    r"|made|here|there|day|too|also|not|he|she|it|they|we|you|I|the|a|an|side"
)
_AFTER = re.compile(
    rf"(?:\s+(?:{_NO_NOUN})\b|['\u2019]s\b|[^\w\s-]|\s*$)", re.IGNORECASE
)


def is_pronoun(words: str, before: str, after: str) -> bool:
    """Tell whether "one" counts nothing: no counted noun comes after it.

    After a verb of killing, wounding or freeing it does count ("killed one and").
    """
    if words.lower() != "one":
        return False
    if (
        _BEFORE.search(before) is not None
        or _ADJECTIVE_BEFORE.search(before) is not None
    ):
        return True
    return _AFTER.match(after) is not None and _TOLL_BEFORE.search(before) is None
