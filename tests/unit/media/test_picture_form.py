"""Alternative text in both languages, or "decorative", for every way of upload."""

import hashlib
import re
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from wagtail.models import UploadedFile

from core.models import SiteImage
from tests.support import factories
from tests.support.picture_ways import edit, edit_several, in_chooser, picture, several, single

pytestmark = pytest.mark.django_db

# By the admin's language: the messages for a missing English and a missing Chinese description.
MISSING = {
    "en": (
        "Describe the picture in English, or tick “decorative”.",
        "Describe the picture in Chinese, or tick “decorative”.",
    ),
    "zh-hans": (
        "请用英文描述这张图片，或勾选“装饰性图片”。",
        "请用中文描述这张图片，或勾选“装饰性图片”。",
    ),
}
BOTH = {"description_en": "A disc", "description_zh_hans": "圆片"}
both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)


every_way = pytest.mark.parametrize("way", [single, in_chooser, several, edit, edit_several])


@both
@every_way
def test_a_picture_that_nobody_described_is_refused(
    editor: Client, way: Any, language: str
) -> None:
    html = way(editor)

    for message in MISSING[language]:
        assert html.count(message) == 1
    assert SiteImage.objects.exists() == (way in (edit, edit_several))


@both
@every_way
@pytest.mark.parametrize("missing", [0, 1])
def test_the_language_that_lacks_its_text_is_named_and_the_other_text_kept(
    editor: Client, way: Any, missing: int, language: str
) -> None:
    values = {**BOTH, list(BOTH)[missing]: " 　"}

    html = way(editor, **values)

    assert MISSING[language][missing] in html
    assert MISSING[language][1 - missing] not in html
    assert list(BOTH.values())[1 - missing] in html


@both
@every_way
@pytest.mark.parametrize("values", [BOTH, {"is_decorative": "on"}, {**BOTH, "is_decorative": "on"}])
def test_a_described_or_decorative_picture_is_taken(
    editor: Client, way: Any, values: dict[str, str]
) -> None:
    assert way(editor, **values) == ""

    image = SiteImage.objects.get()
    assert image.is_decorative == ("is_decorative" in values)
    for name in BOTH:
        assert (getattr(image, name) or "") == values.get(name, "")
    assert image.default_alt_text == ("" if image.is_decorative else "A disc")
    assert (image.width, image.height) == (64, 96)
    assert image.file_size == image.file.size
    with image.file.open() as stored:
        assert b"SECRET" not in stored.read()


@both
def test_what_waits_for_its_form_carries_no_location_either(editor: Client) -> None:
    editor.post(reverse("wagtailimages:add_multiple"), {"title": "Disc", "files[]": picture()})

    with default_storage.open(UploadedFile.objects.get().file.name) as waiting:
        assert b"SECRET" not in waiting.read()


def test_a_large_upload_in_a_temporary_file_is_stripped_too(
    staff_client: Client, settings: Any
) -> None:
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0

    assert single(staff_client, **BOTH) == ""

    image = SiteImage.objects.get()
    with image.file.open() as stored:
        content = stored.read()
    assert b"SECRET" not in content
    assert len(content) == image.file_size


@pytest.mark.parametrize("name", ["picture", "body"])
@pytest.mark.parametrize(
    ("decorative", "alt"), [(False, 'alt="A disc magnet"'), (True, 'alt=""')]
)  # fmt: skip
def test_a_page_shows_the_text_of_the_picture(
    client: Client, home: Any, name: str, decorative: bool, alt: str
) -> None:
    image = factories.SiteImageFactory(is_decorative=decorative)
    block = {"type": "picture", "value": {"image": image.pk, "caption": "", "credit": ""}}
    value = image if name == "picture" else factories.body(block)
    where = "picture" if name == "picture" else "body_en"
    factories.ContentPageFactory(parent=home, slug="pictured", **{where: value})

    html = client.get("/en/pictured/").content.decode()

    (tag,) = re.findall(r'<img src="/static/img/picture-coming[^>]*>', html)
    assert alt in tag


@both
def test_the_form_offers_the_focal_point_and_says_what_it_asks(
    editor: Client, language: str
) -> None:
    image = factories.SiteImageFactory()

    html = editor.get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()

    assert "focal-point-chooser" in html
    for name in ("x", "y", "width", "height"):
        assert f'name="focal_point_{name}"' in html
    words = {
        "en": ("Alternative text (English)", "Alternative text (Chinese)", "Decorative"),
        "zh-hans": ("替代文本 (英文)", "替代文本 (中文)", "装饰性图片", "50 百万像素"),
    }
    for word in words[language]:
        assert word in html


def test_a_new_file_takes_the_place_of_the_old_one(staff_client: Client) -> None:
    old = factories.SiteImageFactory().file.name

    image = SiteImage.objects.get()
    path = reverse("wagtailimages:edit", args=[image.pk])
    staff_client.post(path, {"title": "Disc", "file": picture(), **BOTH})

    image = SiteImage.objects.get()
    assert image.file.name != old
    assert not default_storage.exists(old)
    assert (image.width, image.height) == (64, 96)
    assert image.file_size == image.file.size
    with image.file.open() as stored:
        assert image.file_hash == hashlib.sha1(stored.read()).hexdigest()
