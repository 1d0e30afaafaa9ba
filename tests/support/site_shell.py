"""Shell of the running site that stays open, as a new process for each call takes 1.5 seconds.

The process reads a line of JSON, the code, and prints one: the output of the code or its error.
"""

import contextlib
import io
import json
import os
import subprocess
import sys
import traceback
from pathlib import Path


class Shell:
    """Client of the shell's process, which is started by the first call."""

    def __init__(self, root: Path, environment: dict[str, str]) -> None:
        self.root, self.environment = root, environment
        self.process: subprocess.Popen[str] | None = None

    def run(self, code: str) -> str:
        """Return what the code prints; raise RuntimeError with its traceback if it fails."""
        if self.process is None:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.site_shell"],
                cwd=self.root, env=self.environment, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            )  # fmt: skip
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{json.dumps(code)}\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if answer["error"]:
            raise RuntimeError(f"{code}\n{answer['error']}")
        return str(answer["printed"])

    def close(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()


def _answer(code: str) -> dict[str, str]:
    from django.utils import translation

    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed), translation.override("en"):
            exec(code, {"__name__": "shell"})
    except Exception:
        return {"printed": "", "error": traceback.format_exc()}
    return {"printed": printed.getvalue(), "error": ""}


def main() -> None:
    import django

    sys.path[:0] = [os.getcwd()]
    django.setup()
    for line in sys.stdin:
        print(json.dumps(_answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
