"""Migrations are complete and match the models."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection


@pytest.mark.django_db
def test_none_is_missing() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_blocks_stay_out_of_them() -> None:
    """Check that migrations contain no block definitions.

    Otherwise each change of a block would be written into three fields of five tables.
    """
    for file in Path(settings.BASE_DIR).glob("*/**/migrations/0*.py"):
        if not file.relative_to(settings.BASE_DIR).parts[0].startswith(".venv"):
            assert "blocks." not in file.read_text(), file


@pytest.mark.data
def test_they_make_the_database_that_is_on_record() -> None:
    """Check tables, indexes, functions and initial rows, migrated from an empty database.

    After an intended change, write the record again with ``tests.support.database_record``.
    """
    command = [sys.executable, "-m", "tests.support.database_record"]
    environment = os.environ | {"PYTHONWARNINGS": "ignore"}
    made = subprocess.run(
        command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False
    )

    assert made.returncode == 0, made.stderr
    record = Path(__file__).parent / "records" / f"{connection.vendor}.txt"
    assert made.stdout.splitlines() == record.read_text().splitlines()
