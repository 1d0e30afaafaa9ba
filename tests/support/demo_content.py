"""Demo content for tests."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import connect
from unittest import mock

from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection, transaction
from django.test import override_settings

from tests.support.factories import picture_file

DATABASE = "db.sqlite3"


def load_demo() -> None:
    """Load the demo with small pictures: the renditions of large ones take long."""
    with mock.patch("demo.pictures.make_demo_png", return_value=picture_file().read()):
        call_command("load_demo", verbosity=0)


def make_demo(folder: Path, empty: Path) -> None:
    """Load the demo into a copy of an empty database, in a folder that must not exist yet."""
    making = folder.with_suffix(".making")
    making.mkdir()
    copy_database(empty, making / DATABASE)
    with connected_to(making / DATABASE), _files(making):
        load_demo()
    making.rename(folder)


@contextmanager
def serving_demo(template: Path, folder: Path) -> Iterator[None]:
    """Use a copy of the demo, database and files, in this process until the block ends."""
    shutil.copytree(template, folder)
    with connected_to(folder / DATABASE), _files(folder):
        yield
    shutil.rmtree(folder)


@contextmanager
def loaded_demo() -> Iterator[None]:
    """Load the demo in a transaction and roll it back, for databases without a file to copy."""
    with transaction.atomic():
        load_demo()
        yield
        transaction.set_rollback(True)


def copy_database(source: Path, target: Path) -> None:
    """Copy a SQLite file in a consistent state, as it is between two transactions."""
    with closing(connect(source)) as read, closing(connect(target)) as written:
        read.backup(written)


def empty_database() -> Path:
    """Return the path of the copy of this process's database as the migrations leave it."""
    return Path(connection.settings_dict["NAME"]).with_suffix(".empty")


@contextmanager
def connected_to(file: Path) -> Iterator[None]:
    """Connect to another file until the block ends; cached content types differ and are cleared."""
    before = connection.settings_dict["NAME"]
    _connect_to(str(file))
    try:
        yield
    finally:
        _connect_to(before)


def _connect_to(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    ContentType.objects.clear_cache()


def _files(folder: Path) -> override_settings:
    return override_settings(VAR_DIR=folder, MEDIA_ROOT=folder / "media")
