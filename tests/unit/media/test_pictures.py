"""Pictures on pages: a placeholder until renditions exist, then a choice of renditions."""

import io
import re
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from PIL import Image as PillowImage

from core.models import SiteImage
from media import pictures
from media.sizes import CARD, FALLBACKS, WHOLE
from tests.support import factories
from tests.support.picture_ways import in_chooser, picture, several, single

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home: Any) -> Any:
    image = factories.SiteImageFactory(file=factories.picture_file(1600, 1000))
    return factories.ContentPageFactory(parent=home, slug="pictured", picture=image)


def test_a_reader_before_the_worker_gets_a_field_of_its_size_and_makes_nothing(
    client: Client, page: Any
) -> None:
    html = client.get("/en/pictured/").content.decode()

    (src,) = re.findall(r'<img src="([^"]*)" alt="A disc magnet" width="1600" height="1000"', html)
    assert "picture-coming" in src
    assert finders.find(src.removeprefix("/static/"))
    assert page.picture.renditions.count() == 0


@pytest.mark.parametrize("way", [single, in_chooser, several])
def test_what_staff_upload_is_shown_before_the_worker(
    staff_client: Client, home: Any, way: Any
) -> None:
    assert way(staff_client, description_en="A disc", description_zh_hans="圆片") == ""
    image = SiteImage.objects.get()
    factories.ContentPageFactory(parent=home, slug="pictured", picture=image)

    html = Client().get("/en/pictured/").content.decode()

    assert set(image.renditions.values_list("filter_spec", flat=True)) >= set(FALLBACKS.values())
    assert f'src="{image.get_rendition(FALLBACKS[WHOLE]).url}"' in html


def test_a_new_file_is_shown_before_the_worker_too(staff_client: Client, page: Any) -> None:
    pictures.make_renditions()
    address = reverse("wagtailimages:edit", args=[page.picture.pk])
    values = {"description_en": "A disc", "description_zh_hans": "圆片"}
    staff_client.post(address, {"title": "Disc", "file": picture(), **values})

    html = Client().get("/en/pictured/").content.decode()

    assert 'width="64" height="96"' in html
    assert 'src="/media/images/disc' in html


def test_after_the_worker_a_browser_may_choose(client: Client, page: Any) -> None:
    assert pictures.make_renditions() == 1
    assert pictures.make_renditions() == 0, "once is enough"

    html = client.get("/en/pictured/").content.decode()

    assert html.index('type="image/avif"') < html.index('type="image/webp"')
    for width in (480, 672, 960, 1440):
        assert f" {width}w" in html
    assert 'width="960" height="600"' in html
    assert "format-jpeg" in html or ".jpg" in html


@pytest.mark.parametrize(("prefix", "alt"), [("en", "A disc magnet"), ("zh-hans", "圆片磁体")])
def test_the_alternative_text_follows_the_language(
    client: Client, page: Any, prefix: str, alt: str
) -> None:
    assert f'alt="{alt}"' in client.get(f"/{prefix}/pictured/").content.decode()


def test_a_new_file_needs_new_sizes(page: Any) -> None:
    pictures.make_renditions()
    image = SiteImage.objects.get()

    image.file = factories.picture_file(800, 500)
    image.save()

    assert not SiteImage.objects.get().renditions_made


def test_a_missing_file_holds_nobody_up(page: Any) -> None:
    default_storage.delete(page.picture.file.name)
    whole = factories.SiteImageFactory(file=factories.picture_file(960, 600))

    pictures.make_renditions()

    assert whole.renditions.exists()
    assert not SiteImage.objects.filter(renditions_made=False).exists()


def test_a_card_is_cut_round_the_focal_point(home: Any) -> None:
    drawing = PillowImage.new("RGB", (2000, 400), "red")
    drawing.paste("blue", (1000, 0, 2000, 400))
    buffer = io.BytesIO()
    drawing.save(buffer, "PNG")
    colours = []
    for x in (200, 1800):
        file = ContentFile(buffer.getvalue(), "wide.png")
        image = factories.SiteImageFactory(
            file=file, focal_point_x=x, focal_point_y=200,
            focal_point_width=100, focal_point_height=100,
        )  # fmt: skip
        rendition = image.get_rendition(FALLBACKS[CARD])
        with rendition.file.open() as card:
            cut = PillowImage.open(card).convert("RGB")
        width, height = cut.size
        assert width / height == pytest.approx(1.6, abs=0.01)
        colours.append([cut.getpixel((part, height // 2)) for part in (4, width - 5)])

    assert [[max("rgb", key=dict(zip("rgb", pixel, strict=True)).get) for pixel in row]  # type: ignore[arg-type]
            for row in colours] == [["r", "r"], ["b", "b"]]  # fmt: skip
