"""Chinese text typed with an input method (IME) while autosave runs in the middle of a word."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Page, Response, expect

from tests.browser.newsroom import WORDS, add_block, news_id, sign_in
from tests.browser.policy_watch import ALL


class InputMethod:
    """Simulates an input method by Chromium's DevTools protocol."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session: CDPSession = page.context.new_cdp_session(page)

    def compose(self, *stages: str) -> None:
        """Set the composition text (underlined, not committed yet) to each stage in turn."""
        for stage in stages:
            self.session.send(
                "Input.imeSetComposition",
                {"text": stage, "selectionStart": len(stage), "selectionEnd": len(stage)},
            )
            self.page.wait_for_timeout(40)

    def compose_until_saved(self, *stages: str) -> None:
        """Compose, then wait until autosave has run before the word is committed."""
        self.autosaved(lambda: self.compose(*stages))

    def autosaved(self, act: Callable[[], None]) -> None:
        """Call ``act`` and wait for the response of the autosave request that follows."""
        with self.page.expect_response(is_autosave) as saved:
            act()
        answer = saved.value.json()
        assert answer["success"], answer

    def commit(self, text: str) -> None:
        """Commit the characters chosen by the writer."""
        self.session.send("Input.insertText", {"text": text})
        self.page.wait_for_timeout(40)

    def cancel(self) -> None:
        """Cancel the composition, as Escape does."""
        self.compose("")


def write_word(ime: InputMethod) -> str:
    """Write one word; autosave runs during its composition and after it is committed."""
    ime.compose_until_saved("x", "xi", "xit", "xi tu")
    ime.autosaved(lambda: ime.commit("稀土"))
    return "稀土"


def write(ime: InputMethod) -> str:
    """Write four words, and cancel a fifth; return the committed text.

    Autosave runs during the composition of the first word, of the third and of the cancelled one.
    """
    ime.compose_until_saved("x", "xi", "xit", "xi tu")
    ime.commit("稀土")
    ime.compose("y", "yong", "yong ci", "永 ci")
    ime.commit("永磁")
    ime.compose_until_saved("c", "cai")
    ime.compose("cai l", "cai liao")
    ime.commit("材料")
    ime.compose_until_saved("b", "bu yao")
    ime.cancel()
    ime.compose("jia", "jia ge")
    ime.autosaved(lambda: ime.commit("价格"))
    return "稀土永磁材料价格"


@pytest.fixture
def form(chromium: Browser, site: Any, staff: None) -> Iterator[Page]:
    """Yield the form of a new article, with the admin in Chinese."""
    page = sign_in(chromium, site, "zhang")
    page.goto(f"/admin/pages/add/news/articlepage/{news_id(site)}/")
    page.get_by_role("tab", name=WORDS["zh-hans"]["tab-zh"]).click()
    page.wait_for_timeout(2_500)  # the script stores the form's initial state after two seconds
    yield page
    page.context.close()


def saved(site: Any, form: Page) -> dict[str, Any]:
    """Return the content of the page's latest revision, after autosave has finished."""
    expect(form.locator("#w-autosave-indicator")).to_have_attribute(
        "data-w-autosave-state-value", "saved"
    )
    number = form.url.split("/pages/")[1].split("/")[0]
    code = f"__import__('json').dumps(__import__('core').models.SitePage.objects.get(pk={number})"
    return json.loads(site.ask(f"{code}.latest_revision.content)"))


def test_a_title_from_the_first_letter(site: Any, form: Page) -> None:
    """Check that autosave creates the page during the composition of the first word."""
    field = form.locator("[name=title_zh_hans]")
    field.click()
    text = write(InputMethod(form))

    expect(field).to_have_value(text)
    content = saved(site, form)
    assert content["title_zh_hans"] == text
    assert not content["title_en"]
    # The slug follows the final title, not the uncommitted letters.
    assert content["slug"] == "xituyongcicailiaojiage"


def test_a_summary(site: Any, form: Page) -> None:
    form.locator("[name=title_zh_hans]").fill("题")
    field = form.locator("[name=summary_zh_hans]")
    field.fill("开头。结尾。")
    field.press("Home")
    for _ in range(3):
        field.press("ArrowRight")
    text = (write if ALL else write_word)(InputMethod(form))

    expect(field).to_have_value(f"开头。{text}结尾。")
    content = saved(site, form)
    assert content["summary_zh_hans"] == f"开头。{text}结尾。"
    assert not content["summary_en"]


def test_running_text(site: Any, form: Page) -> None:
    form.locator("[name=title_zh_hans]").fill("题")
    add_block(form, "body_zh_hans", "text", "zh-hans")
    editor = form.locator("[data-contentpath=body_zh_hans] [contenteditable=true]")
    editor.click()
    ime = InputMethod(form)
    first = write(ime)
    form.keyboard.press("Enter")
    second = (write if ALL else write_word)(ime)

    expect(editor.locator("[data-block=true]")).to_have_text([first, second])
    content = saved(site, form)
    blocks = json.loads(content["body_zh_hans"])
    assert [block["type"] for block in blocks] == ["text"]
    paragraphs = blocks[0]["value"].replace("</p>", "\n").splitlines()
    assert [line.split(">", 1)[1] for line in paragraphs] == [first, second]
    assert json.loads(content["body_en"]) == []

    # The form shows the saved text after a reload.
    form.reload()
    form.get_by_role("tab", name=WORDS["zh-hans"]["tab-zh"]).click()
    expect(editor.locator("[data-block=true]")).to_have_text([first, second])


def test_what_is_typed_while_the_script_saves_is_saved_too(site: Any, form: Page) -> None:
    """Check text typed while autosave waits for its response.

    Wagtail treats the content of the form at the time of the response as saved.
    """
    ime = InputMethod(form)
    summary = form.locator("[name=summary_zh_hans]")
    title = form.locator("[name=title_zh_hans]")
    ime.autosaved(lambda: title.fill("题"))
    summary.fill("正在保存时输入的文字")  # the page exists, but the form is not updated yet

    with form.expect_response(is_autosave):
        pass
    assert saved(site, form)["summary_zh_hans"] == "正在保存时输入的文字"


def is_autosave(response: Response) -> bool:
    """Return True if this is the response to an autosave request."""
    request = response.request
    return request.headers.get("accept") == "application/json" and "/admin/pages/" in request.url
