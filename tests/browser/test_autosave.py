"""Autosave while the server responds slowly: only one page is created, with the newest text."""

from ast import literal_eval
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.newsroom import news_id, sign_in

IS_AUTOSAVE = "**/admin/pages/**"


class SlowAnswers:
    """Delays the autosave requests of a page until they are released."""

    def __init__(self, page: Page) -> None:
        self.page, self.held, self.addresses = page, list[Route](), list[str]()
        self.holds = True
        page.route(IS_AUTOSAVE, self._hold)

    def _hold(self, route: Route) -> None:
        if route.request.headers.get("accept") != "application/json":
            route.continue_()
            return
        self.addresses.append(route.request.url)
        if not self.holds:
            route.continue_()
            return
        self.held.append(route)

    def wait_for(self, number: int) -> None:
        """Wait until so many autosave requests were sent, for 10 seconds at most."""
        for _ in range(100):
            if len(self.addresses) >= number:
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(f"autosaved {len(self.addresses)} times, not {number}")

    def let_go(self) -> None:
        for route in self.held:
            route.continue_()
        self.held.clear()

    def stop(self) -> None:
        """Stop delaying: release the held requests and let new ones through."""
        self.holds = False
        self.let_go()


@pytest.fixture
def form(
    request: pytest.FixtureRequest, chromium: Browser, site: Any, staff: None
) -> Iterator[Page]:
    """Yield the form of a new article; the admin's language depends on the test."""
    name = "smith" if "hurry" in request.node.name else "zhang"
    page = sign_in(chromium, site, name)
    page.goto(f"/admin/pages/add/news/articlepage/{news_id(site)}/")
    page.get_by_role("tab", name="English", exact=True).click()
    page.wait_for_timeout(2_500)  # the script stores the form's initial state after two seconds
    yield page
    page.context.close()


@pytest.fixture
def slow(form: Page) -> SlowAnswers:
    return SlowAnswers(form)


@pytest.fixture
def language(form: Page) -> str:
    return "zh-hans" if form.locator("html").get_attribute("lang") == "zh-hans" else "en"


def write(form: Page, slow: SlowAnswers, title: str, summary: str) -> None:
    """Fill in the title, wait for its autosave request, then fill in the summary."""
    form.locator("[name=title_en]").fill(title)
    slow.wait_for(1)
    form.locator("[name=summary_en]").fill(summary)


def drafts(site: Any, title: str) -> list[str]:
    """Return the summaries of the latest revisions of articles with this title."""
    code = "[page.get_latest_revision_as_object().summary_en for page in "
    code += f"__import__('news').models.ArticlePage.objects.filter(draft_title_en={title!r})]"
    return literal_eval(site.ask(code))


def test_what_is_typed_before_the_page_is_made_makes_no_second_one(
    site: Any, form: Page, slow: SlowAnswers, language: str
) -> None:
    title = f"Slow line {language}"
    write(form, slow, title, "Typed meanwhile")
    form.wait_for_timeout(1_500)  # longer than autosave's delay of half a second
    assert len(slow.addresses) == 1
    slow.let_go()
    slow.wait_for(2)
    slow.stop()
    assert "/add/" in slow.addresses[0]
    assert "/edit/" in slow.addresses[1]
    expect(form.locator("#w-autosave-indicator")).to_have_attribute(
        "data-w-autosave-state-value", "saved"
    )
    wait_until(form, lambda: drafts(site, title) == ["Typed meanwhile"])


def test_a_form_in_a_hurry_is_sent_after_what_is_under_way(
    site: Any, form: Page, slow: SlowAnswers, language: str
) -> None:
    title = f"In a hurry {language}"
    write(form, slow, title, "The last word")
    save_button(form, language).click()
    form.wait_for_timeout(1_000)
    assert "/add/" in form.url
    assert drafts(site, title) == []
    slow.let_go()
    expect(form.locator(".messages .success")).to_be_visible()
    assert drafts(site, title) == ["The last word"]


def test_after_an_answer_that_never_came_the_form_is_sent(
    site: Any, form: Page, slow: SlowAnswers, language: str
) -> None:
    title = f"Cut off {language}"
    write(form, slow, title, "Still there")
    for route in slow.held:
        route.abort()
    form.unroute(IS_AUTOSAVE)
    save_button(form, language).click()
    expect(form.locator(".messages .success")).to_be_visible()
    assert drafts(site, title) == ["Still there"]


def save_button(form: Page, language: str) -> Locator:
    """Return the button in the form's footer that saves a draft and reloads the form."""
    return form.get_by_role("button", name={"en": "Save draft", "zh-hans": "保存草稿"}[language])


def wait_until(page: Page, holds: Callable[[], bool]) -> None:
    for _ in range(50):
        if holds():
            return
        page.wait_for_timeout(200)
    raise AssertionError("did not come true within ten seconds")
