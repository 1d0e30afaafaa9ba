"""Site search: suggestions while the reader types, and the results page; without JavaScript too."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser import audits
from tests.browser.units import choose, seen

TYPED = {"en": "neo", "zh-hans": "钕"}
ARTICLE = "news/what-dysprosium-does/"
"""Page of the last suggestion, in both languages."""
SUGGEST = "**/search/suggest/**"
QUIET = 400
"""Time in ms after which a request for suggestions would have been sent."""


def field(page: Page) -> Locator:
    """Return the page's only field with suggestions, after its script has started."""
    found = page.locator("[data-suggest]")
    expect(found).to_have_attribute("role", "combobox")
    return found


def options(page: Page) -> Locator:
    return page.locator(".suggestions").get_by_role("option")


def chosen(page: Page) -> Locator:
    return page.locator(".suggestions [aria-selected=true]")


def write(page: Page, words: str) -> Locator:
    """Type into the empty field; return the suggestions that appear."""
    field(page).fill("")
    page.keyboard.insert_text(words)
    expect(options(page).first).to_be_visible()
    return options(page)


def assert_closed(page: Page, words: str) -> None:
    expect(page.locator(".suggestions")).to_be_hidden()
    expect(page.locator("[data-suggest]")).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".suggestions + [aria-live]")).to_have_text("")
    expect(page.locator("[data-suggest]")).to_have_value(words)


def assert_own_words(page: Page, words: str) -> None:
    """Check that no suggestion is selected and the field has the typed text."""
    expect(chosen(page)).to_have_count(0)
    assert field(page).get_attribute("aria-activedescendant") is None
    expect(field(page)).to_have_value(words)


@pytest.mark.mostly_in("zh-hans")
def test_the_arrows_choose_and_lead_back_to_the_own_words(page: Page, prefix: str) -> None:
    words = TYPED[prefix]
    page.goto(f"/{prefix}/")
    assert_closed(page, "")
    found = write(page, words)
    number = found.count()
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    listed = page.get_by_role("listbox").get_attribute("id")
    assert field(page).get_attribute("aria-controls") == listed
    expect(page.locator(".suggestions + [aria-live]")).to_contain_text(str(number))
    assert_own_words(page, words)

    for key, order in (("ArrowDown", range(number)), ("ArrowUp", reversed(range(number)))):
        for at in order:
            page.keyboard.press(key)
            expect(found.nth(at)).to_have_attribute("aria-selected", "true")
            expect(chosen(page)).to_have_count(1)
            one = found.nth(at).get_attribute("id")
            assert field(page).get_attribute("aria-activedescendant") == one
        page.keyboard.press(key)
        assert_own_words(page, words)

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert_closed(page, words)
    write(page, words)
    page.keyboard.press("Tab")
    assert_closed(page, words)
    assert page.evaluate("document.activeElement.type") == "submit"


@pytest.mark.mostly_in("en")
def test_enter_and_a_click_go_where_they_say(page: Page, prefix: str) -> None:
    words = TYPED[prefix]
    page.goto(f"/{prefix}/")
    write(page, words)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{prefix}/{ARTICLE}")

    # A suggested term opens a search for it.
    term = write(page, words).first.locator("b").inner_text()
    options(page).first.click()
    page.wait_for_url(f"**/{prefix}/search/?q={quote(term)}")
    assert_closed(page, term)
    assert page.locator(".hit").count() > 1

    write(page, words).last.click()
    page.wait_for_url(f"**/{prefix}/{ARTICLE}")

    write(page, words)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{prefix}/search/?q={quote(words)}")
    expect(field(page)).to_have_value(words)


