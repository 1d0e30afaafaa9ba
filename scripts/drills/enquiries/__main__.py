"""Run the enquiry drill on SQLite and on PostgreSQL (`make drill-enquiries`).

Prints a table; exits with 1 if a guarantee is broken. Environment variables set the size:
DRILL_ENQUIRIES (1000), DRILL_AT_ONCE (20), DRILL_KILLS (20 of the web server, 20 of workers),
DRILL_SAME (50 times the same form at once), DRILL_HANGING (60 seconds with a hanging mail server),
DRILL_LANES (4 mails at once of each worker), DRILL_SEED (1) and DRILL_ON (sqlite,postgres).
"""

import os
import signal
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from scripts.drills.enquiries import databases
from scripts.drills.enquiries.count import Count
from scripts.drills.enquiries.durability import Size, run_durability_drill
from scripts.drills.enquiries.hanging import run_hanging_drill
from scripts.drills.enquiries.outage import DrillSmtp
from scripts.drills.enquiries.site import DrillSite
from scripts.drills.enquiries.together import send_together


def read_number_setting(name: str, default: int) -> int:
    """Return the number in the environment variable ``DRILL_…``, or ``default``."""
    return int(os.environ.get(f"DRILL_{name}", default))


def run_enquiry_drill(database_url: str, folder: Path) -> Count:
    """Run all three parts on one database and return their numbers and errors together."""
    smtp = DrillSmtp().start()
    site = DrillSite(folder, smtp, database_url, lanes=read_number_setting("LANES", 4))
    size = Size(
        read_number_setting("ENQUIRIES", 1000),
        read_number_setting("AT_ONCE", 20),
        read_number_setting("KILLS", 20),
        seed=read_number_setting("SEED", 1),
    )
    parts: list[Callable[[], Count]] = [
        partial(send_together, site, read_number_setting("SAME", 50)),
        partial(run_durability_drill, site, smtp, size),
        partial(run_hanging_drill, site, smtp, read_number_setting("HANGING", 60)),
    ]
    whole = Count()
    try:
        site.prepare()
        site.start()
        for part in parts:
            result = part()
            whole.numbers |= result.numbers
            whole.wrong += result.wrong
    finally:
        site.stop()
        smtp.stop()
    return whole


def print_report(counts: dict[str, Count]) -> None:
    """Print the table, with a column for each database, and the broken guarantees."""
    rows = list(dict.fromkeys(row for count in counts.values() for row in count.numbers))
    print("\n" + " | ".join(["", *counts]))
    for row in rows:
        print(" | ".join([row, *(str(count.numbers.get(row, "–")) for count in counts.values())]))
    for name, count in counts.items():
        for sentence in count.wrong:
            print(f"broken on {name}: {sentence}")


def main() -> int:
    """Run the drill on each database and print the report; return 1 if a guarantee is broken."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # runs the ``finally`` blocks
    counts = {}
    for name in os.environ.get("DRILL_ON", "sqlite,postgres").split(","):
        print(f"The drill on {name} …", flush=True)
        with tempfile.TemporaryDirectory(prefix="atechmagnet-drill-") as folder:
            if name == "sqlite":
                counts[name] = run_enquiry_drill(
                    databases.make_sqlite_url(Path(folder)), Path(folder)
                )
            else:
                with databases.start_postgres() as url:
                    counts[name] = run_enquiry_drill(url, Path(folder))
    print_report(counts)
    return 1 if any(count.wrong for count in counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
