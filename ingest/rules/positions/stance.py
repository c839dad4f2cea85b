"""The algebra of stances: negation, nesting, and words that turn an issue round."""

from domain.vocabulary import Stance


def turned(stance: Stance, *, kept: bool) -> Stance:
    """Return the stance on an issue when its words speak of the issue's contrary.

    A wish that the war go on is a stand against its end; to refuse a presence is to
    demand the withdrawal.
    """
    if not kept:
        return stance
    return Stance.DEMANDS if stance is Stance.OPPOSES else Stance.OPPOSES


def nested(outer: Stance, inner: Stance | None, *, negated: bool) -> Stance | None:
    """Return the stance of one predicate inside another, None where there is none.

    "Ready to accept" is support, "refuses to accept" and "urged not to accept"
    opposition, "refuses to rule out" no stand at all.
    """
    if inner is Stance.OPPOSES and negated:
        return None
    against = inner is Stance.OPPOSES or negated
    if outer is Stance.OPPOSES:
        return None if against or inner is Stance.DEMANDS else Stance.OPPOSES
    if against:
        return Stance.OPPOSES
    return Stance.DEMANDS if inner is Stance.DEMANDS else outer
