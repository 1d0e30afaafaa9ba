"""What runs in the background: apps say so in a module ``jobs`` of theirs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.module_loading import autodiscover_modules


@dataclass(frozen=True)
class Job:
    """A function that is called again and again, ``every`` seconds after its last end, by as many
    ``threads`` of each worker, which do not wait for each other.

    With ``apart_if``, the worker calls it in a child process, and only where that returns True: for
    what takes much memory, which the system gets back when the child ends.
    """

    name: str
    every: float
    run: Callable[[], Any]
    threads: int = 1
    apart_if: Callable[[], bool] | None = None


_jobs: dict[str, Job] = {}


def job(
    every: float, threads: int = 1, apart_if: Callable[[], bool] | None = None
) -> Callable[[Callable[[], Any]], Callable[[], Any]]:
    """Register a function as a job: ``@job(every=10)``; seconds. More than one thread is for jobs
    that wait for others, and take their work so that no two have the same."""

    def register(function: Callable[[], Any]) -> Callable[[], Any]:
        name = f"{function.__module__}.{function.__name__}"
        _jobs[name] = Job(name, every, function, threads, apart_if)
        return function

    return register


def all_jobs() -> list[Job]:
    """Every job of every installed app."""
    autodiscover_modules("jobs")
    return list(_jobs.values())
