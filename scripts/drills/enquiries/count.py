"""Comparison of what was sent with the rows, files and mails that the site has stored and sent."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from scripts.drills.enquiries.enquiries import DrillEnquiry
from scripts.drills.enquiries.outage import Received
from scripts.drills.enquiries.site import DrillSite

REFERENCE = re.compile(r"HX-\d{4}-[0-9A-Z]{6}")


@dataclass
class Count:
    """Numbers for the table, and a sentence for each error."""

    numbers: dict[str, Any] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def expect(self, fine: bool, otherwise: str) -> None:
        """Add the sentence ``otherwise`` to the errors unless ``fine`` is true."""
        if not fine:
            self.wrong.append(otherwise)


class Stored:
    """Content of the site's database.

    ``rows`` are the enquiries whose marker begins with ``prefix``, by marker; ``lines`` and
    ``files`` are by the enquiry's primary key, ``mails`` by its reference.
    """

    def __init__(self, site: DrillSite, prefix: str) -> None:
        printed = site.manage(
            "shell", "--verbosity", "0", "--command",
            "from scripts.drills.enquiries import stored; stored.tell()",
        )  # fmt: skip
        rows = json.loads(printed.splitlines()[-1])
        self._private = site.folder / "private"
        self.rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in rows["enquiries"]:
            marker = re.search(rf"{prefix}-\d+-end", row["message"])
            if marker:
                self.rows[marker[0]].append(row)
        self.lines = _by_enquiry(rows["lines"], "position")
        self.files = _by_enquiry(rows["files"], "id")
        self.mails: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for mail in rows["mails"]:
            if reference := REFERENCE.search(mail["subject"]):
                self.mails[reference[0]].append(mail)

    @property
    def all_rows(self) -> list[dict[str, Any]]:
        return [row for rows in self.rows.values() for row in rows]

    def contents(self, row: dict[str, Any]) -> list[tuple[str, bytes | None]]:
        """Return (name, content) of a row's files; the content is None if the file is missing."""
        contents = []
        for file in self.files[row["id"]]:
            path = self._private / file["stored"]
            contents.append((file["name"], path.read_bytes() if path.is_file() else None))
        return contents


def _by_enquiry(rows: Iterable[dict[str, Any]], order: str) -> dict[int, list[dict[str, Any]]]:
    groups: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row[order]):
        groups[row["enquiry_id"]].append(row)
    return groups


def compare_enquiries(
    stored: Stored, enquiries: list[DrillEnquiry], received: list[Received]
) -> Count:
    """Compare the enquiries with everything stored and received, and return the result."""
    result = Count()
    seen = [enquiry for enquiry in enquiries if enquiry.reference]
    lost = [enquiry.marker for enquiry in seen if not _is_there(stored, enquiry)]
    double = len(stored.all_rows) - len(stored.rows)
    result.expect(not lost, f"lost: {lost[:5]}")
    result.expect(double == 0, f"{double} rows twice")
    compared = 0
    for enquiry in enquiries:
        for row in stored.rows.get(enquiry.marker, []):
            compared += _compare(stored, enquiry, row, result)
    result.numbers |= {
        "enquiries posted": len(enquiries),
        "answers seen": len(seen),
        "rows": len(stored.all_rows),
        "accepted, answer never seen": len(stored.rows) - (len(seen) - len(lost)),
        "lost": len(lost),
        "duplicate rows": double,
        "files compared": compared,
    }
    _count_mails(stored, received, result)
    return result


def _is_there(stored: Stored, enquiry: DrillEnquiry) -> bool:
    rows = stored.rows.get(enquiry.marker, [])
    return any((row["reference"], row["token"]) == (enquiry.reference, enquiry.token)
               for row in rows)  # fmt: skip


def _compare(stored: Stored, enquiry: DrillEnquiry, row: dict[str, Any], result: Count) -> int:
    """Compare a row with its enquiry, down to the bytes of the files; return the number of files.

    The telephone number is not compared. Differences are added to ``result``.
    """
    name = f"{enquiry.marker} ({row['reference']})"
    for key, sent in (*list(enquiry.person.items())[:-1], ("language", enquiry.language)):
        same = key == "telephone" or row[key] == sent
        result.expect(same, f"{name}: {key} is {row[key]!r}")
    result.expect(not row["quarantined"], f"{name}: in quarantine, {row['suspicions']}")
    notes = [line["note"] for line in stored.lines[row["id"]]]
    result.expect(notes == [line["note"] for line in enquiry.lines], f"{name}: lines {notes}")
    contents = stored.contents(row)
    result.expect(contents == enquiry.files, f"{name}: its files are not those sent")
    queued = len(stored.mails[row["reference"]])
    result.expect(queued == enquiry.mails, f"{name}: {queued} mails queued")
    return len(contents)


def _count_mails(stored: Stored, received: list[Received], result: Count) -> None:
    """Check that each mail of each row has arrived, at its recipient and under its Message-ID."""
    expected = {
        mail["message_id"]: mail
        for row in stored.all_rows
        for mail in stored.mails[row["reference"]]
    }
    arrived = Counter(mail.message_id for mail in received)
    lost = [mail["subject"] for identity, mail in expected.items() if not arrived[identity]]
    recipients = {(mail.message_id, mail.to) for mail in received if mail.message_id in expected}
    wrong = [pair for pair in recipients if [pair[1]] != expected[pair[0]]["recipients"]]
    twice = sum(arrived[identity] - 1 for identity in expected if arrived[identity])
    unknown = [
        mail.subject
        for mail in received
        if mail.message_id not in expected and REFERENCE.search(mail.subject)
        and mail.to.startswith(tuple(stored.rows))
    ]  # fmt: skip
    result.expect(not lost, f"{len(lost)} mails lost: {lost[:3]}")
    result.expect(not wrong, f"mails to the wrong address: {wrong[:3]}")
    result.expect(not unknown, f"mails of no enquiry: {unknown[:3]}")
    result.numbers |= {
        "mails expected": len(expected),
        "mails received": sum(arrived[identity] for identity in expected),
        "lost mails": len(lost),
        "duplicate mails": twice,
    }


def count_duplicates_per_kill(received: list[Received], kills: list[float]) -> int:
    """Return the largest number of duplicate mails that one kill has caused.

    A duplicate is attributed to the first kill after its first arrival: each lane of a worker can
    have one mail in progress.
    """
    first: dict[str, float] = {}
    twice: set[str] = set()
    for mail in received:
        if mail.message_id in first:
            twice.add(mail.message_id)
        first.setdefault(mail.message_id, mail.received_at)
    blamed = Counter(
        min((killed_at for killed_at in kills if killed_at >= first[message_id]), default=0.0)
        for message_id in twice
    )
    return max(blamed.values(), default=0)
