"""Settings from environment variables, and from ``.env`` in the checkout."""

import sys
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parents[2]

env = environ.Env()
# Tests must not see what a developer keeps in .env.
if "pytest" not in sys.modules:
    env.read_env(BASE_DIR / ".env")

# Folder for all that the site writes: database, media, collected static files, development mail.
VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))


def read_transport(url: dict[str, Any]) -> dict[str, Any]:
    """Return the outbox transport's settings for an EMAIL_URL.

    ``url`` is the dictionary that django-environ's ``email_url`` returns. Raises
    ImproperlyConfigured for a scheme without a transport.
    """
    kind = url["EMAIL_BACKEND"].split(".")[-2]
    if kind == "smtp":
        options = {
            "host": url["EMAIL_HOST"],
            "port": url["EMAIL_PORT"],
            "username": url["EMAIL_HOST_USER"],
            "password": url["EMAIL_HOST_PASSWORD"],
            "starttls": url.get("EMAIL_USE_TLS", False),
            "tls": url.get("EMAIL_USE_SSL", False),
        }
        return {"BACKEND": "outbox.transports.SmtpTransport", "OPTIONS": options}
    if kind == "filebased":
        options = {"folder": url["EMAIL_FILE_PATH"]}
        return {"BACKEND": "outbox.transports.FileTransport", "OPTIONS": options}
    raise ImproperlyConfigured(
        "The environment variable EMAIL_URL begins with none of smtp://, smtp+tls://, "
        "smtp+ssl:// and filemail://."
    )
