"""Demo content for tests."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from django.core.management import call_command
from django.test import override_settings

from tests.support.database_copies import connected_to, copy_database, drop_database, place_for
from tests.support.factories import picture_file


def load_demo() -> None:
    """Load the demo with small pictures: the renditions of large ones take long."""
    with mock.patch("demo.pictures.make_demo_png", return_value=picture_file().read()):
        call_command("load_demo", verbosity=0)


def make_demo(folder: Path, empty: str) -> None:
    """Load the demo into a copy of an empty database and a new folder."""
    folder.mkdir()
    try:
        copy_database(empty, place_for(folder))
        with connected_to(place_for(folder)), _files(folder):
            load_demo()
    except BaseException:
        shutil.rmtree(folder)
        raise


@contextmanager
def serving_demo(template: Path, folder: Path) -> Iterator[None]:
    """Use a copy of the demo, database and files, in this process until the block ends."""
    shutil.copytree(template, folder)
    database = place_for(folder)
    copy_database(place_for(template), database)
    with connected_to(database), _files(folder):
        yield
    drop_database(database)
    shutil.rmtree(folder)


def _files(folder: Path) -> override_settings:
    return override_settings(VAR_DIR=folder, MEDIA_ROOT=folder / "media")
