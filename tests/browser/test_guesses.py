"""Password guessing against one account from many addresses, while its owner signs in."""

import os
from typing import Any

from playwright.sync_api import APIResponse, Browser, BrowserContext

from tests.browser.newsroom import PASSWORD, enter, sign_in

GUESSES = int(os.environ.get("GUESSES", "100"))
"""``make drill-guesses`` sets 1,000."""
ADDRESSES = 100
LIMIT = 10
SAID = {"en": "Too many failed login attempts", "zh-hans": "登录失败次数过多"}


class Attacker:
    """Client that sends the sign-in form, each time from another IP address."""

    def __init__(self, context: BrowserContext) -> None:
        self.request = context.request
        html = self.request.get("/en/account/login/").text()
        self.token = html.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]

    def guess(self, prefix: str, number: int, password: str) -> APIResponse:
        return self.request.post(
            f"/{prefix}/account/login/",
            form={"csrfmiddlewaretoken": self.token, "login": "owner", "password": password},
            headers={"X-Forwarded-For": f"203.0.113.{number % ADDRESSES}"},
            max_redirects=0,
        )


def test_guesses_succeed_in_nothing_and_the_owner_gets_in(chromium: Browser, site: Any) -> None:
    enter(site, "owner", "en")
    sign_in(chromium, site, "owner").context.close()
    context = chromium.new_context(base_url=site.url)
    attacker = Attacker(context)
    refused = {"en": 0, "zh-hans": 0}

    for number in range(GUESSES):
        prefix = ("en", "zh-hans")[number % 2]
        # One guess is the correct password, sent after the limit has been reached.
        password = PASSWORD if number == GUESSES // 2 + 1 else f"guess {number}"
        answer = attacker.guess(prefix, number, password)
        assert answer.status == 200
        refused[prefix] += SAID[prefix] in answer.text()
        if number == GUESSES // 2:
            owner = sign_in(chromium, site, "owner", afresh=True)
            assert owner.url == f"{site.url}/admin/"
            assert owner.locator("a[href='/admin/account/']").count()

    assert sum(refused.values()) == GUESSES - LIMIT
    assert min(refused.values()) > 0
    closed = attacker.request.get("/admin/", max_redirects=0)
    assert closed.status == 302
    assert "/account/login/" in closed.headers["location"]
    # The session that the owner opened during the attack is still valid.
    answered = owner.goto("/admin/enquiries/")
    assert answered is not None
    assert answered.status == 200
    context.close()
    owner.context.close()
