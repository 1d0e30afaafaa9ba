"""Load tests with wrk: requests per second, processor time per request, and memory of processes."""

import os
import re
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class LoadResult:
    """Result of a load test.

    ``rate`` is in requests per second, ``cpu`` in ms of processor time per request, of all server
    processes together. ``failed`` counts socket errors and responses that are not 2xx or 3xx.
    """

    rate: float
    cpu: float
    failed: int


def run_load(
    url: str, server: int, seconds: float = 3, connections: int = 8, script: Path | None = None
) -> LoadResult:
    """Request ``url`` for ``seconds`` as fast as it is answered, and return the figures.

    ``script`` is a Lua script for wrk that creates other requests instead. ``server`` is the pid of
    the server's first process; the processor time includes its child processes.
    """
    before = cpu_seconds(server)
    done = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds:g}s", "--timeout", "20s",
         *(["-s", str(script)] if script else []), url],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    spent = cpu_seconds(server) - before
    number = int(_find(r"(\d+) requests in", done))
    bad = sum(int(found) for found in re.findall(r"Non-2xx or 3xx responses: (\d+)", done))
    for told in re.findall(r"Socket errors: (.*)", done):
        bad += sum(int(found) for found in re.findall(r"\d+", told))
    rate = float(_find(r"Requests/sec:\s+([\d.]+)", done))
    return LoadResult(rate, spent / max(number, 1) * 1000, bad)


def middle(found: list[LoadResult]) -> LoadResult:
    """Return the median of the rates and of the processor times, and the sum of the failures."""
    return LoadResult(
        median(one.rate for one in found),
        median(one.cpu for one in found),
        sum(one.failed for one in found),
    )


def _find(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    if not found:
        raise RuntimeError(f"wrk said something else: {text}")
    return found[1]


def _fields(pid: int) -> list[str]:
    """Return the fields of ``/proc/PID/stat``, from the state (the third field) on."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def tree(pid: int) -> list[int]:
    """Return the pids of a process and all its descendants, starting with the process itself."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int(
                (folder / "stat").read_text().rpartition(")")[2].split()[1]
            )
        except OSError:
            continue
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def cpu_seconds(pid: int) -> float:
    """Return the processor time in s that a process and its descendants have used so far."""
    total = 0
    for one in tree(pid):
        try:
            fields = _fields(one)
        except OSError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def resident_mb(pid: int) -> float:
    """Return the resident set size of one process in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(_find(r"VmRSS:\s+(\d+) kB", status)) / 1024


def wait_for(url: str, seconds: float = 60) -> None:
    """Wait until ``url`` is answered without an error; raise TimeoutError after ``seconds``."""
    end = time.monotonic() + seconds
    while subprocess.run(["curl", "-sfo", "/dev/null", url], check=False).returncode:
        if time.monotonic() > end:
            raise TimeoutError(url)
        time.sleep(0.2)
