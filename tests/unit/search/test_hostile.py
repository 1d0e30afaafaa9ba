"""Unusual and hostile queries: each gets a normal response."""

from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]
ODD = {
    "10 kB of letters": "a" * 10_000, "10 kB of words": "magnet " * 1_500,
    "10 kB of Chinese": "钕铁硼" * 3_400, "10 kB of quotation marks": '"' * 10_000,
    "10 kB of rare characters": "𪚥龘" * 2_500,
    "operators of FTS5": 'magnet AND (ring OR NOT disc) NEAR(a b, 2) ^x {title}: "y" *',
    "operators of tsquery": "magnet & ring | !disc <-> x:*AB '\\''", "asterisks": "* ** mag* *net",
    "per cent": "% %s %(q)s 100% %%", "underscores": "_ __ ____", "backslashes": "\\ \\\\ \\' \\\"",
    "SQL": "'; DROP TABLE search_searchrecord; --", "SQL's comment": "1 /* x */ OR 1=1",
    "union": "' UNION SELECT password FROM accounts_user --", "emoji": "🧲 magnet 👩‍🔬🏳️‍🌈",
    "controls": "\x01\x02mag\x1bnet\x7f\x80\u2028\u2029", "a null": "mag\x00net",
    "right to left": "\u202emagnet\u202c مغناطيس", "zero width": "mag\u200bnet\ufeff",
    "combining": "m̈ágñet" + "\u0301" * 500, "ligatures": "ﬁeld ﬀ ㎏ ㍱ № ℃ Ⅻ ½",
    "numbers": "1.28 1,28 1e999999999 0x1F -1 +5 ١٢٣ 四十二", "markup": "<script>alert(1)</script>",
    "template": "{{ 7*7 }} {% debug %}", "regular expression": "(a+)+$ [[[ (?P<x> \\d{999999}",
    "only stop words": "the of and 的 了", "a grade without end": "n42" + "sh" * 2_000,
    "hyphens": "-" * 500 + "a-" * 500, "blanks": " \t\n\u3000 " * 100, "Japanese": "ネオジム磁石",
    "Korean": "네오디뮴 자석", "Russian": "неодимовый магнит", "Greek": "μαγνήτης µ₀ Ω",
}  # fmt: skip
PATHS = [
    "/en/search/", "/zh-hans/search/", "/en/search/suggest/", "/zh-hans/search/suggest/",
]  # fmt: skip
ADMIN = ["/admin/pages/search/", "/admin/choose-page/", "/admin/documents/", "/admin/search_terms/"]


@pytest.fixture
def something(home: Any) -> Any:
    products = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=products)
    factories.GradeFactory(name="N42SH")
    return factories.ContentPageFactory(
        parent=home, slug="ring", title_en="Ring magnet", title_zh_hans="圆环磁体"
    )


def is_answered(client: Client, path: str, words: str) -> bool:
    """Return True if the status is 200, or 400 for NUL characters, which no browser sends."""
    status = client.get(path, {"q": words}).status_code
    return status == (400 if "\0" in words else 200)


def test_odd_queries(client: Client, something: Any) -> None:
    wrong = [
        (name, path) for name, words in ODD.items() for path in PATHS
        if not is_answered(client, path, words)
    ]  # fmt: skip
    assert wrong == []


def test_odd_kinds_and_pages(client: Client, something: Any) -> None:
    statuses = {
        (name, asked): client.get("/en/search/", {"q": "magnet", asked: words}).status_code
        for name, words in ODD.items()
        for asked in ("kind", "page")
    }
    assert set(statuses.values()) <= {200, 400}, statuses


@pytest.mark.parametrize("path", ADMIN)
def test_odd_queries_of_staff(staff_client: Client, something: Any, path: str) -> None:
    assert [name for name in ODD if not is_answered(staff_client, path, ODD[name])] == []


def test_bytes_that_are_no_text(client: Client, something: Any) -> None:
    for query in ("%ff%fe", "%ed%a0%80", "%", "%zz", "%F0%9F", "&q=2&q=3", "q[]=1"):
        for path in PATHS:
            assert client.get(f"{path}?q={query}").status_code == 200


@settings(max_examples=30)
@given(words=st.text(max_size=80) | st.text(alphabet="n42sh -*\"'&|!():钕铁硼é\u0301", max_size=40))
def test_any_text(client: Client, something: Any, words: str) -> None:
    for path in PATHS[::3]:
        assert is_answered(client, path, words.encode("utf-8", "replace").decode())
