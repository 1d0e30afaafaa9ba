"""The blocks of a body, in both languages."""

from typing import Any

import pytest
from django.test import Client

from core.blocks import BodyBlock
from tests import factories

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
