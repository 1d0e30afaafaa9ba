"""Hostile paths and query strings: none gives a 500. ``make drill-hostile`` sends more."""

import os
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]

GRADES = ["products/grades/", "products/grades/n42/", "enquiry/"]
PAGES = [
    "", "news/", "news/article/", "products/", "products/family/", "contact/", "about/", *GRADES,
]  # fmt: skip
ROUTES = [
    "/",
    *(f"/{prefix}/{page}" for prefix in ("en", "zh-hans") for page in PAGES),
    *(f"/{prefix}/account/{page}" for prefix in ("en", "zh-hans")
      for page in ("login/", "logout/", "signup/", "password/reset/", "password/reset/key/x-y/")),
    "/admin/", "/admin/login/", "/admin/password_reset/", "/admin/pages/",
    "/sitemap.xml", "/robots.txt", "/health/live", "/health/ready",
    "/media/", "/media/x.png", "/documents/1/x.pdf", "/static/x.css",
    "/en/nothing/", "/zh-hans/nothing/", "/nothing",
]  # fmt: skip

NAMES = st.sampled_from(["page", "sent", "q", "next", "category", "lang", "preview", "x"])
ASKED = st.sampled_from(
    ["temperature", "ld", "pc", "br", "hcj", "bhmax", "material", "class", "sort", "compare", "add"]
)
NUMBERS = st.one_of(
    st.floats().map(str),
    st.integers().map(str),
    st.sampled_from(
        ["-300", "−300", "1e308", "-1e308", "1e999999999", "1e-999999999", "0", "5/0", "0/0", "1/3",
         "1e308/1e-308", "１５０", "0,5", "1,592", "150 ℃", "302 °F", "12 kG", "--1", "½", "nan",
         "0.01", "100", "1000", "20", "80", "-40", "79.9999999999999999999"]
    ),
)  # fmt: skip
BYTES = st.one_of(
    st.binary(max_size=40),
    st.text(max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.sampled_from(
        [b"abc", b"999999", b"-1", b"0", b"1e308", b"\x00", b"\xff\xfe", b"../" * 9, b"%",
         b"{{7*7}}", b"' OR 1=1 --", b"<script>alert(1)</script>", b"a" * 10_000,
         "１２".encode(), b"\r\nX: y"]
    ),
)  # fmt: skip
QUERIES = st.lists(st.tuples(NAMES, BYTES), max_size=3)
# All examples of a test share one site, whose pages the requests only read.
EXAMPLES = settings(max_examples=int(os.environ.get("HOSTILE_EXAMPLES", "25")))


@pytest.fixture
def site(client: Client, home: Any) -> Client:
    news = factories.NewsIndexPageFactory(parent=home)
    for number in range(15):
        factories.ArticlePageFactory(parent=news, slug=f"article-{number}" if number else "article")
    products = factories.ProductIndexPageFactory(parent=home)
    factories.FamilyPageFactory(parent=products, slug="family", body_en=factories.body())
    factories.GradeIndexPageFactory(parent=products)
    factories.GradeFactory(name="N42", recoil_permeability="1.05")
    factories.ContactPageFactory(parent=home)
    factories.ContentPageFactory(parent=home, slug="about")
    return client


def get(client: Client, path: bytes, query: bytes = b"") -> Any:
    """Return the response to raw bytes, which a WSGI server passes on as Latin-1 (PEP 3333)."""
    return client.get("/", PATH_INFO=path.decode("latin-1"), QUERY_STRING=query.decode("latin-1"))


@EXAMPLES
@given(route=st.sampled_from(ROUTES), query=QUERIES)
def test_queries(site: Client, route: str, query: list[tuple[str, bytes]]) -> None:
    encoded = "&".join(f"{name}={quote(value)}" for name, value in query).encode()

    assert get(site, route.encode(), encoded).status_code < 500


@EXAMPLES
@example(route="/media/", tail=b"a" * 10_000)  # longer than a file's name may be
@given(route=st.sampled_from(ROUTES), tail=BYTES)
def test_paths(site: Client, route: str, tail: bytes) -> None:
    assert get(site, route.encode() + tail).status_code < 500
    assert get(site, route.encode() + tail + b"/").status_code < 500


@EXAMPLES
@given(
    prefix=st.sampled_from(["en", "zh-hans"]),
    page=st.sampled_from(GRADES),
    query=st.lists(st.tuples(ASKED, st.one_of(NUMBERS, st.text(max_size=30))), max_size=4),
)
def test_what_is_asked_of_grades(
    site: Client, prefix: str, page: str, query: list[tuple[str, str]]
) -> None:
    encoded = "&".join(f"{name}={quote(value.encode('utf-8', 'replace'))}" for name, value in query)
    status = get(site, f"/{prefix}/{page}".encode(), encoded.encode()).status_code
    assert status in (200, 302, 400)
    if "%00" not in encoded:
        assert status != 400


@EXAMPLES
@given(route=st.sampled_from(ROUTES), query=st.binary(max_size=60))
def test_raw_queries(site: Client, route: str, query: bytes) -> None:
    assert get(site, route.encode(), query).status_code < 500


@EXAMPLES
@given(
    prefix=st.sampled_from(["en", "zh-hans"]),
    fields=st.dictionaries(
        st.sampled_from(
            ["name", "company", "email", "telephone", "country", "message", "consent", "token"]
        ),
        st.one_of(
            st.text(max_size=60), st.sampled_from(["\x00", "a\r\nBcc: x@example.com", "x" * 21_000])
        ),
    ),
)
def test_the_enquiry_form(site: Client, prefix: str, fields: dict[str, str]) -> None:
    posted = {
        name: value.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
        for name, value in fields.items()
    }
    assert site.post(f"/{prefix}/contact/", posted).status_code < 500


def test_page_numbers(site: Client) -> None:
    for prefix in ("en", "zh-hans"):
        for page in ("abc", "999999", "-1", "0", "", "2"):
            assert site.get(f"/{prefix}/news/", {"page": page}).status_code == 200, page


ODD_PATHS = [
    b"/en/" + b"a" * 10_240 + b"/", b"/en/\xff\xfe/", b"/en/\x00/", b"/zh-hans/news/\x00",
    b"/.git/config", b"/en/.git/HEAD", b"/static/../.git/config", b"/media/../../.git/config",
    b"/manage.py", b"/.env", b"/var/db.sqlite3",
]  # fmt: skip


def test_odd_paths_are_not_found(site: Client) -> None:
    assert [path for path in ODD_PATHS if get(site, path).status_code != 404] == []


def test_nul_in_the_query_is_a_clear_refusal(site: Client) -> None:
    english = get(site, b"/en/news/", b"page=%00")
    chinese = get(site, b"/zh-hans/news/", b"page=%00")

    assert english.status_code == chinese.status_code == 400
    assert "This address can&#x27;t be read" in english.content.decode()
    assert "无法识别此网址" in chinese.content.decode()
