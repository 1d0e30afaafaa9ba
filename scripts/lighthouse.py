"""`make lighthouse`: Lighthouse's mobile preset on the most important page types.

Takes the median of three runs of each page; exits with 1 if a figure is worse than the limits
below.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.support.page_types import BY_NAME, PREFIXES
from tests.support.running_site import CHROMIUM, FLAGS, ROOT, passing_site
from tests.support.smtp import free_port

KINDS = ("home", "article", "family", "news-index", "contact")
RUNS = 3
SETTLE = 5
"""Seconds to wait after the start of Chromium."""
TRIES = 3
"""Tries of each run: sometimes Chromium's trace lacks the navigation, and Lighthouse gives up."""
CHROME_FLAGS = [
    # Without a GPU process the trace always lacks the navigation.
    *(flag for flag in FLAGS if flag != "--disable-gpu"),
    # The flags with which Lighthouse itself starts Chromium. And no spare renderer process, which
    # Chromium would start just when the page arrives.
    "--disable-extensions", "--disable-component-extensions-with-background-pages",
    "--disable-default-apps", "--disable-client-side-phishing-detection", "--mute-audio",
    "--metrics-recording-only", "--no-default-browser-check", "--password-store=basic",
    "--disable-features=Translate,OptimizationHints,MediaRouter,CalculateNativeWinOcclusion,"
    "InterestFeedContentSuggestions,AutofillServerCommunication,SpareRendererForSitePerProcess",
]  # fmt: skip
SCORES = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
"""Minimum scores, of 100."""
LIMITS = {"LCP": 1200.0, "CLS": 0.01, "TBT": 0.0}
"""Maximum values; LCP and TBT in ms."""
AUDITS = {
    "FCP": "first-contentful-paint",
    "LCP": "largest-contentful-paint",
    "CLS": "cumulative-layout-shift",
    "TBT": "total-blocking-time",
}


@dataclass(frozen=True)
class PageScores:
    """Medians of a page's figures, and the audits that it does not pass completely."""

    address: str
    figures: dict[str, float]
    complaints: list[str]

    def misses(self) -> list[str]:
        """Return the names of the figures that are worse than their limits."""
        return [
            *(name for name, least in SCORES.items() if self.figures[name] < least),
            *(name for name, most in LIMITS.items() if self.figures[name] > most),
        ]


@contextmanager
def start_settled_chromium(folder: Path) -> Iterator[int]:
    """Start Chromium, wait until its startup work is done, and yield its debugging port.

    Each name and size of a font is a request to the browser process, which answers several times
    slower during its startup; the browser of a reader runs already.
    """
    port = free_port()
    process = subprocess.Popen(
        [
            CHROMIUM, "--headless=new", f"--remote-debugging-port={port}",
            f"--user-data-dir={folder / 'chromium'}", *CHROME_FLAGS, "about:blank",
        ],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/json/version", timeout=5)
                break
            except OSError:
                time.sleep(0.1)
        time.sleep(SETTLE)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=30)


def run(url: str, folder: Path, port: int) -> dict[str, Any]:
    """Return the report of one run; raise RuntimeError with Lighthouse's output if TRIES fail."""
    report = folder / "report.json"
    for _ in range(TRIES):
        done = _start(url, report, port)
        if not done.returncode:
            return json.loads(report.read_text())
    raise RuntimeError(f"{url}: {done.stdout} {done.stderr}")


def _start(url: str, report: Path, port: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            ROOT / ".venv" / "bin" / "node", ROOT / "node_modules" / "lighthouse" / "cli",
            url, "--quiet", "--output=json", f"--output-path={report}",
            f"--only-categories={','.join(SCORES)}", f"--port={port}",
        ],
        cwd=report.parent, capture_output=True, text=True, check=False,
    )  # fmt: skip


def measure_page(url: str, folder: Path, port: int) -> PageScores:
    """Return the medians of RUNS runs of the page at ``url``."""
    reports = [run(url, folder, port) for _ in range(RUNS)]
    figures = {
        name: median(report["categories"][name]["score"] * 100 for report in reports)
        for name in SCORES
    }
    for name, audit in AUDITS.items():
        figures[name] = median(report["audits"][audit]["numericValue"] for report in reports)
    requests = [report["audits"]["network-requests"]["details"]["items"] for report in reports]
    figures["requests"] = median(len(items) for items in requests)
    figures["kB"] = median(sum(item["transferSize"] for item in items) / 1000 for items in requests)
    complaints = {
        f"{audit['title']} ({name})"
        for report in reports
        for category in SCORES
        for part in report["categories"][category]["auditRefs"]
        if part["weight"]
        and (audit := report["audits"][(name := part["id"])])["score"] not in (None, 1)
    }
    return PageScores(url, figures, sorted(complaints))


def main() -> int:
    """Measure all pages and print the table; return 1 if a page misses a limit, else 0."""
    with tempfile.TemporaryDirectory() as folder, start_settled_chromium(Path(folder)) as port:
        missed = measure_all(Path(folder), port)
    return 1 if missed else 0


def measure_all(folder: Path, port: int) -> bool:
    """Print the figures of all pages; return True if a page misses a limit."""
    missed = False
    # Lower priority than Chromium's, which already runs: its waits would count as blocking.
    os.nice(19)
    with passing_site() as site:
        # Warm-up, not counted: fills the caches of Chromium and of the site.
        run(f"{site.url}/en/", folder, port)
        print("page | perf | a11y | best | SEO | FCP s | LCP s | CLS | TBT ms | requests | kB")
        for name in KINDS:
            for prefix in PREFIXES:
                scores = measure_page(f"{site.url}/{prefix}/{BY_NAME[name].path}", folder, port)
                f = scores.figures
                print(
                    f"{name} {prefix} | {f['performance']:.0f} | {f['accessibility']:.0f} | "
                    f"{f['best-practices']:.0f} | {f['seo']:.0f} | {f['FCP'] / 1000:.2f} | "
                    f"{f['LCP'] / 1000:.2f} | {f['CLS']:.3f} | {f['TBT']:.0f} | "
                    f"{f['requests']:.0f} | {f['kB']:.1f}",
                    flush=True,
                )
                if scores.misses():
                    missed = True
                    print("   misses:", ", ".join(scores.misses()))
                for complaint in scores.complaints:
                    print("   ", complaint)
    return missed


if __name__ == "__main__":
    sys.exit(main())
