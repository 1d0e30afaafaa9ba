"""What runs in the background: apps say so in a module ``jobs`` of theirs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.module_loading import autodiscover_modules


@dataclass(frozen=True)
class Job:
    """A function that is called again and again, ``every`` seconds after its last end."""

    name: str
    every: float
    run: Callable[[], Any]


_jobs: dict[str, Job] = {}


def job(every: float) -> Callable[[Callable[[], Any]], Callable[[], Any]]:
    """Registers a function as a job: ``@job(every=10)``; seconds."""

    def register(function: Callable[[], Any]) -> Callable[[], Any]:
        name = f"{function.__module__}.{function.__name__}"
        _jobs[name] = Job(name, every, function)
        return function

    return register


def all_jobs() -> list[Job]:
    """Every job of every installed app."""
    autodiscover_modules("jobs")
    return list(_jobs.values())
