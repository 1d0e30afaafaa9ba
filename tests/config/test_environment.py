"""What the settings take from the environment."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
ENOUGH = {"SECRET_KEY": "x" * 20 + "".join(map(str, range(40))), "ALLOWED_HOSTS": "www.example.com"}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """manage.py under production settings, with no more in the environment than is given."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={**kept, "DJANGO_SETTINGS_MODULE": "config.settings.production", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_check_deploy_is_silent() -> None:
    result = manage("check", "--deploy", "--fail-level", "DEBUG", **ENOUGH)

    assert result.returncode == 0
    assert "no issues (2 silenced)" in result.stdout + result.stderr
    assert "WARNING" not in result.stderr


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS"])
@pytest.mark.parametrize("how", ["absent", "blank"])
def test_production_names_the_variable_it_lacks(missing: str, how: str) -> None:
    environment = {name: value for name, value in ENOUGH.items() if name != missing}
    if how == "blank":
        environment[missing] = ""

    result = manage("check", **environment)

    assert result.returncode != 0
    assert f"The environment variable {missing} is not set" in result.stderr


def test_every_variable_is_in_the_documented_list() -> None:
    listed = set(re.findall(r"^# ([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.M))
    folder = ROOT / "site" / "config" / "settings"
    read = set()
    for file in folder.glob("*.py"):
        read |= set(re.findall(r"(?:env\.\w+|required)\(\s*\"([A-Z_]+)\"", file.read_text()))

    assert read
    assert read <= listed, f"not in .env.example: {read - listed}"


def test_base_settings_stay_short() -> None:
    lines = (ROOT / "site" / "config" / "settings" / "base.py").read_text().splitlines()
    assert len(lines) < 200
