"""Benchmark of the memory of the web server's workers after many different requests (`make bench`).

Uses production's settings, but with the page cache off: every page is rendered anew, and the other
caches in the process grow to their maximum size. Exits with 1 if a limit is exceeded or a request
fails. LOAD_REQUESTS sets the number of requests (100,000).
"""

import os
import sys

from scripts.bench.load import list_process_tree, read_resident_mb, run_load
from scripts.installed_site import PAGES, get_environment, prepare_demo_site, start_granian

REQUESTS = int(os.environ.get("LOAD_REQUESTS", "100000"))
FIRST = 5_000
MOST_MB, MOST_GROWTH = 240.0, 1.05
STEP = 20.0
"""Duration of one run of wrk in seconds."""
SCRIPT = """
local pages = {{ {pages} }}
local words = {{ "magnet", "n42sh", "coercivity", "neodymium", "ferrite", "curie", "europe",
  "%E7%A3%81%E4%BD%93", "%E7%9F%AB%E9%A1%BD%E5%8A%9B", "%E5%89%A9%E7%A3%81", "temperatur" }}
local number = tonumber(os.time()) % 1000000 * 1000
wrk.headers["Accept-Encoding"] = "gzip, deflate, br, zstd"
request = function()
  number = number + 1
  local other = string.format("%x", number * 7919)
  if number % 6 > 0 then
    return wrk.format("GET", pages[number % #pages + 1] .. "?other=" .. other)
  end
  local language = number % 12 > 0 and "/en" or "/zh-hans"
  return wrk.format("GET", language .. "/search/?q=" .. words[number % #words + 1] .. "+" .. other)
end
"""


def main() -> int:
    """Print each worker's memory after 5,000 and after LOAD_REQUESTS more requests.

    Returns True if a limit is exceeded or a request failed.
    """
    with prepare_demo_site() as (site, folder):
        script = folder / "all.lua"
        script.write_text(SCRIPT.format(pages=", ".join(f'"{path}"' for path in PAGES.values())))
        with start_granian(
            "config.wsgi:application", get_environment(site, CACHED_PAGES_MB="0")
        ) as (
            address,
            process,
        ):
            _first, *workers = list_process_tree(process)

            failed = 0

            def ask(number: int) -> dict[int, float]:
                nonlocal failed
                sent = 0
                while sent < number:
                    measured = run_load(address, process, STEP, script=script)
                    sent += int(measured.rate * STEP)
                    failed += measured.failed
                print(f"  {sent} requests, {failed} failed", flush=True)
                return {worker: read_resident_mb(worker) for worker in workers}

            print("Memory of each worker, before and after more requests, all made anew:")
            before = ask(FIRST)
            after = ask(REQUESTS)
    missed = failed > 0
    for worker in workers:
        growth = after[worker] / before[worker]
        print(f"  {before[worker]:.0f} MB → {after[worker]:.0f} MB, × {growth:.3f}")
        missed |= after[worker] > MOST_MB or growth > MOST_GROWTH
    return missed


if __name__ == "__main__":
    sys.exit(main())
