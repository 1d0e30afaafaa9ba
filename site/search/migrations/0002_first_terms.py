"""Adds the initial synonyms from ``data/terms.csv``; staff edit them from then on."""

import csv
from pathlib import Path

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TERMS = Path(__file__).resolve().parents[1] / "data" / "terms.csv"


def add(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    term = apps.get_model("search", "Term")
    with TERMS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    term.objects.bulk_create(
        term(**{f"words_{code}": lines(row[code]) for code in ("en", "zh_hans")}) for row in rows
    )


def lines(cell: str) -> str:
    return "\n".join(word.strip() for word in cell.split("|") if word.strip())


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
