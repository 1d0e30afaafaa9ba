"""Benchmark of serving under load: pages from the page cache and pages rendered anew.

Part of `make bench`. Cached pages are compared with a bare Django view and with a static file of
the same bytes, directly and through nginx, uncompressed and with the Accept-Encoding of browsers.

The servers are measured in turn, in several rounds; the figures are medians. wrk shares the
processor with the server: the processor time per request is the more stable figure. Exits with 1 if
a limit is missed. LOAD_SECONDS (4) and LOAD_ROUNDS (5) set the duration.
"""

import os
import sys
import urllib.request
from contextlib import ExitStack
from pathlib import Path

from scripts.bench.load import LoadResult, run_load, take_median
from scripts.installed_site import PAGES, WORKERS, get_environment, prepare_demo_site, start_granian
from tests.support.nginx import nginx
from tests.support.running_site import RunningSite
from tests.support.smtp import free_port

SECONDS = int(os.environ.get("LOAD_SECONDS", "4"))
ROUNDS = int(os.environ.get("LOAD_ROUNDS", "5"))
ACCEPTED = ("identity", "gzip, deflate, br, zstd")
STATIC = """server {{ listen 127.0.0.1:{port};
    location / {{ root {folder}; default_type "text/html; charset=utf-8"; }} }}"""


def load_in_turn(
    servers: dict[str, tuple[str, int]], script: Path | None = None
) -> dict[str, LoadResult]:
    """Return each server's median figures of ROUNDS rounds, in which they are loaded one by one.

    ``servers`` maps names to (url, pid). A first second of load on each is not counted.
    """
    for url, process in servers.values():
        run_load(url, process, 1, script=script)
    results: dict[str, list[LoadResult]] = {name: [] for name in servers}
    for _round in range(ROUNDS):
        for name, (url, process) in servers.items():
            results[name].append(run_load(url, process, SECONDS, script=script))
    return {name: take_median(those) for name, those in results.items()}


def print_row(name: str, measured: LoadResult, beside: str = "") -> None:
    """Print a row of the table: name, requests per second, processor time in ms, failures."""
    failed = f"  {measured.failed} failed" if measured.failed else ""
    print(f"  {name:32}{measured.rate:9.0f} /s{measured.cpu:9.3f} ms{failed}  {beside}", flush=True)


def measure_cached_pages(site: RunningSite, folder: Path, accepted: str) -> list[str]:
    """Print the table of cached pages for one Accept-Encoding; return names that miss limits."""
    script = folder / "accepted.lua"
    script.write_text(f'wrk.headers["Accept-Encoding"] = "{accepted}"')
    with ExitStack() as stack:
        address, process = stack.enter_context(
            start_granian("config.wsgi:application", get_environment(site))
        )
        url = address + PAGES["article"]
        request = urllib.request.Request(url, headers={"Accept-Encoding": accepted})
        size = (folder / "page").write_bytes(urllib.request.urlopen(request).read())
        bare = {**os.environ, "BARE_BODY": str(folder / "page")}
        bare_address, bare_process = stack.enter_context(
            start_granian("scripts.bench.bare_view:application", bare)
        )
        port = free_port()
        upstream = int(address.rpartition(":")[2])
        more = STATIC.format(port=port, folder=folder)
        front = stack.enter_context(nginx(folder, upstream, WORKERS, more))
        before = f"http://localhost:{front.bare}"
        results = load_in_turn(
            {
                "application": (url, process),
                "bare view": (bare_address, bare_process),
                "static file": (f"http://localhost:{port}/page", front.process),
                "through nginx": (before + PAGES["article"], front.process),
            },
            script,
        )
    print(f"Kept pages of {size} bytes ({accepted}), {WORKERS} workers, 8 connections:")
    beside = {
        "application": ("bare view", 2.0), "bare view": ("", 0.0), "static file": ("", 0.0),
        "through nginx": ("static file", 0.8),
    }  # fmt: skip
    missed = []
    for name, measured in results.items():
        other, least = beside[name]
        # The better of both ratios counts: wrk itself takes a good part of the processor.
        by_rate = measured.rate / results[other].rate if other else 0.0
        by_cpu = results[other].cpu / measured.cpu if other else 0.0
        comparison = f"{by_rate:.2f} × {other}, {by_cpu:.2f} by processor time (at least {least:g})"
        print_row(name, measured, comparison if other else "")
        missed += [name] if max(by_rate, by_cpu) < least or measured.failed else []
    ratio = results["application"].rate / results["static file"].rate
    print(f"  {'':55}  {ratio:.2f} × static file (at least 0.4)")
    return [*missed, *(["application beside static"] if ratio < 0.4 else [])]


def measure_new_pages(site: RunningSite) -> list[str]:
    """Print the table of pages rendered anew; return the names of those with failed requests."""
    with start_granian("config.wsgi:application", get_environment(site, CACHED_PAGES_MB="0")) as (
        address,
        process,
    ):
        results = load_in_turn({name: (address + path, process) for name, path in PAGES.items()})
    print(f"Pages made anew, {WORKERS} workers:")
    for name, measured in results.items():
        print_row(name, measured)
    return [name for name, measured in results.items() if measured.failed]


def main() -> int:
    """Print all tables and the missed limits; return True if there is one."""
    with prepare_demo_site() as (site, folder):
        missed = measure_new_pages(site)
        for accepted in ACCEPTED:
            missed += measure_cached_pages(site, folder, accepted)
    for limit in missed:
        print(f"missed: {limit}")
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