def test_nothing_is_asked_while_a_word_is_composed(page: Page) -> None:
    """Check IME input: no request is sent for letters that are not committed yet."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/zh-hans/")
    field(page).focus()
    page.wait_for_load_state("networkidle")
    asked.clear()
    session = page.context.new_cdp_session(page)
    for letters in ("n", "nv"):
        session.send(
            "Input.imeSetComposition",
            {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)},
        )
        page.wait_for_timeout(QUIET)
    assert field(page).input_value() == "nv"
    assert asked == []
    session.send("Input.insertText", {"text": "钕"})
    expect(options(page).first).to_contain_text("钕")
    assert [url.partition("?")[2] for url in asked] == [f"q={quote('钕')}"]


def test_a_late_answer_changes_nothing(page: Page) -> None:
    held: dict[str, Route] = {}

    def hold(route: Route) -> None:
        words = route.request.url.partition("?q=")[2]
        if words == "n42":
            route.continue_()
        else:
            held[words] = route

    def ask(words: str) -> None:
        page.keyboard.press("ControlOrMeta+a")
        with page.expect_request(f"**/suggest/?q={words}"):
            page.keyboard.insert_text(words)

    def answer(words: str) -> None:
        with page.expect_response(f"**/suggest/?q={words}") as answered:
            held[words].continue_()
        answered.value.finished()
        page.wait_for_timeout(100)

    page.route(SUGGEST, hold)
    page.goto("/en/")
    field(page).focus()
    ask("neo")
    found = write(page, "n42")
    before = found.all_inner_texts()
    answer("neo")
    assert found.all_inner_texts() == before

    ask("sm")
    page.keyboard.press("Escape")
    answer("sm")
    assert_closed(page, "sm")

    ask("fe")
    page.keyboard.press("Tab")
    answer("fe")
    assert_closed(page, "fe")


@pytest.mark.mostly_in("zh-hans")
def test_without_a_connection_the_form_still_works(page: Page, prefix: str) -> None:
    words = TYPED[prefix]
    errors: list[Any] = []
    page.on("pageerror", lambda error: errors.append(error))
    page.goto(f"/{prefix}/")
    page.route(SUGGEST, lambda route: route.abort())
    with page.expect_event("requestfailed"):
        field(page).fill(words)
    assert_closed(page, words)

    # The next input sends a request again.
    page.unroute(SUGGEST)
    write(page, words)
    page.route(SUGGEST, lambda route: route.fulfill(status=500, body="<h1>Error</h1>"))
    with page.expect_response(SUGGEST):
        field(page).fill(f"{words}x")
    assert_closed(page, f"{words}x")
    page.unroute(SUGGEST)
    field(page).fill(words)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{prefix}/search/?q={quote(words)}")
    expect(field(page)).to_have_value(words)
    assert errors == []


@pytest.fixture
def untranslated(site: Any) -> Iterator[str]:
    """Remove the Chinese title of an article for the test; yield its English title.

    The English title is then the fallback on Chinese pages.
    """
    change = (
        "from news.models import ArticlePage\n"
        "page = ArticlePage.objects.get(slug='what-dysprosium-does')\n"
        "print(page.title_en, page.title_zh_hans, sep='\\n')\n"
        "page.title_zh_hans = {!r}\n"
        "page.save()"
    )
    english, chinese = site.run(change.format("")).strip().splitlines()
    yield english
    site.run(change.format(chinese))


def test_a_title_in_another_language_says_so(page: Page, untranslated: str) -> None:
    page.goto("/zh-hans/")
    title = write(page, "dysprosium").get_by_text(untranslated)
    expect(title).to_have_attribute("lang", "en")
    title.click()
    page.wait_for_url(f"**/zh-hans/{ARTICLE}")
    field(page).fill("dysprosium")
    page.keyboard.press("Enter")
    link = page.locator(".hit__title").get_by_role("link", name=untranslated)
    expect(link).to_have_attribute("lang", "en")


@pytest.mark.mostly_in("en")
def test_a_grade_from_the_header_of_a_phone(phone: Page, prefix: str) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(f"/{prefix}/products/")
    choose(phone, {"magnetic": "cgs"})
    phone.goto(f"/{prefix}/")
    expect(phone.locator("[data-suggest]")).to_be_hidden()
    phone.wait_for_load_state("networkidle")
    assert [url for url in asked if "/suggestions" in url] == []

    phone.locator(".search-link").click()
    write(phone, "42SH")
    phone.keyboard.press("Enter")
    phone.wait_for_url(f"**/{prefix}/search/?q=42SH")
    first = phone.locator(".hit").first
    assert {"si", "cgs"} & seen(phone) == {"cgs"}
    assert re.search(r"\d kG\b.*\d MGOe", first.inner_text(), re.DOTALL)
    assert not re.search(r"\d T\b|kJ", first.inner_text())

    first.get_by_role("link", name="N42SH").click()
    phone.wait_for_url(f"**/{prefix}/products/grades/n42sh/")
    assert {"si", "cgs"} & seen(phone) == {"cgs"}
    phone.go_back()
    write(phone, "42SH").get_by_text("N42SH").click()
    phone.wait_for_url(f"**/{prefix}/products/grades/n42sh/")


@pytest.mark.mostly_in("zh-hans")
def test_the_suggestions_pass_every_gate(page: Page, axe: Any, prefix: str) -> None:
    """Check the header on a wide and on the narrowest wide screen, and the page on a phone."""
    wrong = []
    for width, path in ((1440, ""), (768, "about/"), (320, "search/")):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"/{prefix}/{path}")
        write(page, TYPED[prefix])
        page.keyboard.press("ArrowDown")
        box = page.locator(".suggestions").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            wrong += [(width, scheme, line) for line in axe(page)]
        wrong += [(width, line) for line in audits.sideways(page) + audits.small_targets(page)]
        wrong += [(width, line) for line in audits.focused(page)["wrong"]]
    assert wrong == []
