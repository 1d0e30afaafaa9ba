"""The order in which the trade lists grades: by material, by class of coercivity, by number."""

import re
from typing import Any

from products.materials import Material

NDFEB = re.compile(r"N(\d+)(M|H|SH|UH|EH|TH|AH)?(-.*)?")
CLASSES = ("", "M", "H", "SH", "UH", "EH", "TH", "AH")
"""After GB/T 13560-2017; the trade writes AH for TH."""


def key(grade: Any) -> tuple[Any, ...]:
    """What to sort a grade by."""
    values = Material.values
    rank = values.index(grade.material) if grade.material in values else len(values)
    if found := NDFEB.fullmatch(grade.name):
        number, letters, process = found.groups()
        return rank, 0, process or "", f"{CLASSES.index(letters or '')}", int(number), grade.name
    name = re.fullmatch(r"(\D*)(\d*)(.*)", grade.name)
    prefix, number, rest = name.groups() if name else (grade.name, "", "")
    return rank, 1, prefix, "", int(number or 0), rest


def temperature_class(name: str) -> str:
    """The class of coercivity of a grade of NdFeB, "N" where its name has no letters; blank for
    what is named in another way."""
    found = NDFEB.fullmatch(name)
    return (found[2] or "N") if found else ""


def series(grade: Any) -> str:
    """The letters that a grade's name begins with: Y, C, YXG."""
    return re.match(r"\D*", grade.name)[0].strip()  # type: ignore[index]
