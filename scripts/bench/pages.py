"""Benchmark of page rendering with 10,000 articles and 1,000 products, against 100 of each.

Part of `make bench`. Pages are rendered without the page cache, in production's settings, by one
process for each size, in turn. The ratio compares the medians of processor time, which other work
on the machine disturbs least. Exits with 1 if a ratio exceeds its limit.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.support.running_site import ROOT

SIZES = (100, 10_000)
ROUNDS, REPEATS = 15, 10
LIMIT, LISTING_LIMIT = 1.2, 1.5
PER_PAGE = 12


def list_measured_paths(size: int, prefix: str) -> dict[str, tuple[str, float]]:
    """Return the pages to measure in a site of ``size`` articles: name → (path, maximum ratio)."""
    year = size // 10
    news = f"/{prefix}/news/"
    category = f"{news}category/category-1/"

    def last(articles: int) -> int:
        return -(-articles // PER_PAGE)

    return {
        "index": (news, LISTING_LIMIT),
        "index, last page": (f"{news}?page={last(size)}", LISTING_LIMIT),
        "archive": (f"{news}2020/", LISTING_LIMIT),
        "archive, last page": (f"{news}2020/?page={last(year)}", LISTING_LIMIT),
        "category": (f"{news}category/category-1/", LIMIT),
        "category, last page": (
            f"{news}category/category-1/?page={last(size // 4)}",
            LISTING_LIMIT,
        ),
        "feed": (f"{news}feed/", LIMIT),
        "category's feed": (f"{category}feed/", LIMIT),
        "article": (f"{news}article-{size // 2}/", LIMIT),
        "oldest article": (f"{news}article-0/", LIMIT),
        "home": (f"/{prefix}/", LIMIT),
        "products": (f"/{prefix}/products/", LIMIT),
        "family": (f"/{prefix}/products/family/", LIMIT),
        "product types": (f"/{prefix}/products/types/", LIMIT),
        "product type": (f"/{prefix}/products/types/producttype-50/", LIMIT),
        "grade": (f"/{prefix}/products/grades/n42-5/", LIMIT),
    }


class Renderer:
    """Subprocess that renders paths and reports how long each rendering took.

    It has its own SQLite database, unless DATABASE_URL is set.
    """

    def __init__(self, size: int, folder: Path) -> None:
        folder.mkdir()
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.support.site_settings",
            "SECRET_KEY": "only-for-tests",
            "ALLOWED_HOSTS": "localhost",
            "SECURE_SSL_REDIRECT": "0",
            "VAR_DIR": str(folder),
        }
        environment.setdefault("DATABASE_URL", f"sqlite:///{folder}/db.sqlite3")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "scripts.bench.renderer", str(size)],
            cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def ask(self, line: str = "") -> list[float]:
        """Return the milliseconds of processor time of each rendering of "PATH REPEATS".

        Without a line, wait until the process is ready. Raises RuntimeError if it has ended.
        """
        assert self.process.stdin
        assert self.process.stdout
        if line:
            self.process.stdin.write(f"{line}\n")
            self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError("the renderer has ended; its error stands above")
        return [float(number) for number in answer.split()]

    def end(self) -> None:
        """Terminate the process."""
        self.process.terminate()
        self.process.wait(timeout=30)


def main() -> int:
    """Print the table of all pages in both languages; return 1 if a ratio is too high, else 0."""
    missed = False
    with tempfile.TemporaryDirectory(prefix="atechmagnet-bench-") as folder:
        renderers = {size: Renderer(size, Path(folder) / str(size)) for size in SIZES}
        for renderer in renderers.values():
            renderer.ask()
        print(f"page | ms with {SIZES[0]} | ms with {SIZES[1]} | ratio | at most")
        for prefix in ("en", "zh-hans"):
            for name in list_measured_paths(SIZES[0], prefix):
                taken: dict[int, list[float]] = {size: [] for size in SIZES}
                for _ in range(ROUNDS):
                    for size, renderer in renderers.items():
                        path, limit = list_measured_paths(size, prefix)[name]
                        taken[size] += renderer.ask(f"{path} {REPEATS}")
                few, many = (median(taken[size]) for size in SIZES)
                over = many / few > limit
                missed |= over
                print(
                    f"{name} {prefix} | {few:.2f} | {many:.2f} | {many / few:.2f} | {limit}"
                    f"{'  misses' if over else ''}",
                    flush=True,
                )
        for renderer in renderers.values():
            renderer.end()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
