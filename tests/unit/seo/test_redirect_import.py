"""Import of redirects from a file: languages, formats of different programs, and errors."""

import io
from typing import Any
from urllib.parse import quote

import openpyxl
import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.users.models import UserProfile

from tests.support import factories

pytestmark = pytest.mark.django_db

PATH = "/admin/redirects/import/"
both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)


@pytest.fixture
def site(home: Any) -> Any:
    news = factories.NewsIndexPageFactory(parent=home)
    factories.ArticlePageFactory(parent=news, slug="article")
    factories.ArticlePageFactory(parent=news, slug="chinese", shown_en=False, title_en="")
    factories.ArticlePageFactory(parent=news, slug="draft", live=False)
    return news


@pytest.fixture
def editor(client: Client, site: Any, request: pytest.FixtureRequest) -> Client:
    user = factories.UserFactory()
    UserProfile.objects.create(user=user, preferred_language=request.param)
    client.force_login(user)
    return client


def send(client: Client, data: bytes | str, name: str = "old.csv", language: str = "en") -> Any:
    data = data.encode() if isinstance(data, str) else data
    file = SimpleUploadedFile(name, data)
    return client.post(PATH, {"import_file": file, "language": language})


def location(path: str, **query: str) -> str:
    """Return the target of the redirect of an old path."""
    response = Client().get(path, query)
    assert response.status_code == 301, path
    return response.headers["Location"]


@pytest.mark.data
@both
@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_an_old_address_leads_to_the_page_in_its_language(editor: Client, prefix: str) -> None:
    rows = f"from,to\n/some-title.html,/{prefix}/news/article/\nSome Title.html,/{prefix}/news/\n"

    assert send(editor, rows).status_code == 302

    assert location("/some-title.html") == f"/{prefix}/news/article/"
    assert location("/Some%20Title.html", x="1") == f"/{prefix}/news/"


@both
@pytest.mark.parametrize(
    ("row", "target"),
    [
        ("/old.html,/news/article/", "/zh-hans/news/article/"),  # language of the form
        ("/old.html,news/article", "/zh-hans/news/article/"),
        ("/old.html,/news/article/,en", "/en/news/article/"),  # language of the row
        ("/old.html,/news/article/,English", "/en/news/article/"),
        ("/old.html,/news/article/,中文", "/zh-hans/news/article/"),
        ("/old.html,/en/news/article/", "/en/news/article/"),  # language of the target
        ("/old.html,http://localhost/en/news/?page=2#list", "/en/news/?page=2#list"),
        ("http://old.example/old.html,/", "/zh-hans/"),
        ("/old.html,/sitemap.xml", "/sitemap.xml"),
    ],
)
def test_the_language_of_a_row(editor: Client, row: str, target: str) -> None:
    assert send(editor, row, language="zh-hans").status_code == 302

    assert location("/old.html") == target


