"""Allowed links: web, mail, telephone and pages of the site, checked on input and on output."""

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.admin.forms.choosers import ExternalLinkChooserForm
from wagtail.contrib.redirects.models import Redirect
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import streamfield

from core.blocks.text import CalloutBlock, TextBlock
from core.links import clean_rich_text, is_allowed
from core.templatetags.core_tags import web_address
from news.models import ArticlePage
from products.models import CatalogueSettings
from seo.redirect_import import SiteRedirectForm
from tests.support import factories
from tests.support.article_form import add, form
from tests.unit.core.test_rich_text import linked

pytestmark = pytest.mark.django_db

BAD = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)", "java\r\nscript:alert(1)", "\x01javascript:alert(1)",
    "java\x00script:alert(1)", "java\xadscript:alert(1)", "\u200bjavascript:alert(1)",
    "javascript&colon;alert(1)", "javascript&#58;alert(1)", "java&#x09;script:alert(1)",
    "java&Tab;script:alert(1)", "&#106;avascript:alert(1)", "&#0000106avascript:alert(1)",
    "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=",
    "DATA:image/svg+xml,<svg onload=alert(1)>", "vbscript:msgbox(1)", "vb\nscript:msgbox(1)",
    "file:///etc/passwd", "ftp://example.com/x", "blob:https://example.com/x", "feed:javascript:x",
    "view-source:javascript:x", "jar:https://example.com!/", "intent://x#Intent;end", "about:blank",
    "ms-word:ofe|u|https://example.com", "filesystem:http://example.com/",
]  # fmt: skip
THROUGH_VIEWS = [BAD[0], BAD[10], BAD[20]]
"""Addresses tested with a view and a page; all others with the field, form or block only."""
GOOD = [
    "https://example.com/a?b=c&d=e#f", "http://例え.jp/路", "HTTPS://EXAMPLE.COM",
    "tel:+861053345989", "mailto:a@example.com?subject=x:y", "/en/news/", "#part", "?page=2",
    "/en/a:b/", "", "//example.com/a:b",
]  # fmt: skip


@pytest.mark.parametrize("address", BAD)
def test_what_runs_is_no_link(address: str) -> None:
    assert not is_allowed(address)


@pytest.mark.parametrize("address", GOOD)
def test_what_leads_somewhere_is_one(address: str) -> None:
    assert is_allowed(address)


def article(home: Any, **values: Any) -> ArticlePage:
    news = factories.NewsIndexPageFactory(parent=home)
    return factories.ArticlePageFactory(parent=news, slug="t", **values)


def hrefs(html: str) -> list[str]:
    body = html.split('<div class="prose">')[1].split("</article>", maxsplit=1)[0]
    found = [str(tag["href"]) for tag in BeautifulSoup(body, "html.parser").find_all(href=True)]
    return [href for href in found if not href.startswith("/en/enquiry/")]  # added by the page


@pytest.mark.parametrize("address", BAD)
@pytest.mark.parametrize("block", [TextBlock(), CalloutBlock().child_blocks["text"]])
def test_the_editor_takes_none(block: Any, address: str) -> None:
    value = block.value_from_datadict({"b": json.dumps(linked(url=address))}, {}, "b")

    assert "Link" in value.source
    assert not BeautifulSoup(value.source, "html.parser").find_all(href=True)


@pytest.mark.parametrize("address", THROUGH_VIEWS)
def test_the_editor_stores_none_whatever_is_sent(
    staff_client: Client, home: Any, address: str
) -> None:
    news = factories.NewsIndexPageFactory(parent=home)
    state = json.dumps(linked(url=address))
    callout = {"title": "T", "text": state}
    body = streamfield([("text", state), ("callout", callout)])
    values = form(title_en="T", summary_en="S", shown_en="on", slug="t", body_en=body)

    add(staff_client, news, **values, **{"action-publish": "1"})

    page = ArticlePage.objects.get()
    for source in (page.body_en[0].value.source, page.body_en[1].value["text"].source):
        assert "Link" in source
        assert not BeautifulSoup(source, "html.parser").find_all(href=True)
    assert hrefs(Client().get("/en/news/t/").content.decode()) == []


def stored_link(address: str, quote: str = '"') -> str:
    """Return rich text with a link, as an import, an older version or SQL may have stored it."""
    return f"<p>See <a href={quote}{address}{quote}>Link</a></p>"


@pytest.mark.parametrize("quote", ['"', "'", ""])
@pytest.mark.parametrize("address", BAD)
@pytest.mark.parametrize("is_callout", [False, True])
def test_no_block_shows_what_is_stored(is_callout: bool, address: str, quote: str) -> None:
    text = RichText(stored_link(address, quote))
    html = (
        CalloutBlock().render({"title": "T", "text": text})
        if is_callout
        else TextBlock().render(text)
    )

    assert "Link" in html
    links = BeautifulSoup(html, "html.parser").find_all(href=True)
    assert all(is_allowed(str(tag["href"])) for tag in links)


@pytest.mark.parametrize("address", THROUGH_VIEWS)
def test_what_is_stored_already_is_not_shown(client: Client, home: Any, address: str) -> None:
    article(home, body_en=factories.body({"type": "text", "value": stored_link(address)}))

    html = client.get("/en/news/t/").content.decode()

    assert "Link" in html
    assert all(is_allowed(href) for href in hrefs(html))


