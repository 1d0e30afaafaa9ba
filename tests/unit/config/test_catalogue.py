"""Completeness of the Chinese message catalogue of our own strings."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
CATALOGUE = Path("site/locale/zh_Hans/LC_MESSAGES/django.po")
KINDS = ("site", "news", "products", "templates", "manage.py")


def strings(file: Path) -> dict[str, Any]:
    with file.open("rb") as source:
        return {message.id: message for message in read_po(source) if message.id}


def test_it_is_complete(tmp_path: Path) -> None:
    for name in KINDS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("*.mo"))
        else:
            shutil.copy(source, tmp_path)
    kept = strings(ROOT / CATALOGUE)
    (tmp_path / CATALOGUE).unlink()

    command = ["-m", "django", "makemessages", "--locale", "zh_Hans", "--verbosity", "0"]
    environment = {"PYTHONPATH": f"{tmp_path}/site:{tmp_path}", "PATH": "/usr/bin:/bin"}
    environment["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    subprocess.run([sys.executable, *command], cwd=tmp_path, env=environment, check=True)
    used = strings(tmp_path / CATALOGUE)

    assert len(used) > 100
    assert set(used) == set(kept), "run `make messages` and translate what is new"


def test_it_is_translated() -> None:
    for message_id, message in strings(ROOT / CATALOGUE).items():
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(texts), message_id
        assert "fuzzy" not in message.flags, f"{message_id}: correct the guess, delete '#, fuzzy'"
