"""Migrations are complete and match the models."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from tests.support.database_copies import (
    connected_to,
    copy_database,
    drop_database,
    empty_database,
    place_for,
)
from tests.support.database_record import describe_database


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
    django_db_setup: None, django_db_blocker: Any, tmp_path: Path, worker_id: str
) -> None:
    """Check tables, indexes, functions and initial rows, as migrated before the first test.

    After an intended change, write the record again with ``tests.support.database_record``.
    """
    record = Path(__file__).parent / "records" / f"{connection.vendor}.txt"
    with django_db_blocker.unblock():
        copy = place_for(tmp_path / f"record_{worker_id}")
        Path(copy).parent.mkdir(exist_ok=True)
        copy_database(empty_database(), copy)
        with connected_to(copy):
            described = describe_database(connection)
        drop_database(copy)

    assert described.splitlines() == record.read_text().splitlines()