@pytest.mark.parametrize(
    "text",
    [
        "<p onclick='x'>Text</p>", "<p style='color:red'>Text</p>", "<script>evil()</script>Text",
        "<img src=x onerror=evil()>Text", "<svg onload=evil()><a href=x>Text</a></svg>",
        "<iframe src=//example.com></iframe>Text", "<a href='/x' onmouseover='evil()'>Text</a>",
        "<form action=//example.com><button>Text</button></form>", "<math><mi>Text</mi></math>",
        "<p>Text</p><!-- <script>evil()</script> -->", "<p>Text<script",
        "<a href=\"/x\"onclick=\"e\">Text</a>",
        "<style>evil{}</style>Text", "<object data=x>Text</object>", "<h1>Text</h1>",
    ],
)  # fmt: skip
def test_elements_that_the_design_has_not(client: Client, home: Any, text: str) -> None:
    article(home, body_en=factories.body({"type": "text", "value": text}))

    html = client.get("/en/news/t/").content.decode()
    body = html.split('<div class="prose">')[1].split("</article>")[0]
    body = body.split("</div>")[0]

    assert "Text" in body
    assert "evil" not in body
    for tag in BeautifulSoup(body, "html.parser").find_all(True):
        assert tag.name in {"p", "a", "h3", "b", "i"}, tag
        assert set(tag.attrs) <= {"href"}, tag


def test_what_is_right_stays_as_it_is(client: Client, home: Any) -> None:
    text = (
        '<p data-block-key="a1">Br = <b>1.30 T</b> &amp; H<sub>cJ</sub> &lt; 5<br/>'
        '<a href="https://example.com/?a=1&amp;b=2">web</a> <a href="tel:+86">call</a> '
        f'<a linktype="page" id="{home.pk}">home</a></p><ul><li>x</li></ul>'
    )
    assert clean_rich_text(text) == text
    article(home, body_en=factories.body({"type": "text", "value": text}))

    html = client.get("/en/news/t/").content.decode()

    assert hrefs(html)[:3] == ["https://example.com/?a=1&b=2", "tel:+86", "/en/"]
    assert "Br = <b>1.30 T</b> &amp; H<sub>cJ</sub> &lt; 5<br/>" in html


NO_WEB = [*BAD, "//example.com/", "mailto:a@example.com"]


@pytest.mark.parametrize("address", NO_WEB)
def test_fields_for_sources_and_licences_take_the_web_alone(address: str) -> None:
    for model, name in ((ArticlePage, "source_url"), (CatalogueSettings, "data_licence_url")):
        with pytest.raises(ValidationError):
            model._meta.get_field(name).clean(address, None)


@pytest.mark.parametrize("address", THROUGH_VIEWS)
def test_addresses_of_sources_are_of_the_web(staff_client: Client, home: Any, address: str) -> None:
    news = factories.NewsIndexPageFactory(parent=home)
    values = form(
        title_en="T", summary_en="S", shown_en="on", slug="t", source_name_en="IEC",
        source_url=address, body_en=streamfield([("heading", "H")]),
    )  # fmt: skip

    response = add(staff_client, news, **values, **{"action-publish": "1"})

    assert not ArticlePage.objects.exists()
    assert response.status_code == 200


@pytest.mark.parametrize("address", NO_WEB)
def test_no_address_of_another_kind_becomes_a_link(address: str) -> None:
    assert web_address(address) == ""


@pytest.mark.parametrize("address", THROUGH_VIEWS)
def test_a_source_that_is_stored_is_shown_as_text(client: Client, home: Any, address: str) -> None:
    article(home, source_name_en="IEC 60404")
    ArticlePage.objects.update(source_url=address)
    grades = factories.GradeIndexPageFactory(parent=factories.ProductIndexPageFactory(parent=home))
    settings = CatalogueSettings.load()
    settings.data_licence, settings.data_licence_url = "CC BY 4.0", address
    settings.save()

    for path in ("/en/news/t/", grades.url):
        soup = BeautifulSoup(client.get(path).content.decode(), "html.parser")
        for tag in soup.find_all(href=True):
            assert is_allowed(str(tag["href"])), tag


@pytest.mark.parametrize("address", BAD)
def test_the_form_of_redirects_refuses_them(home: Any, address: str) -> None:
    assert not SiteRedirectForm({"old_path": "/old/", "redirect_link": address}).is_valid()


@pytest.mark.parametrize("address", THROUGH_VIEWS)
def test_redirects_lead_to_the_web(staff_client: Client, home: Any, address: str) -> None:
    values = {"old_path": "/old/", "is_permanent": "on", "redirect_link": address, "site": ""}

    response = staff_client.post(reverse("wagtailredirects:add"), values)

    assert response.status_code == 200
    assert not Redirect.objects.exists()


@pytest.mark.parametrize("address", BAD)
def test_the_form_of_the_editors_window_refuses_them(address: str) -> None:
    """Check that the chooser refuses bad addresses, except ftp, which the page form refuses."""
    assert not ExternalLinkChooserForm({"url": address}).is_valid() or address.startswith("ftp:")


@pytest.mark.parametrize("address", THROUGH_VIEWS)
def test_the_editors_window_for_links(staff_client: Client, home: Any, address: str) -> None:
    values = {"external-link-chooser-url": address, "external-link-chooser-link_text": "x"}

    answer = staff_client.post(reverse("wagtailadmin_choose_page_external_link"), values).json()

    assert answer["step"] == "external_link"
