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
    before = read_cpu_seconds(server)
    done = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds:g}s", "--timeout", "20s",
         *(["-s", str(script)] if script else []), url],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    spent = read_cpu_seconds(server) - before
    number = int(_find(r"(\d+) requests in", done))
    bad = sum(int(count) for count in re.findall(r"Non-2xx or 3xx responses: (\d+)", done))
    for counts in re.findall(r"Socket errors: (.*)", done):
        bad += sum(int(count) for count in re.findall(r"\d+", counts))
    rate = float(_find(r"Requests/sec:\s+([\d.]+)", done))
    return LoadResult(rate, spent / max(number, 1) * 1000, bad)


def take_median(results: list[LoadResult]) -> LoadResult:
    """Return the median of the rates and of the processor times, and the sum of the failures."""
    return LoadResult(
        median(result.rate for result in results),
        median(result.cpu for result in results),
        sum(result.failed for result in results),
    )


def _find(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    if not match:
        raise RuntimeError(f"wrk said something else: {text}")
    return match[1]


def _fields(pid: int) -> list[str]:
    """Return the fields of ``/proc/PID/stat``, from the state (the third field) on."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def list_process_tree(pid: int) -> list[int]:
    """Return the pids of a process and all its descendants, starting with the process itself."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int(
                (folder / "stat").read_text().rpartition(")")[2].split()[1]
            )
        except OSError:
            continue
    pids = [pid]
    for parent_pid in pids:
        pids += [child for child, parent in parents.items() if parent == parent_pid]
    return pids


def read_cpu_seconds(pid: int) -> float:
    """Return the processor time in s that a process and its descendants have used so far."""
    total = 0
    for process_pid in list_process_tree(pid):
        try:
            fields = _fields(process_pid)
        except OSError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def read_resident_mb(pid: int) -> float:
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
