"""The date of publication in a file's name."""

import re
from datetime import date

_DATE = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})([-_.]?)(0[1-9]|1[0-2])\2([0-2][0-9]|3[01])(?![0-9])"
)


def file_name_date(name: str) -> date | None:
    """Give the first date in a file's name ("2024-01-28", "20240128", "2024_01_28")."""
    for year, _, month, day in _DATE.findall(name):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None
