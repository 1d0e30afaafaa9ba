"""The explorer of grades as production serves it: milliseconds, bytes, filters at work.

Part of `make bench`. No page is kept (CACHED_PAGES_MB=0), so that each is made anew. Exits with 1
where a figure is above its limit: 100 ms for a page of 101 grades, 60 kB for its HTML, CSS and
scripts under gzip, 50 ms for a filter in Chromium.
"""

import gzip
import http.client
import re
import sys
import time
from statistics import median

from playwright.sync_api import Page, sync_playwright

from scripts.installed_site import granian, of, prepared_site
from tests.support.running_site import CHROMIUM, FLAGS

PATHS = (
    "/en/products/grades/",
    "/zh-hans/products/grades/?temperature=150&br=1.2&sort=-br&compare=n42sh&compare=n45sh",
    "/en/products/grades/n42sh/?temperature=120&ld=0.5",
)
ROUNDS = 40
MOST_MS, MOST_BYTES, MOST_FILTER_MS = 100.0, 60_000, 50.0
SLOW = 4
"""How many times slower the second run's processor is: a phone's."""
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


def milliseconds(port: int, path: str) -> float:
    """The median of the whole answer's time over a connection that stays open."""
    connection = http.client.HTTPConnection("localhost", port)
    took = []
    for _ in range(ROUNDS + 3):
        before = time.perf_counter()
        connection.request("GET", path)
        connection.getresponse().read()
        took.append((time.perf_counter() - before) * 1000)
    return median(took[3:])


def bytes_of(port: int, path: str) -> int:
    """HTML with its stylesheet, and every script that the page loads, under gzip."""

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
    """The slowest of the filters typed, each laid out."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    took: float = 0
    for typed in TYPED:
        took = max(took, median(page.evaluate(FILTER, list(typed)) for _ in range(5)))
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return took


def main() -> int:
    missed = 0
    with (
        prepared_site() as (site, _folder),
        granian("config.wsgi:application", of(site, CACHED_PAGES_MB="0")) as (address, _process),
    ):
        port = int(address.rpartition(":")[2])
        print("page | ms | kB under gzip")
        for path in PATHS:
            took, size = milliseconds(port, path), bytes_of(port, path)
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
