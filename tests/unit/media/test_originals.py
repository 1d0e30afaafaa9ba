"""Original pictures: only for staff with the permission, at a URL of the admin."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission
from wagtail.users.models import UserProfile

from core.models import SiteImage
from core.models.images import SiteRendition
from media import pictures
from tests.support import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture(home: Any) -> SiteImage:
    return factories.SiteImageFactory(file=factories.picture_file(1600, 1000))


def colleague(*codenames: str) -> Client:
    """Return a client of a staff user with admin access and these picture permissions."""
    user = factories.UserFactory(is_superuser=False)
    group = Group.objects.create(name=f"group of {user}")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in codenames:
        GroupCollectionPermission.objects.create(
            group=group,
            collection=Collection.get_first_root_node(),
            permission=Permission.objects.get(
                codename=codename, content_type__app_label="wagtailimages"
            ),
        )
    user.groups.add(group)
    client = Client()
    client.force_login(user)
    return client


def test_readers_have_no_way_to_it(client: Client, picture: SiteImage, settings: Any) -> None:
    name = picture.file.name

    assert name.startswith("original_images/")
    assert not Path(picture.file.path).is_relative_to(settings.MEDIA_ROOT)
    for path in (name, f"images/../{name}", f"../library/{name}", f"library/{name}", f"/{name}"):
        assert client.get(f"/media/{path}").status_code == 404
    answer = client.get(picture.file.url)
    assert answer.status_code == 302
    assert "/account/login/" in answer.headers["Location"]


@pytest.mark.parametrize(
    ("rights", "status"),
    [(["choose_image"], 200), (["change_image"], 200), ([], 404)],
)
def test_staff_with_the_right_have_it_as_an_attachment(
    picture: SiteImage, rights: list[str], status: int
) -> None:
    response = colleague(*rights).get(picture.file.url)

    assert response.status_code == status
    if status == 200:
        with picture.file.open() as stored:
            assert b"".join(response.streaming_content) == stored.read()
        assert response.headers["Content-Type"] == "image/png"
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "no-store" in response.headers["Cache-Control"]


def test_the_form_links_to_it_and_makes_no_public_copy(
    staff_client: Client, picture: SiteImage
) -> None:
    page = staff_client.get(reverse("wagtailimages:edit", args=[picture.pk])).content.decode()

    assert f'<a href="{picture.file.url}">' in page
    assert staff_client.get(picture.file.url).status_code == 200
    assert not SiteRendition.objects.filter(filter_spec="original").exists()


def test_nothing_else_of_the_library_is_given_out(staff_client: Client, home: Any) -> None:
    document = factories.DocumentFactory()

    for name in (document.file.name, "../db.sqlite3", "original_images/none.png", "%00"):
        assert staff_client.get(f"/admin/originals/{name}").status_code == 404


def test_the_portrait_of_a_colleague(home: Any) -> None:
    user = factories.UserFactory()
    profile = UserProfile.get_for_user(user)
    profile.avatar = ContentFile(factories.picture_file().read(), "me.png")
    profile.save()

    assert colleague().get(profile.avatar.url).headers["Content-Type"] == "image/png"
    assert Client().get(profile.avatar.url).status_code == 302


@pytest.mark.parametrize("made", [False, True])
def test_no_page_names_an_original(client: Client, home: Any, made: bool) -> None:
    """Check pages, cards, galleries, footer, feeds and the metadata for sharing."""
    products = factories.ProductIndexPageFactory(parent=home)
    image = factories.SiteImageFactory()
    factories.company(wechat_picture=image)
    block = {"type": "picture", "value": {"image": image.pk, "caption": "", "credit": ""}}
    news = factories.NewsIndexPageFactory(parent=home)
    factories.ArticlePageFactory(
        parent=news, slug="one", picture=image, body_en=factories.body(block)
    )
    factories.FamilyPageFactory(
        parent=products, slug="family", picture=image,
        gallery=factories.stream("picture", {"image": image.pk, "name_en": "", "name_zh_hans": ""}),
    )  # fmt: skip
    if made:
        pictures.make_renditions()
    addresses = ["", "news/", "news/one/", "news/feed/", "products/", "products/family/"]
    for address in addresses:
        html = client.get(f"/en/{address}").content.decode()
        assert "original" not in html
        for found in re.findall(r"/media/[^\"' ,]+", html):
            assert found.startswith(("/media/images/", "/media/share/"))
            assert client.get(found).status_code == 200
    assert ("/media/images/" in client.get("/en/news/one/").content.decode()) == made


LOST = {"en": "The source image file could not be found", "zh-hans": "无法找到图片源文件"}


@pytest.mark.parametrize(("editor", "words"), LOST.items(), ids=LOST, indirect=["editor"])
def test_a_picture_whose_file_is_lost_can_be_mended(
    editor: Client, picture: SiteImage, words: str
) -> None:
    Path(picture.file.path).unlink()
    edit = reverse("wagtailimages:edit", args=[picture.pk])

    page = editor.get(edit)
    assert page.status_code == 200
    assert words in page.content.decode()
    assert editor.get(reverse("wagtailimages:index")).status_code == 200
    chosen = editor.get(reverse("wagtailimages_chooser:chosen", args=[picture.pk]))
    assert chosen.json()["result"]["id"] == str(picture.pk)

    texts = {"title": "A disc", "description_en": "A disc", "description_zh_hans": "圆片"}
    assert editor.post(edit, texts).status_code == 302
    picture = SiteImage.objects.get()
    assert (picture.title, picture.description_zh_hans) == ("A disc", "圆片")

    new = factories.picture_file(800, 500)
    assert editor.post(edit, {**texts, "file": new}).status_code == 302
    picture = SiteImage.objects.get()
    assert (picture.width, picture.height) == (800, 500)
    assert Path(picture.file.path).exists()
