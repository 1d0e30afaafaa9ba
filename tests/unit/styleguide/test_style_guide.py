"""Style guide of all components and blocks."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, signals

from styleguide import tokens

pytestmark = pytest.mark.django_db

TEMPLATES = Path(settings.BASE_DIR) / "templates"
OF_PAGES = {"components/body.html", "components/meta.html"}  # they need a served page


@pytest.fixture
def rendered() -> Any:
    """Return the set of names of rendered templates, updated while the test runs."""
    names: set[str] = set()

    def note(template: Any, **kwargs: Any) -> None:
        names.add(template.name)

    signals.template_rendered.connect(note)
    yield names
    signals.template_rendered.disconnect(note)


@pytest.mark.parametrize(("prefix", "title"), [("en", "Style guide"), ("zh-hans", "样式指南")])
def test_every_component_and_block_is_in_it_in_both_languages(
    client: Client, rendered: set[str], prefix: str, title: str
) -> None:
    response = client.get(f"/{prefix}/style-guide/")

    html = response.content.decode()
    assert response.status_code == 200
    assert f"<h1>{title}</h1>" in html
    assert '<meta name="robots" content="noindex">' in html
    for words in ("Behaviour with temperature", "温度特性", "remanence Br of N42SH", "剩磁Br"):
        assert words in html
    wanted = {
        str(file.relative_to(TEMPLATES))
        for folder in ("components", "core/blocks", "products/parts")
        for file in (TEMPLATES / folder).glob("*.html")
    }
    assert wanted - OF_PAGES - {"core/blocks/body.html"} <= rendered, "each needs a sample"
    assert html.count(" id=") == len(set(part.split('"')[0] for part in html.split(' id="')[1:]))


def test_colours_are_those_of_the_stylesheet_with_enough_contrast() -> None:
    found = {colour.name: colour for colour in tokens.read_colour_tokens()}

    for name in ("ink", "ink-soft", "petrol", "copper", "wrong", "band-ink", "band-soft"):
        assert found[name].on_light >= 4.5, name
        assert found[name].on_dark >= 4.5, name
    assert found["line-strong"].on_light >= 3
    assert tokens.compute_contrast("#000000", "#fff") == pytest.approx(21)


@pytest.mark.parametrize("value", ["true", "false", ""])
def test_production_never_shows_it(value: str) -> None:
    environment = {
        **os.environ, "STYLE_GUIDE": value, "SECRET_KEY": "x" * 60, "ALLOWED_HOSTS": "a.example",
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
    }  # fmt: skip
    code = (
        "import django; django.setup(); from django.urls import resolve;"
        "print(resolve('/en/style-guide/').url_name)"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        env=environment, cwd=settings.BASE_DIR, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip

    assert found.strip() == "wagtail_serve"
