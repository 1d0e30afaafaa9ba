"""Chinese messages of Django, allauth, Wagtail: complete, and no overrides of removed strings."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from django.apps import apps
from django.conf import settings
from django.test import Client

OURS = Path(settings.BASE_DIR) / "site" / "locale_frameworks"
FRAMEWORKS = ("django.", "allauth", "wagtail", "modelcluster", "taggit")
DOMAINS = ("django", "djangojs")


def read(folder: Path, language: str, domain: str) -> dict[Any, Any]:
    """Return the messages of a catalogue by (context, string); empty if the file does not exist."""
    file = folder / language / "LC_MESSAGES" / f"{domain}.po"
    if not file.exists():
        return {}
    with file.open("rb") as source:
        return {(m.context, m.id): m for m in read_po(source) if m.id and not m.fuzzy}


def folders(*names: str) -> list[Path]:
    apps_of = [Path(app.path) for app in apps.get_app_configs() if app.name.startswith(names)]
    roots = [Path(import_module(name).__path__[0]) for name in ("allauth", "django.conf")]
    return [folder / "locale" for folder in (*apps_of, *roots)]


@pytest.mark.locked
@pytest.mark.parametrize("domain", DOMAINS)
def test_nothing_is_left_in_english(domain: str) -> None:
    ours, missing, asked = read(OURS, "zh_Hans", domain), [], 0
    for folder in folders("wagtail", "django.contrib.auth"):
        theirs = read(folder, "zh_Hans", domain)
        for key in read(folder, "en", domain):
            asked += 1
            found = ours.get(key) or theirs.get(key)
            texts = found.string if found else ""
            if not (all(texts) if isinstance(texts, tuple) else texts) or texts == ():
                missing.append((folder.parent.name, key))
    assert asked > 50
    assert missing == []


@pytest.mark.locked
@pytest.mark.parametrize(
    ("language", "domain"), [("zh_Hans", d) for d in DOMAINS] + [("en", "django")]
)
def test_ours_are_for_strings_that_there_are(language: str, domain: str) -> None:
    there = {key for folder in folders(*FRAMEWORKS) for key in read(folder, "en", domain)}
    ours = read(OURS, language, domain)

    assert ours
    assert set(ours) - there == set()
    assert all(message.string for message in ours.values())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("editor", "words"),
    [("en", "Search all pages…"), ("zh-hans", "搜索所有页面…")],
    indirect=["editor"],
)
def test_the_admins_first_page(editor: Client, words: str) -> None:
    assert words in editor.get("/admin/").content.decode()


@pytest.mark.parametrize(
    ("prefix", "words"), [("en", "Confirm that it is you"), ("zh-hans", "确认身份")]
)
@pytest.mark.django_db
def test_an_accounts_pages(staff_client: Client, home: Any, prefix: str, words: str) -> None:
    page = staff_client.get(f"/{prefix}/account/reauthenticate/").content.decode()

    assert words in page
    assert "placeholder" not in page.partition("<main")[2]
