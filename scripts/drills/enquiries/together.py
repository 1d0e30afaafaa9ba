"""Drill: a form sent many times at once is one enquiry, and every sender gets its reference."""

import threading
import time
from collections import Counter
from collections.abc import Callable

from scripts.drills.enquiries.browser import Browser, encode_urlencoded
from scripts.drills.enquiries.count import Count, Stored
from scripts.drills.enquiries.enquiries import DrillEnquiry, make_enquiries
from scripts.drills.enquiries.senders import (
    UNHURRIED,
    fill_contact_fields,
    review_fields,
    write_request,
)
from scripts.drills.enquiries.site import DrillSite


def send_together(site: DrillSite, times: int) -> Count:
    """Send each of the two forms ``times`` times at once, without retries, and return the count."""
    request, contact = make_enquiries("same", 2, seed=5)
    result = Count()
    for name, enquiry, prepare in (
        ("message", contact, _contact), ("request", request, _request),
    ):  # fmt: skip
        browser = Browser(site.port, Counter())
        path, fields = prepare(browser, enquiry)
        references = _at_once(browser, path, encode_urlencoded(fields), times, result, name)
        stored = Stored(site, "same")
        rows = stored.rows[enquiry.marker]
        result.expect(len(rows) == 1, f"{name}: {len(rows)} rows")
        same = set(references) == {row["reference"] for row in rows}
        result.expect(same, f"{name}: references {set(references)}")
        result.expect(len(references) == times, f"{name}: {len(references)} of {times} succeeded")
        for row in rows:
            queued = len(stored.mails[row["reference"]])
            result.expect(queued == enquiry.mails, f"{name}: {queued} mails")
            result.expect(stored.contents(row) == enquiry.files, f"{name}: other files")
        result.numbers[f"the same {name} at once: successes, rows"] = (
            f"{len(references)} of {times}, {len(rows)}"
        )
    return result


def _contact(browser: Browser, enquiry: DrillEnquiry) -> tuple[str, dict[str, str]]:
    path = f"/{enquiry.language}/contact/"
    form = browser.get(path)
    time.sleep(UNHURRIED)
    return path, fill_contact_fields(form, enquiry)


def _request(browser: Browser, enquiry: DrillEnquiry) -> tuple[str, dict[str, str]]:
    write_request(browser, enquiry)
    time.sleep(UNHURRIED)
    return f"/{enquiry.language}/enquiry/review/", review_fields(browser, enquiry)


def _at_once(
    browser: Browser, path: str, body: bytes, times: int, result: Count, name: str
) -> list[str]:
    """Return the references in the responses to one body, sent ``times`` times at once.

    Failures are added to ``result``.
    """
    references: list[str] = []
    barrier = threading.Barrier(times)

    def send() -> None:
        own = Browser(browser.port, Counter(), dict(browser.cookies))
        try:
            barrier.wait(60)
            answer = own.ask("POST", path, body)
            references.append(own.reference(answer, name))
        except Exception as error:  # recorded as an error: one reference is missing
            result.wrong.append(f"{name}: {type(error).__name__}: {error}")

    _run(send, times)
    return references


def _run(work: Callable[[], None], times: int) -> None:
    threads = [threading.Thread(target=work) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
