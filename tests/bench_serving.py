"""`make bench`: pages under load. Kept pages beside a bare Django view and a static file of the
same bytes, alone and through nginx; pages that are made anew; the memory of a worker.

Everything runs in turn, in several rounds; the figures are medians. wrk shares the processor with
the server: the processor time of a request is the steadier figure. Exits with 1 where a limit is
missed. LOAD_SECONDS, LOAD_ROUNDS and LOAD_REQUESTS make it shorter or longer.
"""

import itertools
import os
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests import units
from tests.load import Measured, load, middle, resident_mb, tree, wait_for
from tests.nginx import nginx
from tests.running_site import ROOT, RunningSite
from tests.smtp import SmtpServer, free_port

SECONDS = float(os.environ.get("LOAD_SECONDS", "4"))
ROUNDS = int(os.environ.get("LOAD_ROUNDS", "5"))
REQUESTS = int(os.environ.get("LOAD_REQUESTS", "100000"))
UNIT = "atechmagnet-web"
WORKERS = int(dict(itertools.pairwise(units.options(UNIT)))["--workers"])
PAGES = {
    "home": "/en/",
    "article": "/en/news/japan-invests-in-french-rare-earth-project/",
    "news": "/zh-hans/news/",
    "family": "/zh-hans/products/sintered-ndfeb/",
    "grade": "/en/products/grades/n42sh/",
}
MOST_MB, MOST_GROWTH = 200.0, 1.05
# Each time with other words: what is remembered of words must have an end.
SEARCHES = """
local words = { "magnet", "n42sh", "coercivity", "neodymium", "ferrite", "curie", "europe",
  "%E7%A3%81%E4%BD%93", "%E7%9F%AB%E9%A1%BD%E5%8A%9B", "%E5%89%A9%E7%A3%81", "temperatur" }
local number = 0
request = function()
  number = number + 1
  local language = number % 2 == 0 and "en" or "zh-hans"
  local query = words[number % #words + 1] .. "+" .. string.format("%x", number * 7919)
  return wrk.format("GET", "/" .. language .. "/search/?q=" .. query)
end
"""
STATIC = """server {{ listen 127.0.0.1:{port};
    location / {{ root {folder}; default_type "text/html; charset=utf-8"; }} }}"""


@contextmanager
def granian(
    application: str, environment: dict[str, str], port: int = 0
) -> Iterator[tuple[str, int]]:
    """As the unit in deploy/ starts it: its address, its first process."""
    port = port or free_port()
    options = units.options(UNIT)
    options[options.index("--port") + 1] = str(port)
    options[-1:] = ["--log-level", "warning", application]
    process = subprocess.Popen(
        [".venv/bin/granian", *options], cwd=ROOT, env={**units.environment(UNIT), **environment}
    )
    try:
        wait_for(f"http://localhost:{port}/health/live")
        yield f"http://localhost:{port}", process.pid
    finally:
        process.terminate()
        process.wait(timeout=60)


def of(site: RunningSite, **more: str) -> dict[str, str]:
    """Production's settings themselves: nothing is compressed here."""
    return {**site.environment, "DJANGO_SETTINGS_MODULE": "config.settings.production", **more}


def in_turn(servers: dict[str, tuple[str, int]]) -> dict[str, Measured]:
    """Each address under load, one after the other, in rounds; first once, uncounted."""
    for url, process in servers.values():
        load(url, process, 1)
    found: dict[str, list[Measured]] = {name: [] for name in servers}
    for _round in range(ROUNDS):
        for name, (url, process) in servers.items():
            found[name].append(load(url, process, SECONDS))
    return {name: middle(those) for name, those in found.items()}


def line(name: str, measured: Measured, beside: str = "") -> None:
    failed = f"  {measured.failed} failed" if measured.failed else ""
    print(f"  {name:32}{measured.rate:9.0f} /s{measured.cpu:9.3f} ms{failed}  {beside}", flush=True)


