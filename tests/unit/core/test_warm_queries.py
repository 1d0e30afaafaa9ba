"""Limit of 14 queries per page in a process that has served other pages (warm cache)."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.models import CompanySettings
from tests.support.demo_content import load_demo
from tests.support.page_types import PLAIN, PREFIXES
from tests.unit.page_cache.conftest import restored

MOST = 14
# Adding to the enquiry list writes to the database and is not a page.
KINDS = [kind for kind in PLAIN if not kind.path.startswith("enquiry/")]


@pytest.mark.django_db(transaction=True)
@restored
def test_queries_of_a_warm_page(client: Client, remembering: None) -> None:
    load_demo()
    asked = {}
    for kind in KINDS:
        for prefix in PREFIXES:
            path = f"/{prefix}/{kind.path}"
            first = client.get(path)
            with CaptureQueriesContext(connection) as captured:
                again = client.get(path)
            assert again.status_code == first.status_code == kind.status, path
            asked[path] = len(captured)

    # The search has its own limit (tests/unit/search/test_query_counts).
    pages = {path: number for path, number in asked.items() if "/search/" not in path}
    assert {path: number for path, number in pages.items() if number > MOST} == {}
    assert min(asked.values()) < MOST


@pytest.mark.django_db(transaction=True)
@restored
@pytest.mark.parametrize("prefix", PREFIXES)
def test_what_is_remembered_follows_the_content(
    client: Client, home: Any, remembering: None, prefix: str
) -> None:
    assert "+86-010-53345989" in client.get(f"/{prefix}/").content.decode()
    CompanySettings.objects.update(telephone="+86-010-53345000")
    html = client.get(f"/{prefix}/").content.decode()
    assert "+86-010-53345000" in html
    assert "53345989" not in html
