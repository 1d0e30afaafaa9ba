"""Error pages in the reader's language, with links; health checks and robots.txt."""

import re
from typing import Any

import pytest
from django.test import Client

from core.views import server_error
from tests.support import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "tag", "text"),
    [
        ("/en/nothing/", "en", "This page does not exist"),
        ("/zh-hans/nothing/", "zh-Hans", "页面不存在"),
        ("/en/news/nothing/", "en", "This page does not exist"),
    ],
)
def test_an_unknown_address(client: Client, home: Any, path: str, tag: str, text: str) -> None:
    factories.NewsIndexPageFactory(parent=home, show_in_menus=True, title_zh_hans="新闻资讯")

    response = client.get(path)

    html = response.content.decode()
    assert response.status_code == 404
    assert f'<html lang="{tag}">' in html
    assert f"<h1>{text}</h1>" in html
    prefix = path.split("/")[1]
    main = html.split("<main")[1].split("</main>")[0]
    assert f'href="/{prefix}/"' in main
    assert f'href="/{prefix}/news/"' in main
    other = "zh-hans" if prefix == "en" else "en"
    assert re.search(rf'<a href="/{other}/" hreflang', html), "the switch works here too"


def test_an_address_without_a_language_is_looked_for_in_the_readers(
    client: Client, home: Any
) -> None:
    response = client.get("/nothing/", headers={"accept-language": "zh"}, follow=True)

    assert response.status_code == 404
    assert "页面不存在" in response.content.decode()


@pytest.mark.parametrize(
    ("language", "text"), [("en", "Something went wrong"), ("zh", "网站出现故障")]
)
def test_a_failure_of_ours_needs_no_database(
    client: Client, home: Any, monkeypatch: pytest.MonkeyPatch, language: str, text: str
) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("pages.models.HomePage.serve", fail)
    client.raise_request_exception = False
    prefix = {"en": "en", "zh": "zh-hans"}[language]

    response = client.get(f"/{prefix}/")

    html = response.content.decode()
    assert response.status_code == 500
    assert text in html
    assert "tel:+861053345989" in html
    assert "mailto:Usneo@atechmagnet.com" in html


def test_a_failure_of_ours_says_what_the_settings_say(rf: Any, settings: Any) -> None:
    settings.CONTACT_EMAIL, settings.CONTACT_TELEPHONE = "a@example.com", "+49 (0)30 123456"

    html = server_error(rf.get("/en/")).content.decode()

    assert '<a href="mailto:a@example.com">a@example.com</a>' in html
    assert '<a href="tel:+4930123456">+49 (0)30 123456</a>' in html


def test_health(client: Client) -> None:
    assert client.get("/health/live").json() == {"status": "ok"}
    assert client.get("/health/ready").json() == {"status": "ok"}


def test_robots_names_the_sitemap(client: Client, home: Any) -> None:
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()
