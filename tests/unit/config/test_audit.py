"""Report of ``make audit`` from the output of pip-audit and npm; no output counts as a failure."""

import json
from typing import Any

from scripts import audit

CLEAN = {"name": "anyascii", "version": "0.3.2", "vulns": []}
HOLED = {
    "name": "django", "version": "5.2.1",
    "vulns": [{"id": "PYSEC-2025-47", "fix_versions": ["5.2.2"], "aliases": ["CVE-2025-48432"],
               "description": "Log injection"}],
}  # fmt: skip
SKIPPED = {"name": "rich", "skip_reason": "Dependency not found on PyPI: rich (15.0.0)"}
NPM_HOLED = {
    "vulnerabilities": {
        "braces": {"severity": "high", "range": "<3.0.3", "fixAvailable": True,
                   "via": [{"title": "Uncontrolled resource consumption"}]},
        "micromatch": {"severity": "high", "range": "<=4.0.5", "via": ["braces"],
                       "fixAvailable": {"name": "stylelint", "version": "16.0.0"}},
        "alone": {"severity": "low", "range": "*", "via": ["braces"], "fixAvailable": False},
    },
    "metadata": {"dependencies": {"total": 321}},
}  # fmt: skip


def pip(*packages: dict[str, Any]) -> audit.Findings:
    return audit.read_pip_findings("requirements.lock", json.dumps({"dependencies": packages}), "")


def test_nothing_known() -> None:
    found = [
        pip(CLEAN),
        audit.read_npm_findings(json.dumps({**NPM_HOLED, "vulnerabilities": {}}), ""),
    ]

    assert audit.get_exit_status(found) == 0
    assert [each.checked for each in found] == [1, 321]


def test_a_known_hole_has_a_line_with_its_remedy() -> None:
    found = pip(CLEAN, HOLED)

    assert audit.get_exit_status([found]) == 1
    line = "django 5.2.1: PYSEC-2025-47, CVE-2025-48432; fixed in 5.2.2"
    assert audit.format_report(found).splitlines() == [
        "requirements.lock: 2 packages asked about, 1 known holes",
        f"  KNOWN     {line}",
    ]


def test_npms_too() -> None:
    found = audit.read_npm_findings(json.dumps(NPM_HOLED), "")

    assert audit.get_exit_status([found]) == 1
    assert found.known == [
        "braces <3.0.3 (high): Uncontrolled resource consumption; fixed in a later version",
        "micromatch <=4.0.5 (high): through braces; fixed in stylelint 16.0.0",
        "alone * (low): through braces; fixed in no version yet",
    ]


def test_a_package_that_was_passed_over_is_a_failure() -> None:
    found = pip(CLEAN, SKIPPED)

    assert audit.get_exit_status([found]) == 2
    assert "NOT ASKED rich: Dependency not found on PyPI: rich (15.0.0)" in audit.format_report(
        found
    )
    assert audit.get_exit_status([found, pip(HOLED)]) == 1, "what is known comes first"


def test_a_long_list_is_cut() -> None:
    names = [{"name": f"package-{number}", "skip_reason": "no"} for number in range(7)]
    assert "package-4 and 2 more: no" in audit.format_report(pip(*names))


def test_no_answer_at_all_is_a_failure() -> None:
    refused = {"message": "405 Method Not Allowed", "error": {"summary": "", "detail": ""}}
    for found, reason in (
        (audit.read_pip_findings("requirements.lock", "", "Traceback\nConnectionError: no route\n"),
         "ConnectionError: no route"),
        (audit.read_npm_findings(json.dumps(refused), "npm warn"), "405 Method Not Allowed"),
        (audit.read_npm_findings("", "npm error network\n"), "npm error network"),
        (audit.read_npm_findings("null", ""), "no answer"),
    ):  # fmt: skip
        assert audit.get_exit_status([found]) == 2
        assert f"NOT ASKED every package: {reason}" in audit.format_report(found)


def test_what_is_audited_is_what_is_installed() -> None:
    for lock in (*audit.LOCKS, audit.NPM_LOCK):
        assert (audit.ROOT / lock).is_file()
