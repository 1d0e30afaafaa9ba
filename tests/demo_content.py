"""The demo content for tests."""

from unittest import mock

from django.core.management import call_command

from tests.factories import picture_file


def load_demo() -> None:
    """The demo with small pictures: large ones take long to be made in every size."""
    with mock.patch("demo.pictures.png", return_value=picture_file().read()):
        call_command("load_demo", verbosity=0)
