"""Links, paths and commands in the documents: each of them must exist."""

import re
import subprocess
from pathlib import Path

import pytest
from django.core.management import get_commands

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


def test_commands_are_there(document: Path) -> None:
    wrong = []
    for code in read_code(document):
        for command in re.findall(r"manage\.py (\w+)", code):
            if command not in get_commands():
                wrong.append(code)
        for target in re.findall(r"\bmake ((?:[a-z./-]+ ?)+)", code):
            asked = ["make", "--dry-run", *target.split()]
            if subprocess.run(asked, cwd=ROOT, capture_output=True, check=False).returncode:
                wrong.append(code)
    assert wrong == []


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
