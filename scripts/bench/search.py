"""Search benchmark with 10,000 articles in both languages, on SQLite and on PostgreSQL.

Part of ``make bench``; ARTICLES sets the number of articles. Prints a table for each database, and
exits with another status than 0 if a limit is exceeded.

Every query in the file QUERIES is requested once, and the words of COMMON, which thousands of
articles contain, three times. Suggestions, the search in the admin and the indexing of pages are
measured too. Pages are rendered without the page cache, in production's settings, by one process.
"""

import csv
import logging
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from statistics import median
from typing import Any
from urllib.parse import quote, unquote

from tests.support.running_site import ROOT

ARTICLES = int(os.environ.get("ARTICLES", "10000"))
QUERIES = ROOT / "tests" / "unit" / "search" / "queries.csv"
COMMON = [
    "magnet", "rare earth", "neodymium magnet", "temperature", "coating", "magnet temperature",
    "磁体", "稀土", "钕铁硼", "温度", "镀层", "磁体 温度",
]  # fmt: skip
TYPED = [
    "n", "n4", "n42", "m", "ma", "magn", "neo", "neodymium m", "rare ea", "co", "sal", "temp",
    "钕", "钕铁", "磁", "稀", "稀土", "退磁", "镀", "盐雾", "温", "充磁方",
]  # fmt: skip
LIMITS = {"sqlite": {"results": 50, "suggestions": 30}, "postgresql": {"results": 100}}
"""Maximum 95th percentiles in ms, by database; those in EVERYWHERE hold for both databases."""
EVERYWHERE = {"suggestions": 30, "admin": 200, "index a page": 30}


def compute_p95(taken: Iterable[float]) -> float:
    """Return the 95th percentile of the values (nearest rank)."""
    ordered = sorted(taken)
    return ordered[math.ceil(0.95 * len(ordered)) - 1]


def time_call_ms(call: Callable[[], object]) -> float:
    """Return the time in ms that a call takes."""
    before = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - before)


def list_measured_requests() -> dict[str, list[tuple[Any, str]]]:
    """Return the requests of each measurement as (test client, path)."""
    from django.test import Client

    from tests.support import factories

    reader = Client(headers={"host": "localhost"})
    staff: Any = Client(headers={"host": "localhost"})
    staff.force_login(factories.UserFactory())
    with QUERIES.open(encoding="utf-8") as file:
        queries = [(row["language"], row["query"]) for row in csv.DictReader(file)]
    common = [(prefix, words) for prefix in ("en", "zh-hans") for words in COMMON]
    typed = [(prefix, words) for prefix in ("en", "zh-hans") for words in TYPED]
    of_staff = [words for _prefix, words in (*common, *typed)]
    return {
        "results": [
            (reader, f"/{prefix}/search/?q={quote(words)}")
            for prefix, words in (*queries, *common, *common, *common)
        ],
        "suggestions": [
            (reader, f"/{prefix}/search/suggest/?q={quote(words)}") for prefix, words in 5 * typed
        ],
        "admin": [(staff, f"/admin/pages/search/?q={quote(words)}") for words in 2 * of_staff],
    }


def get(who: Any, path: str) -> None:  # noqa: ANN401  # either test client
    """Request ``path`` with a test client; raise RuntimeError if the status is not 200."""
    response = who.get(path)
    if response.status_code != 200:
        raise RuntimeError(f"{path}: {response.status_code}")


def measure_indexing_ms() -> list[float]:
    """Return the time in ms that indexing takes for each of a hundred changed articles."""
    from news.models import ArticlePage
    from search.records import record_sync

    taken = []
    for page in ArticlePage.objects.order_by("-pk")[:100]:
        ArticlePage.objects.filter(pk=page.pk).update(title_en=f"{page.title_en} again")
        taken.append(time_call_ms(partial(record_sync.refresh_page, page.pk)))
    return taken


def measure_database() -> int:
    """Build the content and measure one database; return 1 if a limit is exceeded, else 0.

    Sets Django up and therefore runs in its own process.
    """
    import django

    django.setup()
    logging.disable(logging.INFO)

    from django.core.management import call_command
    from django.db import connection

    from scripts.bench import search_content

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    search_content.build_search_content(ARTICLES)
    seconds = time_call_ms(lambda: call_command("rebuild_search_index")) / 1000
    with connection.cursor() as cursor:
        # Statistics for the query planner, as in production.
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")
    print(f"{connection.vendor}: {ARTICLES} articles, index rebuilt in {seconds:.0f} s", flush=True)

    taken: dict[str, list[tuple[float, str]]] = {}
    for name, requests in list_measured_requests().items():
        for who, path in requests[:5]:  # warm-up: compiles templates, loads dictionaries
            get(who, path)
        taken[name] = [(time_call_ms(partial(get, who, path)), path) for who, path in requests]
    taken["index a page"] = [(ms, "") for ms in measure_indexing_ms()]
    return print_table(taken, EVERYWHERE | LIMITS[connection.vendor])


def print_table(taken: dict[str, list[tuple[float, str]]], limits: dict[str, int]) -> int:
    """Print the table of one database; return 1 if a limit is exceeded, else 0."""
    missed = False
    print("what | number | median ms | p95 ms | slowest ms | at most (p95)")
    for name, pairs in taken.items():
        times = [ms for ms, _path in pairs]
        over = compute_p95(times) > limits[name]
        missed |= over
        print(
            f"{name} | {len(times)} | {median(times):.1f} | {compute_p95(times):.1f} | "
            f"{max(times):.1f} {unquote(max(pairs)[1])} | {limits[name]}"
            f"{'  misses' if over else ''}",
            flush=True,
        )
    return int(missed)


def main() -> int:
    """Measure each database in a subprocess; return 0 if no limit is exceeded."""
    missed = 0
    for command in ([], ["-m", "tests.support.with_postgres", sys.executable]):
        with tempfile.TemporaryDirectory(prefix="atechmagnet-bench-") as folder:
            environment = {
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "tests.support.site_settings",
                "SECRET_KEY": "only-for-tests",
                "ALLOWED_HOSTS": "localhost",
                "SECURE_SSL_REDIRECT": "0",
                "SECOND_FACTOR_REQUIRED": "0",
                "VAR_DIR": folder,
            }
            environment.pop("DATABASE_URL", None)
            arguments = [sys.executable, *command, "-m", "scripts.bench.search", "one"]
            missed |= subprocess.run(arguments, env=environment, cwd=ROOT, check=False).returncode
    return missed


if __name__ == "__main__":
    sys.exit(measure_database() if sys.argv[1:] == ["one"] else main())
