"""Drill: a mail server that accepts some mails and never answers others."""

import threading
import time
from collections import Counter
from statistics import median

from scripts.drills.enquiries.browser import Browser, encode_urlencoded
from scripts.drills.enquiries.count import Count
from scripts.drills.enquiries.enquiries import DrillEnquiry
from scripts.drills.enquiries.outage import HANGS, DrillSmtp
from scripts.drills.enquiries.senders import UNHURRIED, fill_contact_fields
from scripts.drills.enquiries.site import DrillSite

PER_SECOND = 5
HANGS_EVERY = 5
"""One in so many prospects has an address at which the mail server hangs."""
MOST_MS = 300.0
ARRIVAL_SECONDS = 120
"""Seconds that the mails to the other addresses may take after the last post."""


def run_hanging_drill(site: DrillSite, smtp: DrillSmtp, seconds: int) -> Count:
    """Post forms at a fixed rate; return the form's response times and the mails' delays.

    The rate is kept however late the responses are; a response time counts from the moment at which
    the request was due. The 95th percentile must be below MOST_MS.
    """
    result = Count()
    browser = Browser(site.port, Counter())
    form = browser.get("/en/contact/")
    time.sleep(UNHURRIED)
    enquiries = [_enquiry(number) for number in range(seconds * PER_SECOND)]
    took: list[float] = []
    sent_at: dict[str, float] = {}

    def send(enquiry: DrillEnquiry, due: float) -> None:
        own = Browser(site.port, Counter(), dict(browser.cookies))
        try:
            answer = own.ask(
                "POST", "/en/contact/", encode_urlencoded(fill_contact_fields(form, enquiry))
            )
            took.append((time.monotonic() - due) * 1000)
            sent_at[enquiry.email] = time.monotonic()
            result.expect(answer.status == 302, f"{enquiry.marker}: {answer.status}")
        except Exception as error:  # recorded as an error; the rate is kept
            result.wrong.append(f"{enquiry.marker}: {type(error).__name__}: {error}")

    begun, threads = time.monotonic(), []
    for number, enquiry in enumerate(enquiries):
        due = begun + number / PER_SECOND
        time.sleep(max(0.0, due - time.monotonic()))
        threads.append(threading.Thread(target=send, args=(enquiry, due)))
        threads[-1].start()
    for thread in threads:
        thread.join()
    delays = _delays(smtp, sent_at)
    others = sum(not enquiry.email.startswith(HANGS) for enquiry in enquiries)
    result.expect(len(delays) == others, f"{len(delays)} of {others} other mails arrived")
    p95 = _percentile(took, 0.95)
    result.expect(p95 < MOST_MS, f"the form's p95 is {p95:.0f} ms")
    result.numbers |= {
        "hanging mail server: form p50, p95, max in ms": (
            f"{median(took):.0f}, {p95:.0f}, {max(took):.0f}"
        ),
        "hanging mail server: other mails arrived": f"{len(delays)} of {others}",
        "hanging mail server: their delay p50, max in s": (
            f"{median(delays):.1f}, {max(delays):.1f}" if delays else "–"
        ),
    }
    return result


def _enquiry(number: int) -> DrillEnquiry:
    marker = f"hanging-{number:04}-end"
    start = HANGS if number % HANGS_EVERY == 0 else ""
    return DrillEnquiry(marker, "en", f"{start}{marker}@drill.example")


def _delays(smtp: DrillSmtp, sent_at: dict[str, float]) -> list[float]:
    """Return the seconds from each response to its acknowledgement, without hanging addresses."""
    expected = {email for email in sent_at if not email.startswith(HANGS)}
    end = time.monotonic() + ARRIVAL_SECONDS
    while True:
        arrived = {
            to: received_at
            for received_at, to, _content in list(smtp.mailbox.raw)
            if to in expected
        }
        if len(arrived) == len(expected) or time.monotonic() > end:
            # The mail may arrive before the client has read the response.
            return [max(0.0, received_at - sent_at[to]) for to, received_at in arrived.items()]
        time.sleep(0.2)


def _percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]
