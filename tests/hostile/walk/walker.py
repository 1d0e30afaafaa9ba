"""Runner of a walk: sends each request in a savepoint that is rolled back, and collects problems.

The content therefore stays the same for the next request, whatever is deleted, moved or signed out.
"""

import io
import logging
import os
import random
import re
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any

from django.core.cache import cache
from django.core.signals import got_request_exception
from django.db import transaction
from django.test import RequestFactory
from django.test.client import ClientHandler
from django.utils import translation

from tests.hostile.walk import checks, finding
from tests.hostile.walk.sending import Maker, Request

MOST_PROBLEMS = int(os.environ.get("HOSTILE_PROBLEMS", "40"))
LONGEST = float(os.environ.get("HOSTILE_SECONDS", "inf"))
"""Processor time in seconds that a response may take, as it occupies a worker of the web server.

Limited in the drill only: on a busy machine the same response takes several times as long.
"""
MOST_GROWTH = 300
"""Growth of the process in MB that a request may cause.

Reading a form of 2.5 MB, the largest that is accepted, costs Django 160 MB.
"""


class Browser(RequestFactory):
    """Client for the whole site, middleware included.

    It does not record the templates rendered, as Django's test client does, which takes longer than
    the pages.
    """

    def __init__(self, cookies: SimpleCookie | None = None) -> None:
        super().__init__()
        self.handler = ClientHandler(enforce_csrf_checks=False)
        if cookies:
            self.cookies = SimpleCookie(cookies.output(header="", sep=";"))

    def request(self, **request: Any) -> Any:
        return self.handler(self._base_environ(**request))

    def open(self, address: str) -> Any:
        path, _sign, query = address.partition("?")
        return self.generic("GET", "/", PATH_INFO=path, QUERY_STRING=query)

    def send(self, request: Request) -> Any:
        extra: dict[str, Any] = {
            "PATH_INFO": request.path.decode("latin-1"),
            "QUERY_STRING": request.query.decode("latin-1"),
            **request.headers,
        }
        environ = self._base_environ(
            REQUEST_METHOD=request.method,
            CONTENT_TYPE=request.content_type,
            CONTENT_LENGTH=str(len(request.body)),
            **extra,
        )
        environ["wsgi.input"] = _Body(request.body)
        return self.handler(environ)


class _Body(io.BytesIO):
    """Request body as a WSGI server passes it to the application."""


@dataclass
class Walk:
    """Result of a walk: the targets found, the response statuses and the problems."""

    found: finding.Found
    statuses: Counter[int] = field(default_factory=Counter)
    problems: dict[str, str] = field(default_factory=dict)
    followed: int = 0
    finding: float = 0
    sent: int = 0
    places: int = 0

    def note(self, what: str, request: Request) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.setdefault(what, str(request))


def walk(
    browser: Browser,
    seeds: list[str],
    wanted: Callable[[str], bool],
    count: int,
    rng: random.Random,
) -> Walk:
    """Send ``count`` hostile requests to targets found from the seeds, and return the result."""
    logging.disable(logging.CRITICAL)
    failures: list[str] = []
    got_request_exception.connect(_note := _noting(failures))
    try:
        started = time.process_time()
        result = Walk(finding.find(_unchanged(browser.open), seeds, wanted))
        result.finding = time.process_time() - started
        maker = Maker(result.found, rng)
        for number in range(count):
            _one(browser, maker.make(number), result, failures)
        result.sent, result.places = maker.sent, maker.places
    finally:
        got_request_exception.disconnect(_note)
        logging.disable(logging.NOTSET)
    return result


def _one(browser: Browser, request: Request, result: Walk, failures: list[str]) -> None:
    """Send a request and follow its redirect, to a page that may show what it has stored."""
    failures.clear()
    cache.clear()
    translation.activate("en")
    address = request.path.decode("latin-1").split("?")[0]
    place = finding.shape(address)[:80]
    began, memory = time.process_time(), peak()
    try:
        with transaction.atomic():
            response = browser.send(request)
            result.statuses[response.status_code] += 1
            _check(response, request, result, address, failures)
            location = response.headers.get("Location", "")
            if location.startswith("/") and not location.startswith("//"):
                result.followed += 1
                _check(browser.open(location), request, result, location, failures)
            transaction.set_rollback(True)
    except Exception:  # raised by a middleware: a server would answer with 500
        result.note(f"raised: {_last(traceback.format_exc())}", request)
    seconds, grown = time.process_time() - began, peak() - memory
    if seconds > LONGEST:
        result.note(f"took {seconds:.0f} s [{place}]", request)
    if grown > MOST_GROWTH:
        result.note(f"took {grown} MB [{place}]", request)


def peak() -> int:
    """Return the peak resident memory of the process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _check(
    response: Any, request: Request, result: Walk, address: str, failures: list[str]
) -> None:
    for problem in checks.problems(response, request.payloads, address):
        is_failure = problem.startswith("status 5")
        text = f"{problem}: {failures[-1] if failures else ''}" if is_failure else problem
        for payload in request.payloads:
            text = text.replace(payload.mark, "MARK")
        result.note(f"{text} [{finding.shape(address)[:80]}]", request)


def _unchanged(get: Callable[[str], Any]) -> Callable[[str], Any]:
    def opened(address: str) -> Any:
        with transaction.atomic():
            response = get(address)
            transaction.set_rollback(True)
        return response

    return opened


def _noting(failures: list[str]) -> Callable[..., None]:
    def note(**kwargs: Any) -> None:
        failures.append(_last("".join(traceback.format_exception(sys.exc_info()[1]))))

    return note


def _last(text: str) -> str:
    """Return the class of the error in a traceback and its last five code locations.

    The error's message is left out, as it may quote the input.
    """
    lines = text.strip().splitlines()
    # PostgreSQL adds lines such as "DETAIL:" below its error.
    error = [line for line in lines if re.match(r"(?!DETAIL|HINT|CONTEXT|LINE)[\w.]+(:|$)", line)][
        -1
    ]
    error = error.split(":")[0]
    places = [line.strip() for line in lines if line.strip().startswith("File ")]
    places = [
        re.sub(r'File ".*?([^/]+/[^/]+)", line (\d+), in ', r"\1:\2 ", place) for place in places
    ]
    return " < ".join([error, *reversed(places[-5:])])