def kept_pages(site: RunningSite, folder: Path) -> list[str]:
    """The table of kept pages; what misses its limit."""
    with ExitStack() as stack:
        address, process = stack.enter_context(granian("config.wsgi:application", of(site)))
        url = address + PAGES["article"]
        (folder / "page").write_bytes(urllib.request.urlopen(url).read())
        bare = {**os.environ, "BARE_BODY": str(folder / "page")}
        bare_address, bare_process = stack.enter_context(
            granian("tests.bare_view:application", bare)
        )
        port = free_port()
        upstream = int(address.rpartition(":")[2])
        more = STATIC.format(port=port, folder=folder)
        front = stack.enter_context(nginx(folder, upstream, WORKERS, more))
        before = f"http://localhost:{front.bare}"
        found = in_turn(
            {
                "application": (url, process),
                "bare view": (bare_address, bare_process),
                "static file": (f"http://localhost:{port}/page", front.process),
                "through nginx": (before + PAGES["article"], front.process),
            }
        )
    print(f"Kept pages, {WORKERS} workers, 8 connections; requests a second, processor time:")
    beside = {
        "application": ("bare view", 2.0), "bare view": ("", 0.0), "static file": ("", 0.0),
        "through nginx": ("static file", 0.8),
    }  # fmt: skip
    missed = []
    for name, measured in found.items():
        other, least = beside[name]
        # Beside a view by processor time: wrk takes a good part of what there is for both.
        by_rate = measured.rate / found[other].rate if other else 0.0
        by_cpu = found[other].cpu / measured.cpu if other else 0.0
        told = f"{by_rate:.2f} × {other}, {by_cpu:.2f} by processor time (at least {least:g})"
        line(name, measured, told if other else "")
        missed += [name] if max(by_rate, by_cpu) < least or measured.failed else []
    ratio = found["application"].rate / found["static file"].rate
    print(f"  {'':55}  {ratio:.2f} × static file (at least 0.4)")
    return [*missed, *(["application beside static"] if ratio < 0.4 else [])]


def new_pages(site: RunningSite) -> list[str]:
    """The table of pages that are made anew."""
    with granian("config.wsgi:application", of(site, CACHED_PAGES_MB="0")) as (address, process):
        found = in_turn({name: (address + path, process) for name, path in PAGES.items()})
    print(f"Pages made anew, {WORKERS} workers:")
    for name, measured in found.items():
        line(name, measured)
    return [name for name, measured in found.items() if measured.failed]


def memory(site: RunningSite, folder: Path) -> list[str]:
    """The resident sets of the workers, before and after many requests of all sorts."""
    searches = folder / "searches.lua"
    searches.write_text(SEARCHES)
    with granian("config.wsgi:application", of(site, CACHED_PAGES_MB="0")) as (address, process):
        _first, *workers = tree(process)

        def ask_for_all(seconds: float) -> int:
            asked = [load(address + path, process, seconds) for path in PAGES.values()]
            asked.append(load(address, process, seconds, script=searches))
            return sum(int(measured.rate * seconds) for measured in asked)

        ask_for_all(3)
        before = {worker: resident_mb(worker) for worker in workers}
        asked = 0
        while asked < REQUESTS:
            asked += ask_for_all(20)
        after = {worker: resident_mb(worker) for worker in workers}
    print(f"Memory of each worker, before and after {asked} more requests, all made anew:")
    missed = []
    for worker in workers:
        growth = after[worker] / before[worker]
        print(f"  {before[worker]:.0f} MB → {after[worker]:.0f} MB, × {growth:.3f}")
        missed += ["memory"] if after[worker] > MOST_MB or growth > MOST_GROWTH else []
    return missed


@contextmanager
def prepared_site() -> Iterator[tuple[RunningSite, Path]]:
    """The demo site in a folder that goes with it, not yet served."""
    smtp = SmtpServer().start()
    with tempfile.TemporaryDirectory(prefix="atechmagnet-load-") as name:
        site = RunningSite(Path(name), smtp)
        print("Preparing the site …", flush=True)
        site.prepare()
        yield site, Path(name)
        site.shell.close()
    smtp.stop()


def main() -> int:
    with prepared_site() as (site, folder):
        missed = [*kept_pages(site, folder), *new_pages(site), *memory(site, folder)]
    for one in missed:
        print(f"missed: {one}")
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
