"""Links, paths and commands in the documents: they exist, and the commands run."""

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command, get_commands

import config

ROOT = Path(config.__file__).resolve().parents[2]
DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    ROOT / "site" / "demo" / "content" / "README.md",
]
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`|^ {4}(\S.*)$", re.M)
COMMIT = re.compile(r"git show ([0-9a-f]{7,40})")
PLACE = re.compile(r"(?<![\w/.<])[\w.-]+(?:/[\w.*<>-]*)+")
MADE = {".venv", "node_modules", "var"}
"""Folders of a checkout that are created by commands."""
RUN_ELSEWHERE = {"prepare", "load_demo"}
"""Commands that take seconds; ``test_prepare`` and ``tests/unit/demo`` run them."""
TOP = {path.name for path in ROOT.iterdir()} - MADE


@pytest.fixture(params=DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def document(request: pytest.FixtureRequest) -> Path:
    return request.param


def read_code(document: Path) -> list[str]:
    """Return the code in a document, inline and in blocks, without comments."""
    text = document.read_text("utf-8")
    return [(inline or block).split("#")[0].strip() for inline, block in CODE.findall(text)]


def headings(document: Path) -> set[str]:
    """Return the anchors of a document's headings, as GitHub writes them."""
    lines = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w -]", "", line.lower()).replace(" ", "-") for line in lines}


def test_links_lead_somewhere(document: Path) -> None:
    wrong = []
    for link in LINK.findall(document.read_text("utf-8")):
        path, _hash, anchor = link.partition("#")
        target = document.parent / path if path else document
        if link.startswith("https://"):
            continue
        if not target.exists() or (anchor and anchor not in headings(target)):
            wrong.append(link)
    assert wrong == []


def test_paths_exist(document: Path) -> None:
    wrong = []
    for code in read_code(document):
        for place in PLACE.findall(code):
            if place.split("/")[0] not in TOP:
                continue
            pattern = re.sub(r"<[^>]*>", "*", place).rstrip("/")
            if not any(ROOT.glob(pattern)):
                wrong.append(place)
    assert wrong == []


def test_make_targets_run_what_is_there(document: Path) -> None:
    """Check that ``make`` knows each target, and that the modules and scripts it runs exist."""
    wrong = []
    for code in read_code(document):
        for targets in re.findall(r"\bmake ((?:[a-z./-]+ ?)+)", code):
            done = subprocess.run(
                ["make", "--dry-run", *targets.split()],
                cwd=ROOT, capture_output=True, text=True, check=False,
            )  # fmt: skip
            modules = re.findall(r"-m ((?:scripts|tests)[\w.]*)", done.stdout)
            scripts = re.findall(r"(?<![\w/.])(?:scripts|deploy)/[\w-]+\b(?![\w./])", done.stdout)
            if (
                done.returncode
                or not all(importlib.util.find_spec(module) for module in modules)
                or not all(os.access(ROOT / script, os.X_OK) for script in scripts)
            ):
                wrong.append(code)
    assert wrong == []


def manage_commands() -> set[str]:
    """Return the commands with their arguments as the documents have them."""
    commands = set()
    for document in DOCUMENTS:
        for code in read_code(document):
            match = re.search(r"manage\.py (.+)$", code)
            alone = code if code.split(" ")[0] in get_commands() else None
            if command := match.group(1) if match else alone:
                commands.add(command)
    return commands


@pytest.mark.django_db
@pytest.mark.parametrize("command", sorted(manage_commands() - RUN_ELSEWHERE))
def test_commands_of_manage_py_run(command: str, settings: Any, tmp_path: Path) -> None:
    settings.BASE_URL = "https://example.com"
    settings.VAR_DIR, settings.STATIC_ROOT = tmp_path, tmp_path / "static"  # no file outlives it
    settings.MEDIA_ROOT = tmp_path / "media"
    grades = tmp_path / "grades.csv"
    shutil.copy(ROOT / "site" / "demo" / "data" / "grades.csv", grades)
    words = command.replace("<app>.jobs.<name>", "outbox.jobs.delete_old_mail")
    words = words.replace("<app>", "news")
    name, *arguments = words.split()
    arguments += {
        "import_grades": [str(grades)],
        "worker": [] if arguments else ["--once"],  # else it works until it is stopped
        "makemigrations": ["--check", "--dry-run"],
        "check": ["--fail-level", "ERROR"],
    }.get(name, [])
    said = StringIO()

    call_command(name, *dict.fromkeys(arguments), stdout=said, stderr=said)


def test_a_choice_of_tests_finds_some() -> None:
    """Check that ``pytest … -k …`` in CONTRIBUTING.md selects tests; paths are checked above."""
    commands = [code for code in read_code(ROOT / "CONTRIBUTING.md") if " -k " in code]
    for command in commands:
        arguments = shlex.split(command.split(".venv/bin/pytest", 1)[1])
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *arguments, "--collect-only", "-q"],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{command}: {done.stdout[-500:]}"
    assert commands


def test_commits_are_there(document: Path) -> None:
    asked = ["git", "rev-parse", "--is-shallow-repository"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.stdout.strip() != "false":
        pytest.skip("a checkout without its history")
    commits = COMMIT.findall(document.read_text("utf-8"))
    gone = [
        commit
        for commit in commits
        if subprocess.run(
            ["git", "cat-file", "-e", commit], cwd=ROOT, capture_output=True, check=False
        ).returncode
    ]
    assert gone == []
