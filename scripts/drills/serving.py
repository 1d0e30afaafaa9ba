"""`make drill-serving`: publication under load, and an application that is killed under load.

Readers send 500 requests per second, to the application and then through nginx. An article is
published again and again by another process; a second later the application must no longer serve
the old one, and two seconds later nginx. Then the application is killed and started again behind
nginx: at most 1 % of the requests for pages in nginx's cache may fail, and the other pages must be
back within five seconds. Exits with 1 if a limit is missed.
"""

import os
import signal
import sys
import time
from contextlib import ExitStack, suppress
from pathlib import Path

from scripts.bench.load import list_process_tree
from scripts.installed_site import WORKERS, get_environment, prepare_demo_site, start_granian
from tests.support.nginx import nginx
from tests.support.readers import Readers, reading
from tests.support.running_site import RunningSite

RATE = float(os.environ.get("READERS", "500"))
EDITIONS = int(os.environ.get("EDITIONS", "10"))
ARTICLE = "/en/news/japan-invests-in-french-rare-earth-project/"
KEPT = [ARTICLE, "/en/", "/zh-hans/", "/zh-hans/news/", "/en/products/sintered-ndfeb/"]
FORM = "/en/contact/"
PUBLISH = """
from news.models import ArticlePage
page = ArticlePage.objects.get(slug="japan-invests-in-french-rare-earth-project")
page.title_en = "Edition {number}"
page.save_revision().publish()
"""
APPLICATION_LAG, NGINX_LAG = 1.0, 2.0
MOST_LOST, LONGEST_BACK = 0.01, 5.0


def publish(site: RunningSite, address: str, limit: float, name: str) -> list[str]:
    """Publish an article EDITIONS times and print for how long readers still got the old one.

    ``limit`` is the time in seconds that is allowed after a publication. Returns ``[name]`` if it
    was exceeded or a request failed, else an empty list.
    """
    published = {}
    with reading(address, [ARTICLE], RATE) as readers:
        for number in range(1, EDITIONS + 1):
            time.sleep(1.7)
            site.run(PUBLISH.format(number=number))
            published[number] = time.monotonic()
        time.sleep(2.5)
    worst = late = 0.0
    for answer in readers.answers:
        for number, published_at in published.items():
            if answer.edition < number and answer.began > published_at:
                worst = max(worst, answer.began - published_at)
                late += answer.began - published_at > limit
    failed = sum(answer.status != 200 for answer in readers.answers)
    rate = len(readers.answers) / (readers.answers[-1].ended - readers.answers[0].began)
    print(
        f"{name}: {EDITIONS} editions, {len(readers.answers)} answers at {rate:.0f} a second, "
        f"{failed} failed; the old article was got {worst:.2f} s after the publication at the "
        f"latest (limit {limit:g} s), {late:.0f} times later"
    )
    return [name] if late or failed else []


def kill_application(process: int) -> None:
    """Kill the application and all its workers at once, with SIGKILL."""
    for pid in list_process_tree(process):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def drill_killed_application(site: RunningSite, folder: Path) -> list[str]:
    """Kill the application behind nginx, start it again, and return what ``print_losses`` does."""
    environment, application = get_environment(site), "config.wsgi:application"
    with start_granian(application, environment) as (address, process), ExitStack() as stack:
        port = int(address.rpartition(":")[2])
        front = stack.enter_context(nginx(folder, port, WORKERS))
        with reading(f"http://localhost:{front.bare}", [*KEPT, FORM], RATE) as readers:
            time.sleep(5)
            kill_application(process)
            time.sleep(2)
            began = time.monotonic()
            stack.enter_context(start_granian(application, environment, port))
            time.sleep(10)
    return print_losses(readers, began)


def print_losses(readers: Readers, began: float) -> list[str]:
    """Print the losses after the kill; return ``["killed"]`` if a limit is missed, else nothing.

    ``began`` is the time of the restart (``time.monotonic``).
    """
    kept, form = readers.to(*KEPT), readers.to(FORM)
    lost = sum(answer.status != 200 for answer in kept) / len(kept)
    failed = [answer.ended for answer in form if answer.status != 200]
    back = max(failed, default=began) - began
    print(
        f"Killed behind nginx: of {len(kept)} requests for kept pages {lost:.2%} were lost "
        f"(at most {MOST_LOST:.0%}); the form was back {back:.1f} s after the start (at most "
        f"{LONGEST_BACK:g} s), {len(failed)} of {len(form)} requests for it failed"
    )
    assert failed, "the application was never away"
    return ["killed"] if lost > MOST_LOST or back > LONGEST_BACK else []


def main() -> int:
    """Run both parts on the demo site; return True if a limit is missed."""
    with prepare_demo_site() as (site, folder):
        site.run("import logging; logging.disable()")
        with start_granian("config.wsgi:application", get_environment(site)) as (address, _process):
            missed = publish(site, address, APPLICATION_LAG, "Application")
            with nginx(folder, int(address.rpartition(":")[2]), WORKERS) as front:
                bare = f"http://localhost:{front.bare}"
                missed += publish(site, bare, NGINX_LAG, "Through nginx")
        missed += drill_killed_application(site, folder)
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
