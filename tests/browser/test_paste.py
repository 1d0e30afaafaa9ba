"""Text pasted from a word processor or a web page is cleaned, and complete."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.newsroom import add_block, news_id, sign_in

ALLOWED = {"p", "br", "h3", "b", "i", "ol", "ul", "li", "a", "sup", "sub"}
WORD = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"
 xmlns:st1="urn:schemas-microsoft-com:office:smarttags"><head>
<meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/>
</xml><![endif]--><style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",serif;} --></style>
</head><body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h1 style='mso-outline-level:1'><span lang=EN-US style='font-family:Arial;mso-bidi-font-size:12pt'>
Heavy rare earths<o:p></o:p></span></h1>
<h2 class=MsoHeading2><font color=red>Dysprosium 镝</font><o:p></o:p></h2>
<p class=MsoNormal style='mso-margin-top-alt:auto'><b style='mso-bidi-font-weight:normal'><span
 lang=EN-US style='font-size:10.5pt'>Bold</span></b><span style='color:#1F4E79'> and <i>italic</i>,
 <span style='mso-spacerun:yes'><span><span>nested</span></span></span>, 20 MGOe<sup>2</sup>,
 H<sub>c</sub>, in <st1:City w:st="on"><st1:place>Beijing</st1:place></st1:City>.</span><o:p>
</o:p></p>
<p class=MsoNormal><a href="javascript:alert(1)">Bad link</a>,
 <a href="https://example.com/a?utm_source=word" onclick="x()" style='color:blue'>good link</a>,
 <a href="mailto:sales@example.com">mail</a>.</p>
<ul type=disc><li class=MsoNormal style='mso-list:l0 level1 lfo1'>First<o:p></o:p></li>
<li class=MsoNormal>Second</li></ul><ol><li>One</li></ol>
<table class=MsoTableGrid border=1><tr><td width=91><p class=MsoNormal>Grade</p></td>
<td><p class=MsoNormal>N42SH</p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="x"/><![endif]--><img width=100
 src="file:///C:/Users/zhang/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png" v:shapes="x">Last
 line</p><!--EndFragment--></body></html>
"""
WEB = """<meta charset='utf-8'><div class="post" style="font:14px Roboto"><h1 id="top">Prices</h1>
<script>alert(1)</script><style>.x{color:red}</style><h3 class="h">Neodymium</h3>
<p style="color:#333" data-track="1">Up <strong style="font-weight:600">12%</strong> in
<em class="e">May</em>, <span class="a"><span style="background:#ff0">says</span></span>
<a href="https://example.com/news?fbclid=1" target="_blank" rel="noopener">a report</a>.</p>
<blockquote>Quoted</blockquote><ul class="list"><li><a href="data:text/html,x">Trap</a></li></ul>
<iframe src="https://example.com/"></iframe><img src="https://example.com/x.gif" onerror="x()">
<p onclick="x()">End</p></div>"""
PASTE = """(node, html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", "plain");
  node.dispatchEvent(new ClipboardEvent("paste",
    {clipboardData: data, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def form(request: Any, chromium: Browser, site: Any, staff: None) -> Iterator[Page]:
    """Yield the form of a new article with a text block."""
    page = sign_in(chromium, site, "smith")
    page.goto(f"/admin/pages/add/news/articlepage/{news_id(site)}/")
    page.locator("[name=title_en]").fill(request.node.name)
    add_block(page, "body_en", "text", "en")
    yield page
    page.context.close()
    # Inline styles and event handlers of pasted text are blocked by the CSP, as intended.
    site.watches[-1].expect("-src-attr")


@pytest.fixture
def editor(form: Page) -> Locator:
    found = form.locator("[data-contentpath=body_en] [contenteditable=true]")
    found.click()
    return found


def saved(site: Any, form: Page) -> str:
    """Save the draft and return the stored HTML of the text blocks."""
    form.wait_for_timeout(600)  # the editor copies its text to the form every quarter of a second
    form.locator("footer button[type=submit]").first.click()
    expect(form.locator(".messages .success")).to_be_visible()
    number = form.url.split("/pages/")[1].split("/")[0]
    page = f"__import__('core').models.SitePage.objects.get(pk={number})"
    blocks = json.loads(site.ask(f"{page}.latest_revision.content['body_en']"))
    return "".join(block["value"] for block in blocks)


def check_clean(html: str) -> dict[str, list[str]]:
    """Check that only allowed tags and attributes are left; return the texts by tag name."""
    texts: dict[str, list[str]] = {}
    for tag in BeautifulSoup(html, "html.parser").find_all(True):
        assert tag.name in ALLOWED, tag
        assert set(tag.attrs) <= {"href", "data-block-key"}, tag
        assert re.match(r"https?://|mailto:", str(tag.get("href", "http://"))), tag
        texts.setdefault(tag.name, []).append(" ".join(tag.text.split()))
    return texts


def test_from_a_word_processor(site: Any, form: Page, editor: Locator) -> None:
    editor.evaluate(PASTE, WORD)
    expect(editor).to_contain_text("Last line")

    html = saved(site, form)
    texts = check_clean(html)
    assert texts["h3"] == ["Heavy rare earths", "Dysprosium 镝"]
    assert texts["b"] == ["Bold"]
    assert texts["i"] == ["italic"]
    # The editor does not support pasted super- and subscripts: their text stays, as normal text.
    assert texts["li"] == ["First", "Second", "One"]
    assert texts["a"] == ["good link", "mail"]
    for line in (
        "Bold and italic, nested, 20 MGOe2, Hc, in Beijing.", "Bad link, good link, mail.",
    ):  # fmt: skip
        assert line in texts["p"]
    text = BeautifulSoup(html, "html.parser").text
    for word in ("Grade", "N42SH", "Last"):
        assert word in text
    assert "mso" not in html


def test_from_a_web_page(site: Any, form: Page, editor: Locator) -> None:
    editor.evaluate(PASTE, WEB)
    expect(editor).to_contain_text("Quoted")

    texts = check_clean(saved(site, form))
    assert texts["h3"] == ["Prices", "Neodymium"]
    assert texts["b"] == ["12%"]
    assert texts["i"] == ["May"]
    assert texts["a"] == ["a report"]
    assert "Up 12% in May, says a report." in texts["p"]
    assert "Quoted" in texts["p"]
    assert texts["li"] == ["Trap"]
    assert not any("alert" in text or "color" in text for text in texts["p"])
