"""Sort order of grades as in manufacturers' tables: material, coercivity class, number."""

import re
from typing import Any, Protocol

from products.materials import Material

NDFEB = re.compile(r"N(\d+)(M|H|SH|UH|EH|TH|AH)?(-.*)?")
CLASSES = ("", "M", "H", "SH", "UH", "EH", "TH", "AH")
"""Coercivity classes of NdFeB in GB/T 13560-2017, in rising order; the trade writes AH for TH."""


class NamedGrade(Protocol):
    """The part of a grade that the order depends on."""

    name: str
    material: str


def get_grade_sort_key(grade: NamedGrade) -> tuple[Any, ...]:
    """Return the sort key of a grade."""
    values = Material.values
    rank = values.index(grade.material) if grade.material in values else len(values)
    if match := NDFEB.fullmatch(grade.name):
        number, letters, process = match.groups()
        return rank, 0, process or "", f"{CLASSES.index(letters or '')}", int(number), grade.name
    name = re.fullmatch(r"(\D*)(\d*)(.*)", grade.name)
    prefix, number, rest = name.groups() if name else (grade.name, "", "")
    return rank, 1, prefix, "", int(number or 0), rest


def get_temperature_class(name: str) -> str:
    """Return the coercivity class from the name of an NdFeB grade: "SH" for N42SH.

    It is "N" for a name without class letters, and blank for a name that has another form.
    """
    match = NDFEB.fullmatch(name)
    return (match[2] or "N") if match else ""


def get_series(grade: NamedGrade) -> str:
    """Return the letters at the start of a grade's name: Y, C, YXG."""
    return re.match(r"\D*", grade.name)[0].strip()  # type: ignore[index]
