"""The site's own pages in the page cache: freshness, and no private responses among them.

Cached pages are up to date with the last check of the content version, and equal for every reader.
"""

from typing import Any

import pytest
from django.test import Client, override_settings

from core.models import CompanySettings, SitePage
from page_cache.wsgi_cache import PageCache, cache_pages
from tests.support import factories
from tests.unit.page_cache.conftest import restored
from tests.unit.page_cache.wsgi import Got, get

pytestmark = [pytest.mark.django_db(transaction=True), restored]
BOTH = pytest.mark.parametrize("prefix", ["en", "zh-hans"])


def is_kept(cache: PageCache, path: str) -> bool:
    before = len(cache.store)
    assert get(cache, path).status == "200 OK"
    return len(cache.store) > before


@BOTH
@pytest.mark.parametrize(
    "path",
    ["", "news/", "news/ring/", "news/feed/", "products/", "products/grades/",
     "products/grades/?q=n42", "products/grades/n42sh/", "manifest.webmanifest"],
)  # fmt: skip
def test_pages_are_kept(cache: PageCache, prefix: str, path: str) -> None:
    assert is_kept(cache, f"/{prefix}/{path}")
    answer = get(cache, f"/{prefix}/{path}")
    controls = answer.headers["cache-control"].split(", ")
    assert {"public", "stale-if-error=86400"} <= set(controls)
    assert "stale-while-revalidate=1" in controls
    assert "set-cookie" not in answer.headers
    assert "csrf" not in answer.text


@pytest.mark.parametrize("path", ["/sitemap.xml", "/robots.txt", "/products/grades.json"])
def test_what_machines_read_is_kept(cache: PageCache, path: str) -> None:
    assert is_kept(cache, path)


@BOTH
@pytest.mark.parametrize(
    "path", ["contact/", "enquiry/", "search/", "search/?q=ring", "account/login/"]
)
def test_forms_are_not_kept(cache: PageCache, prefix: str, path: str) -> None:
    assert not is_kept(cache, f"/{prefix}/{path}")
    assert "public" not in get(cache, f"/{prefix}/{path}").headers.get("cache-control", "")


def test_other_answers_are_not_kept(cache: PageCache) -> None:
    for path, status in (("/", "302"), ("/en/nowhere/", "404"), ("/en/news", "301")):
        assert get(cache, path).status.startswith(status)
    assert get(cache, "/en/", host="elsewhere.invalid").status.startswith("400")
    assert len(cache.store) == 0


@BOTH
def test_a_publication_is_seen_at_the_next_look(
    cache: PageCache, now: list[float], prefix: str
) -> None:
    before = get(cache, f"/{prefix}/news/ring/")
    page = SitePage.objects.get(slug="ring").specific
    page.title_en, page.title_zh_hans = "Disc", "圆片"
    page.save_revision().publish()

    assert get(cache, f"/{prefix}/news/ring/") == before
    now[0] += 1.0
    after = get(cache, f"/{prefix}/news/ring/")
    assert ("Disc" if prefix == "en" else "圆片") in after.text
    assert get(cache, f"/{prefix}/news/ring/") == after


def _telephone() -> None:
    company = CompanySettings.load()
    company.telephone = "+86 10 6666 7777"
    company.save()


def _hidden() -> None:
    SitePage.objects.filter(slug="ring").update(live=False)


def _menu() -> None:
    SitePage.objects.filter(slug="products").update(title_en="Wares", show_in_menus=True)


@pytest.mark.parametrize(
    ("change", "path", "expected"),
    [(_telephone, "/en/", "6666 7777"), (_hidden, "/en/news/ring/", ""), (_menu, "/en/", "Wares")],
)  # fmt: skip
def test_so_is_whatever_else_is_changed(
    cache: PageCache, now: list[float], change: Any, path: str, expected: str
) -> None:
    before: Got = get(cache, path)
    change()
    now[0] += 1.0
    after = get(cache, path)

    assert expected in after.text
    assert (after.text != before.text) or after.status != before.status
    assert after.status == ("200 OK" if expected else "404 Not Found")


def test_staff_get_their_own(cache: PageCache, client: Client) -> None:
    client.force_login(factories.UserFactory())
    cookie = f"sessionid={client.cookies['sessionid'].value}"
    reader = get(cache, "/en/")

    staff = get(cache, "/en/", cookie=cookie)

    assert staff.text != reader.text or "public" not in staff.headers.get("cache-control", "")
    assert get(cache, "/en/") == reader


def test_a_preview_is_nobodys_page(client: Client, site: Any, settings: Any) -> None:
    settings.SECOND_FACTOR_REQUIRED = False  # not tested here
    client.force_login(factories.UserFactory())
    page = SitePage.objects.get(slug="ring")
    answer = client.get(f"/admin/pages/{page.pk}/view_draft/")

    assert answer.status_code == 200
    assert "public" not in answer.headers.get("Cache-Control", "")


@pytest.mark.parametrize(("room", "kind"), [(0, object), (8, PageCache)])
def test_the_settings_give_the_room(room: int, kind: type) -> None:
    def application(*_given: Any) -> list[bytes]:
        return []

    with override_settings(CACHED_PAGES_MB=room):
        cache: Any = cache_pages(application)
    assert isinstance(cache, kind)
    assert (cache is application) == (room == 0)
