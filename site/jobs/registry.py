"""Registry of background jobs, which apps declare in their module ``jobs``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.module_loading import autodiscover_modules


@dataclass(frozen=True)
class Job:
    """A function that the worker calls repeatedly.

    ``every`` is the pause in seconds between the end of one call and the next. ``threads`` is the
    number of threads in each worker that call it, independently of each other. With ``apart_if``,
    the worker calls it in a child process, and only if that returns True: for jobs that need much
    memory, which the system gets back when the child ends.
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
    """Register a function as a job: ``@job(every=10)``; seconds.

    More than one thread is for jobs that wait for other systems, and that lease their work so that
    no two threads do the same.
    """

    def register(function: Callable[[], Any]) -> Callable[[], Any]:
        name = f"{function.__module__}.{function.__name__}"
        _jobs[name] = Job(name, every, function, threads, apart_if)
        return function

    return register


def get_jobs() -> list[Job]:
    """Return every job of every installed app."""
    autodiscover_modules("jobs")
    return list(_jobs.values())
