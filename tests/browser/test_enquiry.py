"""Contact form in both languages, from the form to the mailboxes of sales and the prospect."""

import time
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from enquiries.spam import LEAST_SECONDS

TEXT = {
    "en": {
        "send": "Send enquiry",
        "errors": {
            "name": "Please write your name.",
            "email": "Please write your e-mail address or your telephone number, "
            "so that we can answer.",
            "message": "Please write your message.",
            "consent": "Without your consent we may not use your data.",
        },
        "thanks": "Thank you. Your enquiry has arrived.",
        "subject": "We have received your enquiry",
        "lang": "en",
    },
    "zh-hans": {
        "send": "提交询价",
        "errors": {
            "name": "请填写您的姓名。",
            "email": "请填写邮箱或电话，以便我们回复。",
            "message": "请填写留言。",
            "consent": "未经您同意，我们不能使用您的信息。",
        },
        "thanks": "谢谢，已收到您的询价。",
        "subject": "已收到您的询价，编号：",
        "lang": "zh-Hans",
    },
}
MESSAGE = "N42SH Ø10 × 7 mm，5000件\n{% x %} {{ y }} <b>&amp;</b>"

each_language = pytest.mark.parametrize("prefix", TEXT)


def fill(page: Page, email: str) -> None:
    """Fill in the form after the minimum time; faster input would be treated as spam."""
    page.wait_for_timeout(1000 * (LEAST_SECONDS + 0.2))
    page.locator("[name=name]").fill("王 Wang")
    page.locator("[name=email]").fill(email)
    page.locator("[name=message]").fill(MESSAGE)
    page.locator("[name=consent]").check()


def wait_for(condition: Any, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.1)


def received(site: Any, address: str) -> bool:
    return any(address in str(message["To"]) for message in site.smtp.mailbox.messages)


def about(site: Any, reference: str) -> list[Any]:
    """Return the mails whose subject contains this reference number."""
    return [mail for mail in site.smtp.mailbox.messages if reference in mail["Subject"]]


@each_language
def test_sent_empty_it_comes_back_with_errors_beside_the_fields(
    page: Page, axe: Any, prefix: str
) -> None:
    text = TEXT[prefix]
    page.goto(f"/{prefix}/contact/")
    page.locator("[name=company]").fill("Kept & co 保留")
    page.get_by_role("button", name=text["send"]).click()

    expect(page.locator("[role=alert]")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == text["lang"]
    for name, error in text["errors"].items():
        field = page.locator(f".field:has([name={name}])")
        expect(field.locator(".errorlist")).to_have_text(error)
    for name in ("name", "email", "message"):
        described = page.locator(f"[name={name}]").get_attribute("aria-describedby") or ""
        assert f"id_{name}_error" in described
    assert page.locator("[name=company]").input_value() == "Kept & co 保留"
    assert axe(page) == []
    # The links of the error summary lead to the fields.
    page.locator("[role=alert] a").first.click()
    expect(page.locator("[name=name]")).to_be_focused()


@each_language
def test_sent_right_it_reaches_sales_and_the_prospect(
    page: Page, site: Any, axe: Any, prefix: str
) -> None:
    text, email = TEXT[prefix], f"prospect-{prefix}@example.com"
    before = int(site.ask("__import__('enquiries').models.Enquiry.objects.count()"))
    page.goto(f"/{prefix}/contact/")
    fill(page, email)
    page.get_by_role("button", name=text["send"]).click()

    expect(page.get_by_role("heading", name=text["thanks"])).to_be_visible()
    reference = page.locator(".reference").inner_text()
    assert axe(page) == []
    page.reload()
    expect(page.locator(".reference")).to_have_text(reference)
    assert int(site.ask("__import__('enquiries').models.Enquiry.objects.count()")) == before + 1

    wait_for(lambda: received(site, email), 15)
    receipt = site.smtp.mailbox.to(email)
    assert receipt["Subject"].strip().startswith(text["subject"])
    assert reference in receipt["Subject"]
    wait_for(lambda: len(about(site, reference)) == 2, 15)
    (sales,) = [mail for mail in about(site, reference) if "Usneo@atechmagnet.com" in mail["To"]]
    assert sales["Reply-To"].addresses[0].addr_spec == email
    for mail in (receipt, sales):
        text = mail.get_body(("plain",))
        assert text.get_content_charset() == "utf-8"
        assert MESSAGE in text.get_content().replace("\r\n", "\n")


@pytest.mark.mostly_in("zh-hans")
def test_with_the_mail_server_down_the_visitor_sees_success_and_mail_comes_later(
    page: Page, site: Any, prefix: str
) -> None:
    email = f"patient-{prefix}@example.com"
    site.smtp.stop()
    try:
        page.goto(f"/{prefix}/contact/")
        fill(page, email)
        page.get_by_role("button", name=TEXT[prefix]["send"]).click()
        expect(page.get_by_role("heading", name=TEXT[prefix]["thanks"])).to_be_visible()
        reference = page.locator(".reference").inner_text()
        tried = "filter(attempts__gt=0, state='queued').count()"
        waiting = f"__import__('outbox').models.Message.objects.{tried}"
        wait_for(lambda: int(site.ask(waiting)) == 2, 30)
        assert not received(site, email)
    finally:
        site.smtp.start()

    wait_for(lambda: received(site, email), 60)
    wait_for(lambda: len(about(site, reference)) == 2, 60)

    assert len(about(site, reference)) == 2, "one to sales, one to the prospect"


@pytest.mark.mostly_in("en")
def test_by_keyboard_alone(page: Page, site: Any, prefix: str) -> None:
    page.goto(f"/{prefix}/contact/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # follow the skip link, past header and menu
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "name":
            break
    for value in ("Tab 制表", "", f"keys-{prefix}@example.com", "", "N35"):
        page.keyboard.type(value)
        page.keyboard.press("Tab")
    page.keyboard.press("Space")  # consent checkbox
    page.keyboard.press("Tab")  # link to the privacy notice
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name=TEXT[prefix]["thanks"])).to_be_visible()
