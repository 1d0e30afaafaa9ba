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

    ``asked`` is the number of packages checked, ``known`` one line per vulnerability, ``unasked``
    the names of packages that could not be checked, ``reason`` why not.
    """

    lock: str
    asked: int = 0
    known: list[str] = field(default_factory=list)
    unasked: list[str] = field(default_factory=list)
    reason: str = ""


def of_pip(lock: str, text: str, said: str) -> Findings:
    """Return the findings in pip-audit's JSON output.

    ``said`` is its stderr. If ``text`` is no such JSON, every package counts as unchecked and the
    last line of ``said`` is the reason.
    """
    found = Findings(lock)
    try:
        packages: list[dict[str, Any]] = json.loads(text)["dependencies"]
    except (ValueError, KeyError):
        return Findings(lock, unasked=["every package"], reason=_last_line(said or text))
    for package in packages:
        if reason := package.get("skip_reason"):
            # pip-audit itself skips such a package and still exits with 0.
            found.unasked.append(package["name"])
            found.reason = found.reason or reason
            continue
        found.asked += 1
        for hole in package["vulns"]:
            names = ", ".join([hole["id"], *hole.get("aliases", [])])
            fixed = ", ".join(hole["fix_versions"]) or "no version yet"
            found.known.append(f"{package['name']} {package['version']}: {names}; fixed in {fixed}")
    return found


def of_npm(text: str, said: str) -> Findings:
    """Return the findings in the output of ``npm audit --json``; ``said`` is its stderr."""
    try:
        answer: dict[str, Any] = json.loads(text)
        number = answer["metadata"]["dependencies"]["total"]
    except (ValueError, KeyError, TypeError):
        return Findings(NPM_LOCK, unasked=["every package"], reason=_npm_reason(text, said))
    found = Findings(NPM_LOCK, asked=number)
    for name, hole in answer["vulnerabilities"].items():
        titles = [via["title"] for via in hole["via"] if isinstance(via, dict)]
        through = [via for via in hole["via"] if isinstance(via, str)]
        why = "; ".join(titles) or f"through {', '.join(through)}"
        fix = hole["fixAvailable"]
        fixed = f"{fix['name']} {fix['version']}" if isinstance(fix, dict) else "a later version"
        found.known.append(
            f"{name} {hole['range']} ({hole['severity']}): {why}; "
            f"fixed in {fixed if fix else 'no version yet'}"
        )
    return found


def _npm_reason(text: str, said: str) -> str:
    try:
        answer = json.loads(text)
        return str(answer["message"])
    except (ValueError, KeyError, TypeError):
        return _last_line(said)


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "no answer"


def format_report(found: Findings) -> str:
    """Return the report on one lock file as text."""
    lines = [f"{found.lock}: {found.asked} packages asked about, {len(found.known)} known holes"]
    lines += [f"  KNOWN     {hole}" for hole in found.known]
    if found.unasked:
        names = ", ".join(found.unasked[:SHOWN])
        more = f" and {len(found.unasked) - SHOWN} more" if len(found.unasked) > SHOWN else ""
        lines.append(f"  NOT ASKED {names}{more}: {found.reason}")
    return "\n".join(lines)


def status(all_found: list[Findings]) -> int:
    """Return the exit status: 1 if vulnerabilities are known, 2 if packages are unchecked, else 0.

    A known vulnerability takes precedence.
    """
    if any(found.known for found in all_found):
        return 1
    return 2 if any(found.unasked for found in all_found) else 0


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
    all_found = [of_pip(lock, *_run(sys.executable, *PIP_AUDIT, lock)) for lock in LOCKS]
    all_found.append(of_npm(*_run("npm", "audit", "--json", "--package-lock-only")))
    for found in all_found:
        print(format_report(found))
    code = status(all_found)
    print(ADVICE[code])
    return code


if __name__ == "__main__":
    sys.exit(main())
