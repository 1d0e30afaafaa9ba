"""Request for quotation with three parts and a drawing, from a grade page to the reference."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from enquiries.spam import LEAST_SECONDS
from tests.browser import audits
from tests.browser.policy_watch import ALL
from tests.support.page_types import CHECK
from tests.unit.uploads.samples import PDF

WORDS = {
    "en": {"add": "Add to enquiry", "part": "Add another part", "files": "Drawings",
           "send": "Send enquiry", "check": "Check everything", "thanks": "has arrived",
           "gone": "can't be taken", "upload": "Upload"},
    "zh-hans": {"add": "加入询价单", "part": "添加一项", "files": "图纸", "send": "提交询价",
                "check": "核对全部内容", "thanks": "已收到您的询价", "gone": "无法接收文件",
                "upload": "上传"},
}  # fmt: skip
MOST_STOPS = 150


@pytest.fixture
def small(chromium: Browser, site: Any) -> Any:
    """Yield a page with the viewport of the smallest phones, 320 × 700 CSS px."""
    context = chromium.new_context(base_url=site.url, viewport={"width": 320, "height": 700})
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def drawing(tmp_path: Path) -> Path:
    file = tmp_path / "Rotor 图纸.pdf"
    file.write_bytes(PDF)
    return file


def kept(site: Any, email: str) -> str:
    """Return the stored enquiries with this email address: state, lines and file contents."""
    return site.ask(
        "[(e.quarantined, e.language, [(l.grade, l.shape, l.magnetisation) for l in e.lines.all()],"
        " [f.stored.open().read()[:5] for f in e.files.all()])"
        " for e in __import__('enquiries').models.Enquiry.objects"
        f".filter(email='{email}')]"
    )


def expected(prefix: str) -> str:
    lines = [("N42SH", "ring", "diametral"), ("N45SH", "", ""), ("", "block", "")]
    return str([(False, prefix, lines, [PDF[:5]])])


class Keys:
    """Operates a page by keyboard only."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, condition: str) -> None:
        """Press Tab until the focused element (``at``) meets a JavaScript condition.

        The focus must be visible on that element; with GATES, on every element before it too.
        """
        for _stop in range(MOST_STOPS):
            self.page.keyboard.press("Tab")
            is_there = self.page.evaluate(
                f"(() => {{ const at = document.activeElement; return {condition} }})()"
            )
            if is_there or ALL:
                state = audits.focused(self.page)
                assert state["wrong"] == [], state
            if is_there:
                return
        raise AssertionError(f"{condition} was not reached")

    def to_field(self, name: str) -> None:
        self.to(f"at.name?.endsWith('{name}')")

    def to_words(self, words: str) -> None:
        self.to(f"at.innerText?.trim() === '{words}'")

    def write(self, name: str, text: str) -> None:
        self.to_field(name)
        self.page.keyboard.insert_text(text)

    def choose(self, name: str, steps: int) -> None:
        """Select an option of a list, ``steps`` below the current one."""
        self.to_field(name)
        for _step in range(steps):
            self.page.keyboard.press("ArrowDown")

    def press(self, key: str = "Enter") -> None:
        self.page.keyboard.press(key)


@pytest.mark.parametrize("prefix", WORDS if ALL else ["zh-hans"])
def test_by_keyboard_on_a_small_phone(
    small: Page, site: Any, axe: Any, prefix: str, drawing: Path
) -> None:
    words, email, keys = WORDS[prefix], f"story-{prefix}@example.com", Keys(small)
    small.emulate_media(reduced_motion="reduce")
    # Set early: if the handler is added with the key press, the browser may miss the event.
    small.on("filechooser", lambda chooser: chooser.set_files(drawing))
    small.goto(f"/{prefix}/products/grades/n42sh/?temperature=120&ld=0.5")
    keys.to_words(words["add"])
    keys.press()
    small.wait_for_url(f"**/{prefix}/enquiry/#line-*")

    parts = small.locator(".part")
    keys.choose("-shape", 4)
    expect(small.locator("[name$=value_outer_diameter]")).to_be_visible()
    keys.write("value_outer_diameter", "20")
    keys.write("tolerance_outer_diameter", "±0.05")
    keys.to_field("-magnetisation")
    keys.press("ArrowRight")
    expect(small.locator("[value=diametral]")).to_be_checked()
    keys.to_words(words["part"])
    keys.press()
    expect(parts).to_have_count(2)
    expect(parts.nth(1).locator("[name$=-grade]")).to_be_focused()
    small.keyboard.insert_text("N45SH")
    keys.to_words(words["part"])
    keys.press()
    expect(parts).to_have_count(3)
    keys.choose("-shape", 1)
    expect(parts.nth(2).locator("[name$=value_width]")).to_be_visible()
    keys.to("at.type === 'file'")
    keys.press("Space")
    expect(small.locator(".uploads__name")).to_have_text(drawing.name)
    assert axe(small) == []
    assert audits.sideways(small) == []
    keys.write("name", "王 Wang")
    keys.write("email", email)
    keys.to_field("consent")
    keys.press("Space")
    keys.to_words(words["check"])
    keys.press()

    small.wait_for_url("**/review/")
    small.wait_for_timeout(1000 * LEAST_SECONDS)
    expect(small.locator(".review")).to_contain_text(drawing.name)
    assert axe(small) == []
    keys.to_words(words["send"])
    keys.press()

    expect(small.locator("h1")).to_contain_text(words["thanks"])
    expect(small.locator(".reference")).to_contain_text("HX-")
    assert kept(site, email) == expected(prefix)


