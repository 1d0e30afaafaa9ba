"""HTML validation of every page type."""

import json
import subprocess
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.policy_watch import ALL
from tests.support.page_types import PAGE_TYPES, PREFIXES
from tests.support.running_site import ROOT

CONFIG = {
    "root": True,
    "extends": ["html-validate:recommended"],
    "rules": {
        # Django and Wagtail write `/>` and unpadded attributes; HTML allows both.
        "void-style": "off",
        "no-trailing-whitespace": "off",
        # Lines of templates are short, but rendered text may be long.
        "long-title": "off",
        # Telephone numbers are shown as the company writes them.
        "tel-non-breaking": "off",
        # Browsers serialise `doctype` in lower case; HTML allows both.
        "doctype-style": "off",
        # Django writes boolean attributes as `required`, our templates as `novalidate`: both are
        # valid.
        "attribute-boolean-style": "off",
        # The only stylesheet is inline, on purpose.
        "no-inline-style": ["error", {"allowedProperties": []}],
        "prefer-native-element": "error",
        # Checkboxes with the same name are a multiple choice.
        "form-dup-name": [
            "error",
            {"shared": ["checkbox", "radio", "submit", "button", "reset"]},
        ],
        "require-sri": "off",
    },
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("markup")
    (folder / ".htmlvalidate.json").write_text(json.dumps(CONFIG))
    return folder


def complaints(folder: Path, files: list[Path]) -> list[str]:
    """Return the messages of html-validate, one string each."""
    report = folder / "report.json"
    done = subprocess.run(
        [
            ROOT / ".venv" / "bin" / "node",
            ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs",
            "--config", folder / ".htmlvalidate.json", "--formatter", "json", *files,
        ],
        cwd=ROOT, stdout=report.open("w"), stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    assert report.read_text().startswith("["), done.stderr
    return [
        f"{Path(report['filePath']).stem}:{message['line']} {message['ruleId']}: "
        f"{message['message']} {message.get('selector') or ''}"
        for report in json.loads(report.read_text())
        for message in report["messages"]
    ]


def test_every_page_is_valid(page: Page, site: Any, folder: Path) -> None:
    """Check all pages in one run, because starting the validator takes longer than a page.

    The languages alternate; with GATES, each page is checked in both.
    """
    files = []
    both = list(product(PAGE_TYPES, PREFIXES))
    turns = [pair for number, pair in enumerate(both) if number % 4 in (0, 3)]
    for kind, prefix in both if ALL else turns:
        file = folder / f"{kind.name}-{prefix}.html"
        # The response as sent, before a browser repairs the markup.
        if kind.then:
            file.write_bytes(kind.open(page, prefix).body())
        else:
            file.write_bytes(page.request.get(f"/{prefix}/{kind.path}").body())
        files.append(file)

    assert complaints(folder, files) == []


def test_the_validator_would_notice(folder: Path) -> None:
    file = folder / "bad.html"
    file.write_text(
        '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>'
        '<p id="a"><div id="a" style="color: red"></div></p></body></html>'
    )

    found = " ".join(complaints(folder, [file]))

    for rule in ("no-dup-id", "no-inline-style", "close-order"):
        assert rule in found
