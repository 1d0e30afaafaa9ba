"""Drill: enquiries are posted while processes are killed and the mail server goes down."""

import time
from dataclasses import dataclass
from typing import Any

from scripts.drills.enquiries.count import (
    Count,
    Stored,
    compare_enquiries,
    count_duplicates_per_kill,
)
from scripts.drills.enquiries.enquiries import make_enquiries
from scripts.drills.enquiries.kills import Killer
from scripts.drills.enquiries.outage import DrillSmtp, Outage
from scripts.drills.enquiries.senders import Crowd
from scripts.drills.enquiries.site import DrillSite

RECOVERY_SECONDS = 600
"""Seconds after posting for the last kill, and after that for the delivery of all mails."""
LOG = ("database is locked", "deadlock", "Traceback", "PoolTimeout")


@dataclass(frozen=True)
class Size:
    """Size of the drill; ``kills`` is for the web server and once more for the workers.

    ``outage`` is the range in seconds of the time that the mail server is up between two outages.
    """

    enquiries: int
    at_once: int
    kills: int
    outage: tuple[float, float] = (2, 8)
    seed: int = 1


def run_durability_drill(site: DrillSite, smtp: DrillSmtp, size: Size) -> Count:
    """Post the enquiries during kills and outages, wait for recovery, and return the count."""
    begun = time.monotonic()
    crowd = Crowd(site.port, make_enquiries("drill", size.enquiries, size.seed))
    expected = sum(enquiry.mails for enquiry in crowd.enquiries)
    outage = Outage(smtp, *size.outage, seed=size.seed)
    killers = [
        Killer(site, ["web"], size.kills, lambda: crowd.share_done, size.seed + 1),
        Killer(site, site.workers, size.kills,
               lambda: len(smtp.mailbox.raw) / expected, size.seed + 2),
    ]  # fmt: skip
    for thread in (outage, *killers):
        thread.start()
    crowd.send(size.at_once)
    posted = time.monotonic()
    for killer in killers:
        killer.end(RECOVERY_SECONDS)
    outage.end()
    ended = time.monotonic()
    waiting = wait_for_mail(site)
    recovered = time.monotonic()

    result = compare_enquiries(Stored(site, "drill"), crowd.enquiries, smtp.mailbox.received())
    result.wrong += crowd.errors[:10]
    result.expect(not waiting, f"{waiting} mails still wait")
    result.expect(not site.died(), f"ended by themselves: {site.died()}")
    web, workers = site.kills_of("web"), site.kills_of("worker")
    for kills in (web, workers):
        result.expect(len(kills) == size.kills, f"{len(kills)} kills instead of {size.kills}")
    duplicates = result.numbers["duplicate mails"]
    # A killed worker may have sent one mail per lane without recording it; it is sent again.
    limit = len(workers) * site.lanes
    result.expect(
        duplicates <= limit, f"{duplicates} duplicate mails, {len(workers)} kills of workers"
    )
    result.numbers |= {
        "most duplicate mails of one kill": count_duplicates_per_kill(
            smtp.mailbox.received(), workers
        ),
        "kills of web": len(web),
        "kills of workers": len(workers),
        "requests repeated": _counted(crowd.failures),
        "SMTP down": f"{outage.down_share:.0%}",
        "in the log": _counted(site.in_log(*LOG)),
        "seconds of posting": round(posted - begun),
        "seconds until the last kill": round(ended - begun),
        "seconds of recovery": round(recovered - ended),
    }
    return result


def _counted(numbers: dict[str, Any]) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(numbers.items())) or "none"


def wait_for_mail(site: DrillSite) -> int:
    """Wait until no mail is queued; return the number still queued after RECOVERY_SECONDS."""
    end = time.monotonic() + RECOVERY_SECONDS
    code = "from scripts.drills.enquiries import stored; stored.print_unsent_mails()"
    while True:
        printed = site.manage("shell", "--verbosity", "0", "--command", code)
        waiting = int(printed.splitlines()[-1])
        if not waiting or time.monotonic() > end:
            return waiting
        time.sleep(1)