def workbook(rows: list[list[str]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


CHINESE = [["旧网址", "新网址", "语言"], ["/稀土 价格.html", "/news/article/", "中文"]]
COMMAS = "\r\n".join(",".join(row) for row in CHINESE)
FILES = {
    "utf-8": ("old.csv", COMMAS.encode()),
    "utf-8 with its mark": ("old.csv", COMMAS.encode("utf-8-sig")),
    "gbk": ("old.csv", COMMAS.encode("gbk")),
    "semicolons": ("old.csv", COMMAS.replace(",", ";").encode()),
    "unicode text": ("old.txt", COMMAS.replace(",", "\t").encode("utf-16")),
    "excel": ("old.xlsx", workbook(CHINESE)),
}


@both
@pytest.mark.parametrize("kind", FILES)
def test_files_as_programmes_save_them(editor: Client, kind: str) -> None:
    name, data = FILES[kind]
    assert send(editor, data, name).status_code == 302

    assert location(quote("/稀土 价格.html")) == "/zh-hans/news/article/"


@both
@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_addresses_with_percent_signs(editor: Client, encoding: str) -> None:
    """Check old Chinese paths, which may be percent-encoded GBK instead of UTF-8."""
    address = quote("/产品/钕铁硼.html".encode(encoding))
    assert send(editor, f"{address},/en/news/article/").status_code == 302

    response = Client().get("/", PATH_INFO="/产品/钕铁硼.html".encode(encoding).decode("latin-1"))
    assert response.status_code == 301
    assert response.headers["Location"] == "/en/news/article/"


MISTAKES = {
    "/bad.html,": ("The new address is missing.", "缺少新网址"),
    ",/en/news/": ("The old address is missing.", "缺少旧网址"),
    "/bad.html,javascript:alert(1)": ("no address of a page", "不是有效的页面网址"),
    "/bad.html,data:text/html;base64,x": ("no address of a page", "不是有效的页面网址"),
    "/bad.html,/bad.html": ("The address leads to itself.", "该网址指向自身"),
    "/en/gone/,/en/gone": ("The address leads to itself.", "该网址指向自身"),
    "/en/news/,/en/news/": ("The address leads to itself.", "该网址指向自身"),
    "/en/news/article/,/en/news/": ("There is a page at the old address", "旧网址上已有页面"),
    "/bad.html,https://example.com/en/news/": ("on another site", "指向其他网站"),
    "/bad.html,//example.com/en/news/": ("on another site", "指向其他网站"),
    r"/bad.html,/\example.com/": ("There is no page at the new address", "新网址没有对应的页面"),
    "/bad.html,/en/news/nothing/": ("There is no page at the new address", "新网址没有对应的页面"),
    "/bad.html,/en/news/draft/": ("There is no page at the new address", "新网址没有对应的页面"),
    "/bad.html,/en/news/chinese/": ("There is no page at the new address", "新网址没有对应的页面"),
    "/bad.html,/news/,klingon": ("is none of this site", "本网站没有"),
    "/good.html,/en/news/": ("Row 1 has the same old address.", "第 1 行"),
    "/known.html,/en/news/": ("a redirect from this address already", "该网址已有重定向"),
    f"/{'a' * 300}.html,/en/news/": ("The old address is too long.", "旧网址过长"),
    f"/bad.html,/en/news/?{'a' * 300}": ("The new address is too long.", "新网址过长"),
    "/bad%00.html,/en/news/": ("is no address", "不是有效的网址"),
    "http://[,/en/news/": ("is no address", "不是有效的网址"),
}


@pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True, ids=["en", "zh"])
@pytest.mark.parametrize("row", MISTAKES, ids=range(len(MISTAKES)))
def test_a_bad_row_is_named_and_nothing_is_imported(
    editor: Client, row: str, request: pytest.FixtureRequest
) -> None:
    Redirect.objects.create(old_path="/known.html", redirect_link="/en/")
    language = request.node.callspec.params["editor"]

    response = send(editor, f"/good.html,/en/news/\n\n{row}\n")

    html = response.content.decode()
    assert response.status_code == 200
    assert MISTAKES[row][language == "zh-hans"] in html
    assert "<td>3</td>" in html  # row number as in a spreadsheet
    assert {"en": "Nothing was imported", "zh-hans": "未导入任何内容"}[language] in html
    assert list(Redirect.objects.values_list("old_path", flat=True)) == ["/known.html"]


@both
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("old.csv", b"\x89PNG\r\n\x1a\n\x00\x00\xff"),
        ("old.csv", b""),
        ("old.csv", b"from,to\n"),
        ("old.xlsx", b"no workbook"),
        ("old.csv", b'"' + b"a" * 200_000 + b'",x'),
        ("old.csv", b"/a,/en/\n" * 5_001),
        ("old.csv", b"/\n" * 3_000_000),
    ],
    ids=range(7),
)
def test_a_file_that_is_none_is_refused(editor: Client, name: str, data: bytes) -> None:
    response = send(editor, data, name)

    assert response.status_code == 200
    assert 'class="error-message"' in response.content.decode()
    assert not Redirect.objects.exists()


@pytest.mark.parametrize("group", ["Editors", "Sales"])
def test_without_the_right_nobody_imports(client: Client, site: Any, group: str) -> None:
    user = factories.UserFactory(is_superuser=False)
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    assert client.get(reverse("wagtailadmin_home")).status_code == 200

    for response in (client.get(PATH), send(client, "/old.html,/en/news/")):
        assert response.status_code == 302
        assert response.headers["Location"] == reverse("wagtailadmin_home")
    assert not Redirect.objects.exists()


def test_readers_are_sent_to_sign_in(client: Client, site: Any) -> None:
    assert "/account/login/" in send(client, "/old.html,/en/news/").headers["Location"]
    assert not Redirect.objects.exists()


@both
def test_wagtails_own_second_step_is_closed(editor: Client) -> None:
    """Check that Wagtail's view is closed: it would import the good rows and skip the bad ones."""
    response = editor.post(f"{PATH}process/", {"import_file_name": "x", "input_format": "0"})

    assert response.status_code == 302
    assert response.headers["Location"] == PATH


@both
def test_an_imported_redirect_can_be_edited(editor: Client) -> None:
    send(editor, "/old.html,/en/news/")
    item = Redirect.objects.get()
    path = reverse("wagtailredirects:edit", args=[item.pk])
    data = {"old_path": "/old.html", "is_permanent": "on", "redirect_link": "/zh-hans/news/"}

    assert editor.post(path, data).status_code == 302
    assert location("/old.html") == "/zh-hans/news/"

    for bad in ("javascript:alert(1)", "//example.com/", "/\\example.com/", "news"):
        assert editor.post(path, {**data, "redirect_link": bad}).status_code == 200
    assert location("/old.html") == "/zh-hans/news/"


@both
def test_a_redirect_without_a_host_can_be_added_by_hand(editor: Client) -> None:
    data = {"old_path": "/old.html", "is_permanent": "on", "redirect_link": "/en/news/article/"}

    assert editor.post(reverse("wagtailredirects:add"), data).status_code == 302
    assert location("/old.html") == "/en/news/article/"
