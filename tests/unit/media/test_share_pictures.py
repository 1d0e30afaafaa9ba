"""Pictures for shared links: drawn by the worker, one for each language."""

import io
from typing import Any
from unittest import mock

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from PIL import Image, ImageChops

from core.models import CompanySettings, SharePicture
from media.share import canvas, making, queue
from tests.support import factories
from uploads.storage import get_public_storage

pytestmark = pytest.mark.django_db


def published(home: Any, **kwargs: Any) -> Any:
    page = factories.ContentPageFactory(parent=home, slug="shared", **kwargs)
    page.save_revision().publish()
    return page


def opened(page: Any, language: str) -> Image.Image:
    return Image.open(SharePicture.objects.get(page_id=page.pk, language=language).file)


@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_published_drawn_and_shown(client: Client, home: Any, prefix: str) -> None:
    page = published(home, title_en="Magnets", title_zh_hans="磁体")
    assert "/static/img/share" in client.get(f"/{prefix}/shared/").content.decode()

    assert making.make_wanted() == 2

    picture = SharePicture.objects.get(page_id=page.pk, language=prefix)
    assert opened(page, prefix).size == (1200, 630)
    assert picture.file.size < 250_000
    html = client.get(f"/{prefix}/shared/").content.decode()
    assert f'<meta property="og:image" content="http://testserver{picture.file.url}">' in html


def test_the_title_is_on_it(home: Any) -> None:
    page = published(home, title_en="Magnets", title_zh_hans="磁体")
    making.make_wanted()
    before = opened(page, "en").convert("RGB")
    old = SharePicture.objects.get(page_id=page.pk, language="en").file.name

    page.title_en = "Assemblies"
    page.save_revision().publish()

    assert making.make_wanted() == 1, "the Chinese one has not changed"
    after = opened(page, "en").convert("RGB")
    changed = ImageChops.difference(before, after).point(lambda v: 255 if v > 60 else 0).getbbox()
    assert changed is not None
    assert changed[2] <= canvas.TEXT_WIDTH, "words stay in their half"
    assert not get_public_storage().exists(old)


def test_publishing_again_draws_nothing_anew(home: Any) -> None:
    page = published(home)
    making.make_wanted()

    page.save_revision().publish()

    assert making.make_wanted() == 0


def test_another_company_name_draws_all_anew(home: Any) -> None:
    published(home)
    making.make_wanted()

    company = CompanySettings.load()
    company.name_en = company.name_zh_hans = "Another Company"
    company.save()

    assert making.make_wanted() == 2


def test_a_broken_picture_stops_no_other_and_is_not_tried_for_ever(home: Any) -> None:
    image = factories.SiteImageFactory(file=factories.picture_file())
    broken = published(home, picture=image)
    default_storage.delete(image.file.name)
    other = factories.ContentPageFactory(parent=home, slug="other")
    other.save_revision().publish()

    assert making.make_wanted() == 2
    assert making.make_wanted() == 0
    assert not SharePicture.objects.get(page_id=broken.pk, language="en").file
    assert SharePicture.objects.get(page_id=other.pk, language="en").file


def test_one_whose_process_is_killed_is_drawn_by_the_next(
    home: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(home)
    with monkeypatch.context() as patch:
        patch.setattr(canvas, "draw", mock.Mock(side_effect=SystemExit))
        with pytest.raises(SystemExit):
            making.make_wanted()

    assert making.has_wanted_pictures()
    assert making.make_wanted() == 2
    assert not making.has_wanted_pictures()


def test_a_page_published_while_it_is_drawn_is_drawn_again(
    home: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = published(home)
    draw = canvas.draw

    def publish_and_draw(*args: Any) -> bytes:
        monkeypatch.undo()
        page.title_en = "Assemblies"
        page.save_revision().publish()
        return draw(*args)

    monkeypatch.setattr(canvas, "draw", publish_and_draw)
    making.make_wanted()

    assert making.has_wanted_pictures()
    assert making.make_wanted() == 1
    assert not making.has_wanted_pictures()


def test_the_focal_point_is_kept(home: Any) -> None:
    half = Image.new("RGB", (1200, 300), "navy")
    half.paste("red", (900, 0, 1200, 300))
    data = io.BytesIO()
    half.save(data, "PNG")
    image = factories.SiteImageFactory(
        file=ContentFile(data.getvalue(), name="wide.png"),
        focal_point_x=1100, focal_point_y=150, focal_point_width=50, focal_point_height=50,
    )  # fmt: skip
    page = published(home, picture=image)

    making.make_wanted()

    red, _green, blue = opened(page, "en").convert("RGB").getpixel((1100, 300))
    assert red > 200
    assert blue < 80


def test_a_family_shares_its_drawing(home: Any) -> None:
    products = factories.ProductIndexPageFactory(parent=home)
    block = factories.FamilyPageFactory(parent=products, drawing="block")
    rod = factories.FamilyPageFactory(parent=products, drawing="rod")
    for page in (block, rod):
        page.title_en = page.title_zh_hans = "The same"
        page.save_revision().publish()

    making.make_wanted()

    pair = [opened(page, "en").convert("RGB") for page in (block, rod)]
    changed = ImageChops.difference(*pair).point(lambda v: 255 if v > 60 else 0).getbbox()
    assert changed is not None
    assert changed[0] >= 600


def test_without_a_font_for_chinese_it_goes_without_words(home: Any, settings: Any) -> None:
    settings.SHARE_PICTURE_FONTS = []
    default = Image.open(settings.BASE_DIR / canvas.DEFAULT).convert("RGB")

    def differs(title: str) -> bool:
        drawn = Image.open(io.BytesIO(canvas.draw(canvas.ShareTexts(title, ""), None)))
        change = ImageChops.difference(drawn, default).point(lambda v: 255 if v > 60 else 0)
        return change.getbbox() is not None

    assert not differs("磁体")
    assert differs("Magnets"), "Pillow's own font has Latin letters"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two three", ["one two", "three"]),
        ("烧结钕铁硼磁体，可靠", ["烧结钕铁硼", "磁体，可靠"]),
        ("Carester项目", ["Carester项", "目"]),
        ("", []),
    ],
)
def test_wrapping(text: str, expected: list[str]) -> None:
    class Font:
        def getlength(self, line: str) -> float:
            return sum(2 if ord(c) >= 0x2E80 else 1 for c in line)

    assert canvas.wrap_to_width(text, Font(), 10) == expected  # type: ignore[arg-type]


def test_a_mark_never_begins_a_line() -> None:
    class Font:
        def getlength(self, line: str) -> float:
            return len(line)

    assert canvas.wrap_to_width("四个汉字，好", Font(), 4) == ["四个汉", "字，好"]  # type: ignore[arg-type]


def test_a_deleted_page_leaves_no_file(home: Any) -> None:
    page = published(home)
    making.make_wanted()
    names = [picture.file.name for picture in SharePicture.objects.all()]

    page.delete()

    assert names
    assert not any(get_public_storage().exists(name) for name in names)


def test_pages_from_before_are_found(home: Any) -> None:
    old = factories.ContentPageFactory(parent=home, slug="old")  # never published through Wagtail

    queue.request_missing_share_pictures()

    assert SharePicture.objects.filter(page_id=old.pk, requested_at__isnull=False).count() == 2
    assert queue.request_missing_share_pictures() == 0
