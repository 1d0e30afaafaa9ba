"""Visitors who send enquiries, many at once, and repeat the requests that were not answered."""

import secrets
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from scripts.drills.enquiries.browser import (
    Answer,
    Browser,
    WrongAnswerError,
    encode_multipart_body,
    encode_urlencoded,
    read_page_errors,
)
from scripts.drills.enquiries.enquiries import DrillEnquiry

UNHURRIED = 3.5
"""Seconds between fetching and sending a form: the spam filter suspects senders that are faster."""
FORMS_AHEAD = 4
MOST_ERRORS = 10
"""Number of errors after which the visitors stop, as the drill has failed."""


def fill_contact_fields(form: Answer, enquiry: DrillEnquiry) -> dict[str, str]:
    """Return the fields of the contact form, filled in; ``form`` is the page that contains it."""
    return {**form.hidden, **enquiry.person, "token": enquiry.token}


def write_request(browser: Browser, enquiry: DrillEnquiry) -> None:
    """Fill in the request for quotation; the site then stores it as the browser's draft.

    Raises WrongAnswerError if the site does not lead on to the review.
    """
    path = f"/{enquiry.language}/enquiry/"
    form = browser.get(path).hidden
    fields = {"form": "request", "csrfmiddlewaretoken": form["csrfmiddlewaretoken"]}
    fields |= {**enquiry.person, "country": "DE", "do": "review"}
    identities = [secrets.token_hex(4) for _ in enquiry.lines]
    for identity, line in zip(identities, enquiry.lines, strict=True):
        fields |= {f"{identity}-{name}": text for name, text in line.items()}
    body, kind = encode_multipart_body(
        [*fields.items(), ("lines", ",".join(identities))], enquiry.files
    )
    answer = browser.until_answered("POST", path, body, kind)
    if answer.status != 302 or not answer.location.endswith("/review/"):
        raise WrongAnswerError(f"{enquiry.marker}: {answer.status} {read_page_errors(answer)}")


def review_fields(browser: Browser, enquiry: DrillEnquiry) -> dict[str, str]:
    """Return the hidden fields of the review page and copy its token to the enquiry."""
    page = browser.get(f"/{enquiry.language}/enquiry/review/")
    if page.status != 200:
        raise WrongAnswerError(f"{enquiry.marker}: the list is gone, {page.status}")
    fields = page.hidden
    enquiry.token = fields["token"]
    return fields


@dataclass
class Crowd:
    """Visitors who send the enquiries of one list at the same time."""

    port: int
    enquiries: list[DrillEnquiry]
    failures: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._waiting = deque(self.enquiries)
        self._lock = threading.Lock()

    @property
    def answered(self) -> int:
        return sum(1 for enquiry in self.enquiries if enquiry.reference)

    @property
    def share_done(self) -> float:
        return (self.answered + len(self.errors)) / len(self.enquiries)

    def send(self, at_once: int) -> None:
        """Send the enquiries with ``at_once`` visitors; return when each is answered or failed."""
        threads = [threading.Thread(target=_Visitor(self).send_all) for _ in range(at_once)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def next(self) -> DrillEnquiry | None:
        with self._lock:
            if len(self.errors) >= MOST_ERRORS:
                return None
            return self._waiting.popleft() if self._waiting else None

    def browser(self) -> Browser:
        return Browser(self.port, self.failures)


class _Visitor:
    """One visitor of the crowd.

    Fetches forms and writes requests for quotation in advance, so that nobody waits until they are
    old enough to be sent.
    """

    def __init__(self, crowd: Crowd) -> None:
        self._crowd = crowd
        self._browser = crowd.browser()
        self._forms: deque[tuple[float, Answer]] = deque()
        self._written: deque[tuple[float, Browser, DrillEnquiry]] = deque()

    def send_all(self) -> None:
        while enquiry := self._crowd.next():
            self._noting(self._begin, enquiry)
            while self._written and _age(self._written[0][0]) > UNHURRIED:
                self._finish_oldest()
        while self._written:
            self._finish_oldest()

    def _begin(self, enquiry: DrillEnquiry) -> None:
        if enquiry.files:
            browser = self._crowd.browser()
            write_request(browser, enquiry)
            self._written.append((time.monotonic(), browser, enquiry))
            return
        path = f"/{enquiry.language}/contact/"
        for _ in range(FORMS_AHEAD if not self._forms else 1):
            form = self._browser.get(path)  # the site's time stamp is of the last try
            self._forms.append((time.monotonic(), form))
        fetched, form = self._forms.popleft()
        _wait_for(fetched)
        body = encode_urlencoded(fill_contact_fields(form, enquiry))
        answer = self._browser.until_answered("POST", path, body)
        enquiry.reference = self._browser.reference(answer, enquiry.marker)

    def _finish_oldest(self) -> None:
        written, browser, enquiry = self._written.popleft()
        _wait_for(written)
        self._noting(lambda pending: _send_request(browser, pending), enquiry)

    def _noting(self, step: Callable[[DrillEnquiry], None], enquiry: DrillEnquiry) -> None:
        try:
            step(enquiry)
        except Exception as error:  # recorded: the other enquiries go on, the drill fails
            self._crowd.errors.append(f"{type(error).__name__}: {error}")


def _send_request(browser: Browser, enquiry: DrillEnquiry) -> None:
    fields = review_fields(browser, enquiry)
    path = f"/{enquiry.language}/enquiry/review/"
    answer = browser.until_answered("POST", path, encode_urlencoded(fields))
    enquiry.reference = browser.reference(answer, enquiry.marker)


def _age(since: float) -> float:
    return time.monotonic() - since


def _wait_for(since: float) -> None:
    time.sleep(max(0.0, UNHURRIED - _age(since)))
