"""Chinese typed with an input method, while autosave fires in the middle of words."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Page, Response, expect

from tests.browser.newsroom import WORDS, add_block, news_id, sign_in
from tests.browser.policy_watch import ALL


class InputMethod:
    """Speaks to the browser as the system's input method does."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session: CDPSession = page.context.new_cdp_session(page)

    def compose(self, *stages: str) -> None:
        """The letters under the cursor as they grow, underlined, not yet text."""
        for stage in stages:
            self.session.send(
                "Input.imeSetComposition",
                {"text": stage, "selectionStart": len(stage), "selectionEnd": len(stage)},
            )
            self.page.wait_for_timeout(40)

    def compose_until_saved(self, *stages: str) -> None:
        """The same, and a pause so long that autosave fires before the word is chosen."""
        self.autosaved(lambda: self.compose(*stages))

    def autosaved(self, act: Callable[[], None]) -> None:
        """Does something and waits until the script has saved it."""
        with self.page.expect_response(is_autosave) as saved:
            act()
        answer = saved.value.json()
        assert answer["success"], answer

    def commit(self, text: str) -> None:
        """The writer chooses the characters."""
        self.session.send("Input.insertText", {"text": text})
        self.page.wait_for_timeout(40)

    def cancel(self) -> None:
        """Escape: what was composed goes."""
        self.compose("")


def write_word(ime: InputMethod) -> str:
    """A word; autosave fires in the middle of it, and when it stands there."""
    ime.compose_until_saved("x", "xi", "xit", "xi tu")
    ime.autosaved(lambda: ime.commit("稀土"))
    return "稀土"


def write(ime: InputMethod) -> str:
    """Four words; autosave fires in the middle of the first, of the third and of the one that the
    writer gives up."""
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
    """A new article's form, in an admin in Chinese."""
    page = sign_in(chromium, site, "zhang")
    page.goto(f"/admin/pages/add/news/articlepage/{news_id(site)}/")
    page.get_by_role("tab", name=WORDS["zh-hans"]["tab-zh"]).click()
    page.wait_for_timeout(2_500)  # the script takes what stands there after two seconds for old
    yield page
    page.context.close()


def saved(site: Any, form: Page) -> dict[str, Any]:
    """The draft as it is stored."""
    expect(form.locator("#w-autosave-indicator")).to_have_attribute(
        "data-w-autosave-state-value", "saved"
    )
    number = form.url.split("/pages/")[1].split("/")[0]
    code = f"__import__('json').dumps(__import__('core').models.SitePage.objects.get(pk={number})"
    return json.loads(site.ask(f"{code}.latest_revision.content)"))


def test_a_title_from_the_first_letter(site: Any, form: Page) -> None:
    """The first autosave, in the middle of the first word, makes the page."""
    field = form.locator("[name=title_zh_hans]")
    field.click()
    text = write(InputMethod(form))

    expect(field).to_have_value(text)
    content = saved(site, form)
    assert content["title_zh_hans"] == text
    assert not content["title_en"]
    # The address follows the title, not the letters that stood there for a moment.
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

    # And as it was saved, so the form shows it again.
    form.reload()
    form.get_by_role("tab", name=WORDS["zh-hans"]["tab-zh"]).click()
    expect(editor.locator("[data-block=true]")).to_have_text([first, second])


def test_what_is_typed_while_the_script_saves_is_saved_too(site: Any, form: Page) -> None:
    """Wagtail takes what stands in the form when the answer comes for what it has sent."""
    ime = InputMethod(form)
    summary = form.locator("[name=summary_zh_hans]")
    title = form.locator("[name=title_zh_hans]")
    ime.autosaved(lambda: title.fill("题"))
    summary.fill("正在保存时输入的文字")  # the page is made, its form not yet brought up to date

    with form.expect_response(is_autosave):
        pass
    assert saved(site, form)["summary_zh_hans"] == "正在保存时输入的文字"


def is_autosave(response: Response) -> bool:
    """Whether a response is the answer to the script that saves drafts."""
    request = response.request
    return request.headers.get("accept") == "application/json" and "/admin/pages/" in request.url
