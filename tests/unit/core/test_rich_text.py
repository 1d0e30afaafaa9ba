"""Rich text sent by a hostile browser: the stored and the displayed HTML."""

import json
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.test.utils.form_data import streamfield

from news.models import ArticlePage
from tests.support import factories
from tests.support.article_form import add, form

pytestmark = pytest.mark.django_db

ALLOWED = {"p", "br", "h3", "b", "i", "ol", "ul", "li", "a", "sup", "sub"}
ATTRIBUTES = {"href", "linktype", "id", "data-block-key"}


def content(text: str = "Link", **block: Any) -> dict[str, Any]:
    defaults = {"key": "a", "type": "unstyled", "depth": 0, "text": text}
    return {
        "blocks": [{**defaults, "inlineStyleRanges": [], "entityRanges": [], **block}],
        "entityMap": {},
    }


def linked(kind: str = "LINK", **data: Any) -> dict[str, Any]:
    state = content(entityRanges=[{"key": 0, "offset": 0, "length": 4}])
    entity = {"type": kind, "mutability": "MUTABLE", "data": data}
    return {**state, "entityMap": {"0": entity}}


# Content that the editor never sends; it is removed with its text.
DROPPED = ("an image", "an embed", "an unknown entity")
REFUSED = (
    "unknown blocks",
    "a heading that is not allowed",
    "code",
    "a page without a number",
)  # nothing of the block is stored
STYLES = ["BOLD", "ITALIC", "CODE", "UNDERLINE", "STRIKETHROUGH", "EVIL", "script"]
HOSTILE = {
    "javascript": linked(url="javascript:alert(1)"),
    "javascript in disguise": linked(url=" java\nscript:alert(1)"),
    "javascript in capitals": linked(url="JaVaScRiPt:alert(1)"),
    "data": linked(url="data:text/html,<script>alert(1)</script>"),
    "vbscript": linked(url="vbscript:msgbox(1)"),
    "a quotation mark": linked(url='https://example.com/"onclick="alert(1)'),
    "attributes": linked(url="https://example.com/", onclick="alert(1)", style="color:red"),
    "a page that is none": linked(id=999_999, url="javascript:alert(1)"),
    "a page without a number": linked(id="x"),
    "an image": linked("IMAGE", src="file:///c:/x.png", alt='"><script>alert(1)</script>'),
    "an embed": linked("EMBED", url="https://example.com/", embedType="video"),
    "an unknown entity": linked("SCRIPT", src="https://example.com/x.js"),
    "markup": content("<script>alert(1)</script><img src=x onerror=alert(1)>"),
    "unknown blocks": content(type="script"),
    "a heading that is not allowed": content(type="header-one"),
    "code": content(type="code-block"),
    "styles": content(
        inlineStyleRanges=[{"style": style, "offset": 0, "length": 4} for style in STYLES]
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_stored_and_shown(staff_client: Client, home: Any, kind: str) -> None:
    state = HOSTILE[kind]
    response = send(staff_client, home, json.dumps(state))

    if kind in REFUSED:
        assert response.status_code == 200
        assert not ArticlePage.objects.exists()
        return
    assert response.status_code == 302
    source = ArticlePage.objects.get().body_en[0].value.source
    check_clean(source)
    text = "" if kind in DROPPED else state["blocks"][0]["text"]
    assert BeautifulSoup(source, "html.parser").text == text
    html = Client().get("/en/news/t/").content.decode()
    check_clean(html.split('<div class="prose">')[1].split("</article>")[0])


def send(client: Client, home: Any, value: str) -> Any:
    news = factories.NewsIndexPageFactory(parent=home)
    text = streamfield([("text", value)])
    values = form(title_en="T", summary_en="S", shown_en="on", slug="t", body_en=text)
    return add(client, news, **values, **{"action-publish": "1"})


def check_clean(html: str) -> None:
    """Check that only allowed tags, attributes and URL schemes occur; text may contain anything."""
    for tag in BeautifulSoup(html.split("</div>", maxsplit=1)[0], "html.parser").find_all(True):
        assert tag.name in ALLOWED, tag
        assert set(tag.attrs) <= ATTRIBUTES, tag
        assert re.match(r"https?://|mailto:|tel:|/", str(tag.get("href", "/"))), tag


@pytest.mark.parametrize(
    "value",
    ["<p onclick='x'>raw</p>", "", "null", "[]", "{}", '{"blocks": 1}', '{"blocks": [{}]}', "{"],
)
def test_what_is_no_rich_text_at_all(staff_client: Client, home: Any, value: str) -> None:
    """Check malformed input, which no editor sends: it is never stored as received."""
    assert send(staff_client, home, value).status_code in (200, 302)

    for page in ArticlePage.objects.all():
        for block in page.body_en:
            check_clean(block.value.source)


@pytest.mark.data
def test_characters_that_no_database_keeps(staff_client: Client, home: Any) -> None:
    """Check NUL and lone surrogates in JSON, with which PostgreSQL would refuse the page."""
    text = "".join(["Nd", "\0", "Fe", "\ud800", "B ", "\U0001f9f2", " \udfff磁体"])

    assert send(staff_client, home, json.dumps(content(text))).status_code == 302

    (block,) = ArticlePage.objects.get().body_en
    assert BeautifulSoup(block.value.source, "html.parser").text == "NdFeB \U0001f9f2 磁体"
