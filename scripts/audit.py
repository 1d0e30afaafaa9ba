"""Audit the locked Python and npm packages against the known vulnerabilities of PyPI and npm.

Prints one line per vulnerability and what to do. Exit status: 0 if no vulnerability is known, 1 if
one is, 2 if a package could not be checked, of which nothing is known then. ``make audit`` runs it.
"""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from typing import Any

from tests.support.running_site import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")
NPM_LOCK = "package-lock.json"
PIP_AUDIT = ["-m", "pip_audit", "--vulnerability-service", "pypi", "--disable-pip",
             "--require-hashes", "--progress-spinner", "off", "--format", "json", "-r"]  # fmt: skip
SHOWN = 5
"""Maximum number of unchecked packages named in a report; the others are only counted."""


@dataclass
class Findings:
    """Audit result of one lock file.

    ``checked`` is the number of packages checked, ``known`` one line per vulnerability,
    ``unchecked`` the names of packages that could not be checked, ``reason`` why not.
    """

    lock: str
    checked: int = 0
    known: list[str] = field(default_factory=list)
    unchecked: list[str] = field(default_factory=list)
    reason: str = ""


def read_pip_findings(lock: str, text: str, stderr: str) -> Findings:
    """Return the findings in pip-audit's JSON output.

    ``stderr`` is its error output. If ``text`` is no such JSON, every package counts as unchecked
    and the last line of ``stderr`` is the reason.
    """
    findings = Findings(lock)
    try:
        packages: list[dict[str, Any]] = json.loads(text)["dependencies"]
    except (ValueError, KeyError):
        return Findings(lock, unchecked=["every package"], reason=_last_line(stderr or text))
    for package in packages:
        if reason := package.get("skip_reason"):
            # pip-audit itself skips such a package and still exits with 0.
            findings.unchecked.append(package["name"])
            findings.reason = findings.reason or reason
            continue
        findings.checked += 1
        for hole in package["vulns"]:
            names = ", ".join([hole["id"], *hole.get("aliases", [])])
            fixed = ", ".join(hole["fix_versions"]) or "no version yet"
            findings.known.append(
                f"{package['name']} {package['version']}: {names}; fixed in {fixed}"
            )
    return findings


def read_npm_findings(text: str, stderr: str) -> Findings:
    """Return the findings in the output of ``npm audit --json``; ``stderr`` is its error output."""
    try:
        answer: dict[str, Any] = json.loads(text)
        number = answer["metadata"]["dependencies"]["total"]
    except (ValueError, KeyError, TypeError):
        return Findings(NPM_LOCK, unchecked=["every package"], reason=_npm_reason(text, stderr))
    findings = Findings(NPM_LOCK, checked=number)
    for name, hole in answer["vulnerabilities"].items():
        titles = [via["title"] for via in hole["via"] if isinstance(via, dict)]
        through = [via for via in hole["via"] if isinstance(via, str)]
        why = "; ".join(titles) or f"through {', '.join(through)}"
        fix = hole["fixAvailable"]
        fixed = f"{fix['name']} {fix['version']}" if isinstance(fix, dict) else "a later version"
        findings.known.append(
            f"{name} {hole['range']} ({hole['severity']}): {why}; "
            f"fixed in {fixed if fix else 'no version yet'}"
        )
    return findings


def _npm_reason(text: str, stderr: str) -> str:
    try:
        answer = json.loads(text)
        return str(answer["message"])
    except (ValueError, KeyError, TypeError):
        return _last_line(stderr)


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "no answer"


def format_report(findings: Findings) -> str:
    """Return the report on one lock file as text."""
    lines = [
        f"{findings.lock}: {findings.checked} packages asked about, "
        f"{len(findings.known)} known holes"
    ]
    lines += [f"  KNOWN     {hole}" for hole in findings.known]
    if findings.unchecked:
        names = ", ".join(findings.unchecked[:SHOWN])
        more = (
            f" and {len(findings.unchecked) - SHOWN} more"
            if len(findings.unchecked) > SHOWN
            else ""
        )
        lines.append(f"  NOT ASKED {names}{more}: {findings.reason}")
    return "\n".join(lines)


def get_exit_status(all_found: list[Findings]) -> int:
    """Return the exit status: 1 if vulnerabilities are known, 2 if packages are unchecked, else 0.

    A known vulnerability takes precedence.
    """
    if any(findings.known for findings in all_found):
        return 1
    return 2 if any(findings.unchecked for findings in all_found) else 0


ADVICE = {
    0: "Nothing is known against what is locked.",
    1: "Raise what is named in pyproject.toml or package.json, then `make lock` and `make test`.",
    2: (
        "Nothing is said of the packages that were not asked about. The audit needs pypi.org and "
        "registry.npmjs.org themselves: a mirror has no list of holes."
    ),
}


def _run(*command: str) -> tuple[str, str]:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout, done.stderr


def main() -> int:
    """Audit every lock file, print the reports and the advice, and return the exit status."""
    all_found = [read_pip_findings(lock, *_run(sys.executable, *PIP_AUDIT, lock)) for lock in LOCKS]
    all_found.append(read_npm_findings(*_run("npm", "audit", "--json", "--package-lock-only")))
    for findings in all_found:
        print(format_report(findings))
    code = get_exit_status(all_found)
    print(ADVICE[code])
    return code


if __name__ == "__main__":
    sys.exit(main())
