"""Life of an article: written in both languages, published by a moderator, hidden in Chinese.

Once hidden, it is gone from every Chinese listing at once and stays in English.
"""

import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.newsroom import enter, sign_in

SLUG = "neodymium-prices-rise"
TITLES = {"en": "Neodymium prices rise", "zh-hans": "钕价上涨"}
SUMMARIES = {
    "en": "What the price of neodymium oxide means to buyers of magnets.",
    "zh-hans": "氧化钕价格对磁体采购意味着什么。",
}
TEXTS = {"en": "Oxide is priced per tonne.", "zh-hans": "氧化物按吨计价。"}
CELLS = {
    "en": [["Oxide", "Share of a magnet"], ["Nd", "about 30 %"]],
    "zh-hans": [["氧化物", "在磁体中的占比"], ["钕", "约30%"]],
}
QUOTES = {"en": "B = J + µ₀H", "zh-hans": "B = J + µ₀H"}
SOURCES = {"en": "Nikkei Asia", "zh-hans": "日经亚洲"}
FIELDS = {"en": "en", "zh-hans": "zh_hans"}
TABS = {"en": "English", "zh-hans": "中文"}


class Hand:
    """Fills in the admin form as a person does, and counts clicks and filled fields."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = self.fields = 0

    def click(self, target: Locator) -> None:
        target.click()
        self.clicks += 1

    def fill(self, name: str, text: str) -> None:
        self.page.locator(f"[name={name}]").fill(text)
        self.fields += 1

    def block(self, field: str, name: str) -> None:
        """Add a block at the end of a body."""
        stream = self.page.locator(f"[data-contentpath={field}]")
        self.click(stream.locator("> * button.c-sf-add-button, button.c-sf-add-button").last)
        self.click(self.page.get_by_role("option", name=name).first)

    def write(self, field: str, text: str) -> None:
        """Type into the rich text block of a body."""
        editor = self.page.locator(f"[data-contentpath={field}] [role=textbox]").first
        self.click(editor)
        self.page.keyboard.type(text)
        self.fields += 1


@pytest.fixture(scope="module")
def newsroom(site: Any) -> None:
    """Create an editor and a moderator with only their group's rights, the admin in Chinese."""
    for name, group in (("wang", "Editors"), ("li", "Moderators")):
        enter(site, name, "zh-hans", group)


@pytest.fixture(autouse=True)
def nothing_written(site: Any) -> None:
    """Delete drafts of an earlier attempt, saved by autosave; they would keep the slug in use."""
    site.run(
        "from news.models import ArticlePage; "
        f"[page.delete() for page in ArticlePage.objects.filter(slug__startswith={SLUG!r})]"
    )


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("pictures") / "oxide.jpg"
    buffer = io.BytesIO()
    Image.new("RGB", (1200, 800), "steelblue").save(buffer, "JPEG")
    file.write_bytes(buffer.getvalue())
    return file


def write_language(hand: Hand, prefix: str) -> None:
    """Fill in one language tab: title, summary, paragraph, table and quotation."""
    page, field = hand.page, f"body_{FIELDS[prefix]}"
    hand.click(page.get_by_role("tab", name=TABS[prefix]))
    hand.fill(f"title_{FIELDS[prefix]}", TITLES[prefix])
    hand.fill(f"summary_{FIELDS[prefix]}", SUMMARIES[prefix])
    hand.block(field, "文本")
    hand.write(field, TEXTS[prefix])
    hand.block(field, "表格")
    hand.fill(f"{field}-1-value-caption", CELLS[prefix][0][1])
    table = page.locator(f"[data-contentpath={field}] .typed-table-block")
    for number, heading in enumerate(CELLS[prefix][0]):
        hand.click(table.locator("[data-append-column]"))
        hand.fill(f"{field}-1-value-table-column-{number}-heading", heading)
    hand.click(table.locator("[data-add-row]"))
    for number, cell in enumerate(CELLS[prefix][1]):
        hand.fill(f"{field}-1-value-table-cell-0-{number}", cell)
    hand.block(field, "引文")
    hand.fill(f"{field}-2-value-text", QUOTES[prefix])


def add_details(hand: Hand, picture: Path) -> None:
    page = hand.page
    hand.click(page.get_by_role("tab", name="详细设置"))
    hand.click(page.get_by_label("行业动态"))
    hand.click(page.locator("#panel-child-详细设置-picture-section, section").get_by_role(
        "button", name=re.compile("选择.*图片")
    ).first)  # fmt: skip
    modal = page.locator(".modal")
    hand.click(modal.get_by_role("tab", name="上传"))
    modal.locator("input[type=file]").set_input_files(picture)
    hand.fields += 1
    expect(modal.locator("[name$=title]")).to_have_value("oxide")
    # Without alternative text the upload form is not sent, and the file stays selected.
    modal.locator("#tab-upload button[type=submit]").click()
    assert modal.locator("input[type=file]").evaluate("field => field.files.length") == 1
    for name, text in (("description_en", "Oxide"), ("description_zh_hans", "氧化物")):
        modal.locator(f"[name$={name}]").fill(text)
        hand.fields += 1
    hand.click(modal.locator("#tab-upload button[type=submit]"))
    expect(modal).to_be_hidden()
    hand.fill("source_name_en", SOURCES["en"])
    hand.fill("source_name_zh_hans", SOURCES["zh-hans"])
    hand.fill("source_url", "https://asia.nikkei.com/")


