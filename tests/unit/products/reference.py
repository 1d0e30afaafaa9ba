"""Reference table of grades: the model fields by the name of the grade."""

import csv
from typing import Any

from demo.records import GRADES
from products.grades.files.columns import COLUMNS

WANTED = {column.header: column.field for column in COLUMNS}


def fields() -> dict[str, dict[str, Any]]:
    """Return every row of the table as keyword arguments of ``Grade``."""
    with GRADES.open(newline="", encoding="utf-8") as file:
        return {
            row["grade"]: {WANTED[name]: value or None for name, value in row.items()}
            for row in csv.DictReader(file)
        }


ROWS = fields()
