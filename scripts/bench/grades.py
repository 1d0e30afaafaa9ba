"""Benchmark of the grade explorer as production serves it: response time, size, filter time.

Part of `make bench`. The page cache is off (CACHED_PAGES_MB=0), so that every page is rendered
anew. Exits with 1 if a figure exceeds its limit: 100 ms for a page of 101 grades, 60 kB for its
HTML, CSS and scripts compressed with gzip, 50 ms for a filter in Chromium.
"""

import gzip
import http.client
import re
import sys
import time
from statistics import median

from playwright.sync_api import Page, sync_playwright

from scripts.installed_site import get_environment, prepare_demo_site, start_granian
from tests.support.running_site import CHROMIUM, FLAGS

PATHS = (
    "/en/products/grades/",
    "/zh-hans/products/grades/?temperature=150&br=1.2&sort=-br&compare=n42sh&compare=n45sh",
    "/en/products/grades/n42sh/?temperature=120&ld=0.5",
)
ROUNDS = 40
MOST_MS, MOST_BYTES, MOST_FILTER_MS = 100.0, 60_000, 50.0
SLOW = 4
"""CPU throttling factor of the second run of the filters: simulates a phone, has no limit."""
FILTER = """async ([name, value]) => {
    const field = document.querySelector(`.explorer [name=${name}]`);
    await new Promise(requestAnimationFrame);
    const before = performance.now();
    field.value = value;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    document.body.offsetHeight;  // until it is laid out
    return performance.now() - before;
}"""
TYPED = [
    ("br", "1"), ("br", "1.2"), ("temperature", "150"), ("material", "NdFeB"), ("hcj", "20 kOe"),
    ("br", "1.45"), ("br", ""), ("temperature", ""), ("material", ""), ("hcj", ""),
]  # fmt: skip


def measure_response_ms(port: int, path: str) -> float:
    """Return the median time in ms of a complete response, over a connection that stays open."""
    connection = http.client.HTTPConnection("localhost", port)
    took = []
    for _ in range(ROUNDS + 3):
        before = time.perf_counter()
        connection.request("GET", path)
        connection.getresponse().read()
        took.append((time.perf_counter() - before) * 1000)
    return median(took[3:])


def measure_page_bytes(port: int, path: str) -> int:
    """Return the size in bytes of a page's HTML and all of its scripts, each compressed with gzip.

    The stylesheet is part of the HTML.
    """

    def read(address: str) -> bytes:
        connection = http.client.HTTPConnection("localhost", port)
        connection.request("GET", address)
        return connection.getresponse().read()

    html = read(path).decode()
    scripts = set(re.findall(r'<script[^>]*src="([^"]+)"', html))
    for script in list(scripts):
        for name in re.findall(r'from "\./([^"]+)"', read(script).decode()):
            scripts.add(f"{script.rsplit('/', 1)[0]}/{name}")
    return sum(len(gzip.compress(content)) for content in (html.encode(), *map(read, scripts)))


def filter_milliseconds(page: Page, slower: int) -> float:
    """Return the time in ms of the slowest filter in TYPED, layout included.

    Each filter is measured five times, of which the median counts. ``slower`` is the factor of the
    CPU throttling.
    """
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    took: float = 0
    for typed in TYPED:
        took = max(took, median(page.evaluate(FILTER, list(typed)) for _ in range(5)))
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return took


def main() -> int:
    """Print the figures of the pages and the filters; return 1 if a limit is exceeded, else 0."""
    missed = 0
    with (
        prepare_demo_site() as (site, _folder),
        start_granian("config.wsgi:application", get_environment(site, CACHED_PAGES_MB="0")) as (
            address,
            _process,
        ),
    ):
        port = int(address.rpartition(":")[2])
        print("page | ms | kB under gzip")
        for path in PATHS:
            took, size = measure_response_ms(port, path), measure_page_bytes(port, path)
            missed += took > MOST_MS or size > MOST_BYTES
            print(f"{path} | {took:.1f} | {size / 1000:.1f}")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            page = browser.new_page(viewport={"width": 375, "height": 812})
            page.goto(f"{address}{PATHS[0]}")
            for slower in (1, SLOW):
                took = filter_milliseconds(page, slower)
                missed += slower == 1 and took > MOST_FILTER_MS
                print(f"slowest filter, processor {slower} times slower | {took:.1f} ms")
            browser.close()
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
