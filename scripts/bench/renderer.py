"""The benchmark's other side: builds a site of a size, then renders the paths it is sent.

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
    logging.disable(logging.INFO)
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    content.build(size)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as a database that has run for a while
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
