"""Mail: how it goes out, and how the company is reached. Times are in seconds."""

from typing import Any

import django
from django.core.exceptions import ImproperlyConfigured

from .environment import *


def read_transport(url: dict[str, Any]) -> dict[str, Any]:
    """Return the outbox's transport for what django-environ reads in an address."""
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


# What pages say when the company's settings can't be asked for.
CONTACT_EMAIL = env.str("CONTACT_EMAIL", default="Usneo@atechmagnet.com")
CONTACT_TELEPHONE = env.str("CONTACT_TELEPHONE", default="+86-010-53345989")

# All of Django's mail is stored with the caller's data; the worker sends it through the transport.
if django.VERSION >= (6, 1):
    MAILERS = {"default": {"BACKEND": "outbox.backend.OutboxBackend"}}
else:
    EMAIL_BACKEND = "outbox.backend.OutboxBackend"
OUTBOX_TRANSPORT = read_transport(
    env.email_url("EMAIL_URL", default=f"filemail:///{VAR_DIR / 'mail'}")
)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=CONTACT_EMAIL)
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# How long the server may take for one step.
OUTBOX_TIMEOUT = env.int("EMAIL_TIMEOUT", default=20)
# How long a mail is one worker's own; a check holds it longer than the slowest sending.
OUTBOX_LEASE = env.int("OUTBOX_LEASE", default=300)
# The first wait after a failure; it doubles up to the longest, until the mail is given up.
OUTBOX_FIRST_RETRY = env.int("OUTBOX_FIRST_RETRY", default=10)
OUTBOX_LONGEST_RETRY = env.int("OUTBOX_LONGEST_RETRY", default=3600)
OUTBOX_GIVE_UP_AFTER = env.int("OUTBOX_GIVE_UP_AFTER", default=72 * 3600)
# Mails that one worker sends at once.
OUTBOX_LANES = env.int("OUTBOX_LANES", default=4)
