"""Copies of the test database, on SQLite and PostgreSQL.

A copy takes half a second; to migrate an empty database, or to load the demo, takes ten and more.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import connect
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection

DATABASE = "db.sqlite3"


def place_for(folder: Path) -> str:
    """Return the name of a folder's database: a file in it, or test_ and the folder's name."""
    return str(folder / DATABASE) if connection.vendor == "sqlite" else f"test_{folder.name}"


def empty_database() -> str:
    """Return the name of the copy of this process's database as the migrations leave it."""
    return f"{connection.settings_dict['NAME']}.empty"


def copy_database(source: Path | str, target: Path | str) -> None:
    """Copy a database; on PostgreSQL nobody may be connected to the source."""
    if connection.vendor == "sqlite":
        with closing(connect(source)) as read, closing(connect(target)) as written:
            read.backup(written)
        return
    drop_database(target)
    _run(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')


def drop_database(name: Path | str) -> None:
    """Delete a copy if it exists."""
    if connection.vendor == "sqlite":
        Path(name).unlink(missing_ok=True)
    else:
        _run(f'DROP DATABASE IF EXISTS "{name}"')


@contextmanager
def connected_to(name: Path | str) -> Iterator[None]:
    """Connect to another database until the block ends; cached content types are cleared."""
    before = connection.settings_dict["NAME"]
    _connect_to(str(name))
    try:
        yield
    finally:
        _connect_to(before)


def _connect_to(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    ContentType.objects.clear_cache()


def _run(statement: str) -> None:
    import psycopg

    parameters: dict[str, Any] = connection.get_connection_params() | {"dbname": "postgres"}
    with psycopg.connect(**parameters, autocommit=True) as server:
        server.execute(statement)
