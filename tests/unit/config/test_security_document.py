"""Coverage of ``docs/security.md``: all OWASP ASVS 5.0 requirements that concern the site.

The tests that it names must exist.
"""

import re
from pathlib import Path

from django.conf import settings

DOCUMENT = settings.BASE_DIR / "docs" / "security.md"
ROW = re.compile(r"^\| ([\d.]+)(?:–([\d.]+))? \| ([✓✗–]) \| (.+) \|$", re.MULTILINE)
# All of level 1, and level 2 of chapters 3, 5, 6 and 7: the requirement numbers of each section.
ASKED = {
    "1.2": [1, 2, 3, 4, 5], "1.3": [1, 2], "1.5": [1], "2.1": [1], "2.2": [1, 2], "2.3": [1],
    "3.2": [1, 2], "3.3": [1, 2, 3, 4], "3.4": [1, 2, 3, 4, 5, 6], "3.5": [1, 2, 3, 4, 5],
    "3.7": [1, 2], "4.1": [1], "4.4": [1], "5.1": [1], "5.2": [1, 2, 3], "5.3": [1, 2],
    "5.4": [1, 2, 3], "6.1": [1, 2, 3], "6.2": list(range(1, 13)), "6.3": [1, 2, 3, 4],
    "6.4": [1, 2, 3, 4], "6.5": [1, 2, 3, 4, 5], "6.6": [1, 2, 3], "6.8": [1, 2, 3, 4],
    "7.1": [1, 2, 3], "7.2": [1, 2, 3, 4], "7.3": [1, 2], "7.4": [1, 2, 3, 4, 5], "7.5": [1, 2],
    "7.6": [1, 2], "8.1": [1], "8.2": [1, 2], "8.3": [1], "9.1": [1, 2, 3], "9.2": [1],
    "10.4": [1, 2, 3, 4, 5], "11.3": [1, 2], "11.4": [1], "12.1": [1], "12.2": [1, 2],
    "13.4": [1], "14.2": [1], "14.3": [1], "15.1": [1], "15.2": [1], "15.3": [1],
}  # fmt: skip
TESTS = Path(settings.BASE_DIR) / "tests"


def _number(requirement: str) -> tuple[int, ...]:
    return tuple(int(part) for part in requirement.split("."))


def _rows() -> list[tuple[str, str, str, str]]:
    return ROW.findall(DOCUMENT.read_text())


def test_every_requirement_stands_in_one_row() -> None:
    asked = {_number(f"{section}.{last}") for section, lasts in ASKED.items() for last in lasts}
    assert len(asked) == 120

    for requirement in asked:
        rows = [
            first
            for first, last, _state, _how in _rows()
            if _number(first) <= requirement <= _number(last or first)
        ]
        assert len(rows) == 1, requirement


def test_what_is_met_names_what_shows_it() -> None:
    for first, _last, state, how in _rows():
        named = re.findall(r"`([\w/]+(?:\.py|/))`", how)
        if state == "✓" and "Below" not in how and "There are none" not in how:
            assert named or "`make audit`" in how, first
        for path in named:
            assert (TESTS / path).exists(), f"{first}: {path}"
