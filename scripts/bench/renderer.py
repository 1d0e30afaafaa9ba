"""Subprocess of the page benchmark: builds a site, then renders the paths it is sent.

usage: python -m scripts.bench.renderer SIZE < lines of "PATH REPEATS"
"""

import logging
import sys
import time

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402

from scripts.bench import content  # noqa: E402


def main(size: int) -> None:
    """Build the site, print an empty line, then answer each line of stdin with the times in ms.

    Raises RuntimeError if a page's status is not 200.
    """
    logging.disable(logging.INFO)
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    content.build_news(size)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # statistics for the query planner, as in production
    client = Client(headers={"host": "localhost"})
    print(flush=True)
    for line in sys.stdin:
        path, repeats = line.split()
        taken = []
        for _ in range(int(repeats)):
            before = time.process_time()
            response = client.get(path)
            taken.append(1000 * (time.process_time() - before))
            if response.status_code != 200:
                raise RuntimeError(f"{path}: {response.status_code}")
        print(*(f"{ms:.3f}" for ms in taken), flush=True)


main(int(sys.argv[1]))
