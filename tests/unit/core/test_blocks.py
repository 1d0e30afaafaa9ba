"""StreamField blocks of a body, in both languages."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from core.blocks import BodyBlock
from tests.support import factories

pytestmark = pytest.mark.django_db


def test_every_block_can_be_chosen_by_a_person_who_never_saw_a_cms() -> None:
    for name, block in BodyBlock().child_blocks.items():
        assert block.meta.icon != "placeholder", name
        assert block.label, name
        assert block.meta.description, name


@pytest.mark.parametrize(("prefix", "field"), [("en", "body_en"), ("zh-hans", "body_zh_hans")])
def test_blocks_are_shown(client: Client, home: Any, prefix: str, field: str) -> None:
    image = factories.SiteImageFactory()
    pictured = {"image": image.pk, "caption": "Disc 圆片", "credit": "Us"}
    blocks = [*factories.EVERY_BLOCK, {"type": "picture", "value": pictured}]
    factories.ContentPageFactory(parent=home, slug="all", **{field: factories.body(*blocks)})

    html = client.get(f"/{prefix}/all/").content.decode()

    for part in (
        "<h2>Remanence 剩磁</h2>",
        "<p>Br = <b>1.30 T</b></p>",
        '<th scope="col">HcJ</th>',
        '<th scope="row">1.28 T</th>',
        "<blockquote><p>B = J + µ₀H</p></blockquote>",
        '<span class="key-figures__unit">kA/m</span>',
        '<p class="callout__title">1 T</p>',
        "Disc 圆片",
    ):
        assert part in html
    assert "style=" not in html


def test_teasers_of_a_page_that_is_gone_show_nothing(client: Client, home: Any) -> None:
    news = factories.NewsIndexPageFactory(parent=home)
    factories.ArticlePageFactory(parent=news, title_en="A teaser")
    value = {"title": "Latest", "page": news.pk, "count": 3, "more": "All"}
    home.body_en = factories.body({"type": "teasers", "value": value})
    home.save()
    assert "A teaser" in client.get("/en/").content.decode()

    news.delete()

    response = client.get("/en/")
    assert response.status_code == 200
    assert "Latest" not in response.content.decode()


@pytest.mark.parametrize(("language", "tag"), [("en", "en"), ("zh-hans", "zh-Hans")])
@pytest.mark.parametrize("name", list(BodyBlock().child_blocks))
def test_staff_see_each_block_before_they_choose_it(
    client: Client, home: Any, name: str, language: str, tag: str
) -> None:
    news = factories.NewsIndexPageFactory(parent=home)
    factories.ArticlePageFactory(parent=news, title_en="An article", title_zh_hans="一篇文章")
    user = factories.UserFactory()
    UserProfile.objects.create(user=user, preferred_language=language)
    client.force_login(user)
    block = BodyBlock().child_blocks[name]
    assert block.is_previewable

    response = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})

    html = response.content.decode()
    assert response.status_code == 200
    assert f'<html lang="{tag}">' in html
    assert ".data-table" in html.split("</style>")[0], "in the site's own look"
    words = {
        "heading": ("Behaviour with temperature", "温度特性"),
        "text": ("returns on cooling", "冷却后恢复"),
        "picture": ("Field lines of a disc", "圆片磁体截面"),
        "table": ("Property", "性能"),
        "quote": ("definitions", "术语和定义"),
        "key_figures": ("remanence Br", "剩磁Br"),
        "callout": ("Rule of thumb", "换算"),
        "teasers": ("An article", "一篇文章"),
        "document": ("Data sheet N42SH", "N42SH数据表"),
    }[name]
    assert words[language != "en"] in html


def test_templates_of_blocks_are_short() -> None:
    folder = Path(settings.BASE_DIR) / "templates" / "core" / "blocks"
    assert all(len(file.read_text().splitlines()) < 40 for file in folder.glob("*.html"))
