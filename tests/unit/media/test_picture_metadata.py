"""Removal of metadata (place, time, author) from pictures, without loss of quality."""

import hashlib
import io
from typing import Any

import pytest
from django.core.files.base import ContentFile
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat

from core.models import SiteImage
from media import pictures
from media.picture_files import cleaning
from tests.support import factories, picture_files
from uploads.pictures import DamagedPictureError, read_structure

pytestmark = pytest.mark.django_db
FORMATS = sorted(picture_files.ENDINGS)
every_format = pytest.mark.parametrize("name", FORMATS)
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""Transposition that sets a picture upright, by its Exif orientation."""


def opened(content: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


def said(content: bytes) -> dict[str, Any]:
    """Return the metadata of a file: its Exif, with the GPS pointer, and our marker text."""
    words = {"words": True} if b"SECRET" in content else {}
    return {**opened(content).getexif(), **words}


def difference(one: bytes, other: bytes) -> float:
    """Return the largest mean difference of a colour channel of two pictures, from 0 to 255."""
    pixels = ImageChops.difference(opened(one).convert("RGB"), opened(other).convert("RGB"))
    return max(ImageStat.Stat(pixels).mean)


@pytest.mark.parametrize(
    ("name", "options", "most"),
    [("JPEG", {}, 3), ("PNG", {}, 0), ("WEBP", {}, 3), ("WEBP", {"lossless": True}, 0),
     ("AVIF", {}, 3)],
)  # fmt: skip
def test_location_goes_and_the_picture_stays(name: str, options: Any, most: int) -> None:
    content = picture_files.located(name, **options)
    assert said(content)

    cleaned = cleaning.strip_metadata(content)

    assert not said(cleaned)
    assert not opened(cleaned).info.get("xmp", b"").strip()
    assert difference(content, cleaned) <= most
    assert opened(cleaned).info["icc_profile"] == picture_files.PROFILE
    assert cleaning.strip_metadata(cleaned) is cleaned, "never encoded twice"


@every_format
def test_a_file_that_says_nothing_is_left_as_it_is(name: str) -> None:
    content = picture_files.encoded(name, icc_profile=picture_files.PROFILE)

    assert cleaning.strip_metadata(content) == content


@every_format
@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_picture_on_its_side_is_set_upright(name: str, orientation: int) -> None:
    cleaned = cleaning.strip_metadata(picture_files.located(name, orientation))

    assert not said(cleaned)
    picture = opened(cleaned)
    assert picture.info["icc_profile"] == picture_files.PROFILE
    expected = picture_files.sample().transpose(TURNS[orientation])
    assert picture.size == expected.size
    width, height = picture.size
    for corner in ((8, 8), (width - 8, 8), (8, height - 8)):
        pixel: Any = picture.convert("RGB").getpixel(corner)
        wanted: Any = expected.getpixel(corner)
        assert max(abs(a - b) for a, b in zip(pixel, wanted, strict=True)) < 12


def test_a_turned_jpeg_keeps_its_quality() -> None:
    content = picture_files.located("JPEG", 6)

    turned: Any = opened(cleaning.strip_metadata(content))

    before: Any = opened(content)
    assert turned.quantization == before.quantization


def test_pictures_and_films_behind_a_jpeg_go_too() -> None:
    content = picture_files.encoded("JPEG")

    cleaned = cleaning.strip_metadata(content + picture_files.located("JPEG") + b"ftypmp42 SECRET")

    assert not said(cleaned)
    assert difference(content, cleaned) <= 3


@pytest.mark.parametrize("name", ["PNG", "WEBP"])
def test_what_follows_another_picture_goes_too(name: str) -> None:
    content = picture_files.encoded(name, quality=90)

    assert b"SECRET" not in cleaning.strip_metadata(content + b"SECRET")


def test_a_comment_between_the_scans_of_a_jpeg_goes_too() -> None:
    content = picture_files.encoded("JPEG", progressive=True)
    last = content.rindex(b"\xff\xda")
    comment = b"\xff\xfe\x00\x08SECRET"

    cleaned = cleaning.strip_metadata(content[:last] + comment + content[last:])

    assert b"SECRET" not in cleaned
    assert difference(content, cleaned) <= 3


@pytest.mark.parametrize("name", ["PNG", "WEBP", "AVIF"])
def test_a_moving_picture_goes_on_moving(name: str) -> None:
    more = [Image.new("RGB", (96, 64), "black")]
    content = picture_files.encoded(name, save_all=True, append_images=more, duration=100)

    picture: Any = opened(cleaning.strip_metadata(content))

    assert picture.n_frames == 2


@pytest.mark.parametrize("name", ["PNG", "WEBP", "AVIF"])
def test_of_a_moving_picture_with_metadata_the_first_stays(name: str) -> None:
    content = picture_files.located(
        name, save_all=True, append_images=[Image.new("RGB", (96, 64), "black")], duration=100
    )

    cleaned = cleaning.strip_metadata(content)

    assert not said(cleaned)
    assert difference(picture_files.encoded("PNG"), cleaned) < 8


@every_format
def test_the_library_keeps_the_cleaned_file(name: str) -> None:
    file = ContentFile(picture_files.located(name, 6), f"photo.{picture_files.ENDINGS[name]}")

    image = SiteImage.objects.get(pk=factories.SiteImageFactory(file=file).pk)

    with image.file.open() as stored:
        content = stored.read()
    assert not said(content)
    assert (image.width, image.height) == opened(content).size == (64, 96)
    assert image.file_size == len(content) == image.file.size
    assert image.file_hash == hashlib.sha1(content).hexdigest()


def test_no_size_of_a_picture_carries_location() -> None:
    factories.SiteImageFactory(file=ContentFile(picture_files.located("JPEG"), "photo.jpg"))

    pictures.make_renditions()

    renditions = SiteImage.objects.get().renditions.all()
    assert renditions
    for rendition in renditions:
        with rendition.file.open() as stored:
            content = stored.read()
        assert not said(content), rendition.filter_spec


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_broken_file_is_called_damaged_and_nothing_worse(data: st.DataObject) -> None:
    content = bytearray(picture_files.located(data.draw(st.sampled_from(FORMATS))))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    broken = bytes(content[: data.draw(st.integers(0, len(content)))])

    kind = cleaning.detect_picture_kind(broken)
    try:
        if kind in cleaning.PARTS:
            read_structure(io.BytesIO(broken), kind)
        cleaning.strip_metadata(broken)
    except DamagedPictureError:
        pass


@every_format
def test_a_truncated_file_is_found_out(name: str) -> None:
    content = picture_files.located(name)

    with pytest.raises(DamagedPictureError):
        cleaning.check_decoding(cleaning.strip_metadata(content[: len(content) * 3 // 4]))
