"""Settings read from environment variables."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from config import public_urls
from config.settings import security

ROOT = Path(settings.BASE_DIR)
ENOUGH = {"SECRET_KEY": "x" * 20 + "".join(map(str, range(40))), "ALLOWED_HOSTS": "www.example.com"}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run manage.py with production settings and no other environment variables than given.

    PATH and HOME are kept.
    """
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


def test_settings_are_five_files_that_can_be_read() -> None:
    files = {file.stem: file for file in (ROOT / "site/config/settings").glob("[a-z]*.py")}

    assert files.keys() == {"base", "security", "development", "production", "test"}
    assert max(len(file.read_text().splitlines()) for file in files.values()) <= 300


@pytest.mark.parametrize("value", ["office", "203.0.113.7/24", "203.0.113.0/24 10.0.0.0/8"])
def test_a_wrong_network_of_the_staffs_refuses_to_start(value: str) -> None:
    result = manage("check", **ENOUGH, ADMIN_NETWORKS=value)

    assert result.returncode != 0
    assert f"The environment variable ADMIN_NETWORKS holds {value!r}" in result.stderr
    assert "Networks stand as 203.0.113.0/24" in result.stderr


@pytest.mark.parametrize("value", ["/", "en/office", "static", "of fice", "<int:pk>/", "a//b"])
def test_a_wrong_address_of_the_admin_refuses_to_start(value: str) -> None:
    with pytest.raises(ImproperlyConfigured) as refusal:
        security._path(value)

    assert f"ADMIN_PATH holds {value!r}" in str(refusal.value)
    assert "letters, digits, - and _" in str(refusal.value)


def test_the_admin_stands_in_the_way_of_no_public_address() -> None:
    for pattern in public_urls.without_language:
        first = re.split(r"[/.]", str(pattern.pattern).lstrip("^"))[0]
        assert not first or first in {*security.TAKEN, "sitemap", "robots"}
    assert {code for code, _name in settings.LANGUAGES} <= security.TAKEN
    assert [security._path(text) for text in ("admin/", "/house/office-2")] == [
        "admin/", "house/office-2/"
    ]  # fmt: skip


def test_networks_of_the_staffs_in_both_versions() -> None:
    networks = "203.0.113.0/24, 2001:db8:12::/48,198.51.100.7,"
    code = "from django.conf import settings; print(*settings.ADMIN_NETWORKS)"

    result = manage("shell", "--command", code, **ENOUGH, ADMIN_NETWORKS=networks)

    assert result.stdout.split()[-3:] == [
        "203.0.113.0/24", "2001:db8:12::/48", "198.51.100.7/32"
    ]  # fmt: skip


def test_cookies_in_production_are_for_the_host_alone() -> None:
    names = ["SESSION_COOKIE", "CSRF_COOKIE", "LANGUAGE_COOKIE"]
    code = (
        "from django.conf import settings as s; print("
        + ", ".join(
            f"s.{name}_NAME, s.{name}_SECURE, s.{name}_HTTPONLY, s.{name}_SAMESITE"
            for name in names
        )
        + ", s.ENQUIRY_COOKIE_NAME, s.KNOWN_DEVICE_COOKIE_NAME)"
    )

    words = manage("shell", "--command", code, **ENOUGH).stdout.split()[-14:]

    assert words == [
        "__Host-sessionid", "True", "True", "Lax",
        "__Host-csrftoken", "True", "True", "Lax",
        "__Host-django_language", "True", "True", "Lax",
        "__Host-enquiry", "__Host-known-device",
    ]  # fmt: skip
