"""Find the temporal expressions of a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .calendar_rules import CALENDAR_RULES
from .joining import joined
from .meaning import Meaning, Point, Shift
from .model import DateExpression, Role
from .relative_rules import RELATIVE_RULES
from .roles import clause_follows, role_before, role_after

_RULES = (*CALENDAR_RULES, *RELATIVE_RULES)
