"""Durability: no accepted enquiry is lost when processes are killed (small version of the drill).

Runs a separate site with its own database on the server that DATABASE_URL names. On SQLite it is a
copy of the migrated test database.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from scripts.drills.enquiries import databases
from scripts.drills.enquiries.durability import Size, run_durability_drill
from scripts.drills.enquiries.outage import DrillSmtp
from scripts.drills.enquiries.site import DrillSite
from scripts.drills.enquiries.together import send_together
from tests.support.database_copies import copy_database, empty_database, place_for


@pytest.fixture
def smtp() -> Iterator[DrillSmtp]:
    server = DrillSmtp().start()
    yield server
    server.stop()


@pytest.fixture
def site(tmp_path: Path, smtp: DrillSmtp, django_db_setup: None) -> Iterator[DrillSite]:
    """Yield a small running site; with one lane, a kill causes at most one duplicate mail."""
    if connection.vendor == "sqlite":
        copy_database(empty_database(), place_for(tmp_path))
    with databases.create_own_database(os.environ.get("DATABASE_URL", ""), tmp_path) as url:
        site = DrillSite(tmp_path, smtp, url, web=1, lanes=1)
        try:
            site.prepare()
            site.start()
            yield site
        finally:
            site.stop()


# A single test, because starting a site takes a while.


def test_no_enquiry_is_lost_or_doubled(site: DrillSite, smtp: DrillSmtp) -> None:
    assert send_together(site, times=8).wrong == []

    result = run_durability_drill(site, smtp, Size(enquiries=16, at_once=4, kills=1, outage=(1, 3)))

    assert result.wrong == []
    assert result.numbers["rows"] == result.numbers["answers seen"] == 16
    assert result.numbers["files compared"] > 0
