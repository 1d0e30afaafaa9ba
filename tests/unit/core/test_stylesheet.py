"""Inline stylesheets of the pages."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from core import stylesheet

CSS = Path(settings.BASE_DIR) / "static" / "css"
OF_ITS_OWN = {"style-guide.css", "admin.css"}  # linked on the pages that need them


def test_every_component_file_is_in_one_of_them() -> None:
    sheets = stylesheet.read_component_files()
    names = {file.name for files in sheets.values() for file in files}

    files = {file.name for file in CSS.glob("*.css")} - OF_ITS_OWN
    assert names == files, "each file needs a line in static/css/order.txt"
    for sheet in sheets.keys() - {stylesheet.SITE}:
        assert not set(sheets[sheet]) & set(sheets[stylesheet.SITE])


def test_it_is_without_comments_and_smaller() -> None:
    built = stylesheet.build_stylesheet()

    assert "/*" not in built.text
    assert "@media (width>=60rem)" in built.text
    files = stylesheet.read_component_files()[stylesheet.SITE]
    assert len(built.text) < sum(file.stat().st_size for file in files)


def test_a_stylesheet_that_would_end_its_element_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "bad.css"
    file.write_text('p::after { content: "</style>"; }')
    monkeypatch.setattr(stylesheet, "read_component_files", lambda: {"site": [file]})

    with pytest.raises(ValueError, match="end its element"):
        stylesheet.build_stylesheet()


def test_a_developer_sees_each_change_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    file = tmp_path / "a.css"
    monkeypatch.setattr(stylesheet, "read_component_files", lambda: {"site": [file]})
    settings.DEBUG = True
    file.write_text("p { color: red; }")
    before = stylesheet.get_stylesheet()
    file.write_text("p { color: blue; }")

    assert stylesheet.get_stylesheet() != before