@pytest.mark.parametrize("prefix", WORDS if ALL else ["en"])
def test_without_javascript(scriptless: Page, site: Any, prefix: str, drawing: Path) -> None:
    words, email, page = WORDS[prefix], f"story-plain-{prefix}@example.com", scriptless
    page.goto(f"/{prefix}/products/grades/n42sh/")
    page.get_by_role("link", name=words["add"]).first.click()
    page.locator("[name$=-shape]").select_option("ring")
    page.locator("[value^=refresh]").click()
    page.locator("[name$=value_outer_diameter]").fill("20")
    page.locator("[value=diametral]").check()
    page.get_by_role("button", name=words["part"]).click()
    parts = page.locator(".part")
    parts.nth(1).locator("[name$=-grade]").fill("N45SH")
    # The list is kept while the reader visits the catalogue in the other language.
    page.locator("[value=save]").click()
    other = "zh-hans" if prefix == "en" else "en"
    page.goto(f"/{other}/enquiry/?add=type:block")
    expect(parts).to_have_count(3)
    page.goto(f"/{prefix}/enquiry/")
    page.locator("[type=file]").set_input_files(drawing)
    page.get_by_role("button", name=words["upload"]).click()
    expect(page.locator(".uploads__name")).to_have_text(drawing.name)
    page.locator(CHECK).click()
    expect(page.locator("[role=alert] li")).to_have_count(3)
    expect(page.locator(".uploads__name")).to_have_text(drawing.name)
    page.locator("[name=name]").fill("王 Wang")
    page.locator("[name=email]").fill(email)
    page.locator("[name=consent]").check()
    page.locator(CHECK).click()
    expect(page.locator(".review")).to_contain_text(drawing.name)
    page.get_by_role("button", name=words["send"]).click()

    expect(page.locator("h1")).to_contain_text(words["thanks"])
    page.reload()
    expect(page.locator(".reference")).to_contain_text("HX-")
    assert kept(site, email) == expected(prefix)


def test_what_is_typed_is_kept_without_a_button(page: Page) -> None:
    page.goto("/en/enquiry/?add=grade:n42sh")
    with page.expect_response(lambda answer: answer.status == 204):
        page.locator("[name=company]").fill("Motoren & Söhne")
    page.locator("[name=message]").fill("typed and left at once")
    page.get_by_role("link", name="中文").click()
    page.wait_for_url("**/zh-hans/enquiry/")

    expect(page.locator("[name=company]")).to_have_value("Motoren & Söhne")
    expect(page.locator("[name=message]")).to_have_value("typed and left at once")


def test_what_is_typed_while_a_part_is_added_stays(page: Page) -> None:
    page.goto("/en/enquiry/?add=grade:n42sh")
    page.route("**/en/enquiry/", lambda route: (page.wait_for_timeout(700), route.continue_()))
    page.get_by_role("button", name="Add another part").click()
    page.locator("[name=message]").fill("meanwhile")
    expect(page.locator(".part")).to_have_count(2)
    expect(page.locator("[name=message]")).to_have_value("meanwhile")
    expect(page.locator("[name=message]")).to_be_focused()


def test_a_file_we_do_not_take_is_said_where_it_was_chosen(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "drawing.pdf"
    file.write_bytes(b"<!doctype html><script>alert(1)</script>")
    page.goto("/zh-hans/enquiry/?add=grade:n42sh")
    page.locator("[name=message]").fill("保留")
    page.locator("[type=file]").set_input_files(file)

    expect(page.locator("#id_files_error")).to_contain_text(WORDS["zh-hans"]["gone"])
    expect(page.locator("[name=message]")).to_have_value("保留")
