"""Queries of readers, and the page of the demo content that each of them must find.

The queries were written before the search, by a person who did not know it.
"""

import csv
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.data]
QUERIES = Path(__file__).parent / "queries.csv"
LEAST_IN_EACH_LANGUAGE = 60
FIRST, AMONG_FIVE = 0.90, 0.98


def test_the_right_page_is_found(demo_site: None, find: Callable[..., list[str]]) -> None:
    with QUERIES.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    languages = Counter(row["language"] for row in rows)
    assert min(languages["en"], languages["zh-hans"]) >= LEAST_IN_EACH_LANGUAGE

    first, among_five = [], []
    for row in rows:
        prefix = row["language"]
        expected = {f"/{prefix}/{path}" for path in row["expected"].split()}
        found = [unquote(url) for url in find(row["query"], prefix)[:5]]
        told = f"{prefix}: {row['query']} → {found[:2]}, not {row['expected']}"
        if not found or found[0] not in expected:
            first.append(told)
        if not expected.intersection(found):
            among_five.append(told)

    print("\n".join(["not first:", *first, "not among the first five:", *among_five]))
    print(f"{len(rows)} queries: {len(first)} not first, {len(among_five)} not among five")
    assert len(first) <= (1 - FIRST) * len(rows)
    assert len(among_five) <= (1 - AMONG_FIVE) * len(rows)