def appears(page: Page, site: Any, prefix: str) -> dict[str, bool]:
    """Return for each listing, feed and page if the article is there in this language."""

    def is_linked(path: str) -> bool:
        html = BeautifulSoup(page.request.get(f"/{prefix}/{path}").text(), "html.parser")
        return any(TITLES[prefix] in link.text for link in html.select("a[href]"))

    address = f"{site.url}/{prefix}/news/{SLUG}/"
    feeds = []
    for path in ("news/feed/", "news/category/industry/feed/"):
        text = page.request.get(f"/{prefix}/{path}").text()
        entries = ElementTree.fromstring(text).iter("{http://www.w3.org/2005/Atom}id")
        feeds.append(address in [entry.text for entry in entries])
    sitemap = page.request.get("/sitemap.xml").text()
    answer = page.request.get(address, max_redirects=0)
    return {
        "index": is_linked("news/"),
        "home": is_linked(""),
        "category": is_linked("news/category/industry/"),
        "feed": feeds[0],
        "category's feed": feeds[1],
        "sitemap": f"<loc>{address}</loc>" in sitemap,
        "its own address": answer.status == 200,
    }


def structured_data(page: Page) -> dict[str, Any]:
    """Return the article's node of the JSON-LD on the page."""
    text = page.locator("script[type='application/ld+json']").text_content() or ""
    graph = json.loads(text)["@graph"]
    return next(node for node in graph if node["@type"] == "NewsArticle")


def test_an_article_from_the_first_word_to_its_readers(
    chromium: Browser, site: Any, newsroom: None, picture: Path, page: Page
) -> None:
    wang = sign_in(chromium, site, "wang")
    hand = Hand(wang)
    hand.click(wang.get_by_role("link", name="写文章"))
    write_language(hand, "en")
    write_language(hand, "zh-hans")
    add_details(hand, picture)
    hand.click(wang.locator("footer [data-w-dropdown-target=toggle]"))
    hand.click(wang.get_by_role("button", name=re.compile("提交")))
    expect(wang.locator(".messages .success")).to_be_visible()
    assert not any(appears(page, site, prefix)["its own address"] for prefix in TITLES)

    li = sign_in(chromium, site, "li")
    review = Hand(li)
    review.click(li.get_by_role("link", name="钕价上涨").first)
    review.click(li.locator("footer [data-w-dropdown-target=toggle]"))
    review.click(li.get_by_role("button", name=re.compile("批准")).first)
    expect(li.locator(".messages .success")).to_be_visible()
    print(f"\neditor: {hand.clicks} clicks, {hand.fields} fields; moderator: {review.clicks}")
    site.work("make_picture_sizes")

    for prefix, other in (("en", "zh-hans"), ("zh-hans", "en")):
        assert all(appears(page, site, prefix).values()), appears(page, site, prefix)
        page.goto(f"/{prefix}/news/{SLUG}/")
        expect(page.locator("h1")).to_have_text(TITLES[prefix])
        expect(page.locator(".prose")).to_contain_text(TEXTS[prefix])
        expect(page.locator(".data-table td")).to_have_text(CELLS[prefix][1][1])
        expect(page.locator("blockquote")).to_have_text(QUOTES[prefix])
        expect(page.locator(".page-picture source")).to_have_count(2)
        source = page.locator(".article__source a")
        expect(source).to_have_text(SOURCES[prefix])
        assert source.get_attribute("rel") == "noopener nofollow"
        node = structured_data(page)
        assert node["headline"] == TITLES[prefix]
        assert node["citation"]["name"] == SOURCES[prefix]
        assert page.locator(f"link[rel=alternate][hreflang|={other[:2]}]").count() == 1

    # Hidden in Chinese, it is at once gone from every Chinese page, and stays in English.
    edit = site.ask(f"__import__('news').models.ArticlePage.objects.get(slug='{SLUG}').pk")
    li.goto(f"/admin/pages/{edit}/edit/")
    li.get_by_role("tab", name="中文").click()
    li.locator("[name=shown_zh_hans]").uncheck()
    li.locator("footer [data-w-dropdown-target=toggle]").click()
    li.get_by_role("button", name="发布", exact=True).click()
    expect(li.locator(".messages .success")).to_be_visible()
    assert not any(appears(page, site, "zh-hans").values()), appears(page, site, "zh-hans")
    assert all(appears(page, site, "en").values()), appears(page, site, "en")
    page.goto(f"/zh-hans/news/{SLUG}/")
    page.wait_for_url(f"**/en/news/{SLUG}/")
    assert page.locator("link[rel=alternate][hreflang|=zh]").count() == 0
    for staff in (wang, li):
        staff.context.close()
