"""What earlier versions kept in the public folder is taken out of it, once and again."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.images.models import AbstractImage

from core.models import SiteImage
from core.models.images import SiteRendition
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def media(tmp_path: Path, settings: Any) -> Path:
    settings.VAR_DIR = tmp_path / "var"
    settings.MEDIA_ROOT = tmp_path / "var" / "media"
    return tmp_path / "var" / "media"


def as_before(media: Path, name: str, content: bytes) -> None:
    path = media / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def test_an_older_site_works_on(media: Path, client: Client, home: Any) -> None:
    image, sheet = factories.SiteImageFactory(), factories.DocumentFactory()
    rendition = image.get_rendition("width-20|format-jpeg")
    for stored in (image.file, sheet.file):
        library = Path(stored.path)
        as_before(media, stored.name, library.read_bytes())
        library.unlink()
    as_before(media, "avatar_images/me.png", b"me")
    as_before(media, "loose.txt", b"x")

    for _time in range(2):
        call_command("move_uploads", verbosity=0)

        assert {path.name for path in media.iterdir()} == {"images"}
        assert SiteImage.objects.get().file.size > 0
        assert client.get(sheet.url).status_code == 200
        assert client.get(rendition.url).status_code == 200
    library = media.parent / "library"
    assert (library / "avatar_images/me.png").read_bytes() == b"me"
    assert (library / "loose.txt").stat().st_mode & 0o777 == 0o600
    assert not list(library.rglob("*.part"))


def test_another_file_is_never_overwritten(media: Path) -> None:
    as_before(media, "documents/a.pdf", b"old")
    as_before(media.parent / "library", "documents/a.pdf", b"new")

    with pytest.raises(CommandError, match=r"documents/a\.pdf"):
        call_command("move_uploads", verbosity=0)

    assert (media / "documents/a.pdf").read_bytes() == b"old"
    assert (media.parent / "library/documents/a.pdf").read_bytes() == b"new"


def test_what_was_moved_half_is_moved_to_its_end(media: Path) -> None:
    for folder in (media, media.parent / "library"):
        as_before(folder, "documents/a.pdf", b"same")

    call_command("move_uploads", verbosity=0)

    assert not media.joinpath("documents").exists()
    assert (media.parent / "library/documents/a.pdf").read_bytes() == b"same"


def test_public_copies_of_whole_pictures_go(media: Path, home: Any) -> None:
    image = factories.SiteImageFactory()
    copy, size = AbstractImage.get_rendition(image, "original"), image.get_rendition("width-20")

    call_command("move_uploads", verbosity=0)

    assert list(SiteRendition.objects.all()) == [size]
    assert not Path(copy.file.path).exists()
    assert Path(size.file.path).exists()
