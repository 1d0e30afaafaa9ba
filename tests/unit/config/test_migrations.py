"""Migrations are complete and match the models."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from tests.support.database_record import describe_database
from tests.support.demo_content import DATABASE, connected_to, copy_database, empty_database


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
def test_they_make_the_database_that_is_on_record(
    django_db_setup: None, django_db_blocker: Any, tmp_path: Path
) -> None:
    """Check tables, indexes, functions and initial rows, migrated from an empty database.

    After an intended change, write the record again with ``tests.support.database_record``.
    """
    if connection.vendor == "sqlite":  # the copy that was made before the first test
        copy_database(empty_database(), tmp_path / DATABASE)
        with django_db_blocker.unblock(), connected_to(tmp_path / DATABASE):
            made = describe_database(connection)
    else:
        made = subprocess.run(
            [sys.executable, "-m", "tests.support.database_record"],
            cwd=settings.BASE_DIR, env=os.environ | {"PYTHONWARNINGS": "ignore"},
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip

    record = Path(__file__).parent / "records" / f"{connection.vendor}.txt"
    assert made.splitlines() == record.read_text().splitlines()
