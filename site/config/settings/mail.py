"""Mail: how it goes out, and how the company is reached. Times are in seconds."""

from .environment import *

# What pages say when the company's settings can't be asked for.
CONTACT_EMAIL = env.str("CONTACT_EMAIL", default="Usneo@atechmagnet.com")
CONTACT_TELEPHONE = env.str("CONTACT_TELEPHONE", default="+86-010-53345989")

# All of Django's mail is stored with the caller's data; the worker sends it through the transport.
EMAIL_BACKEND = "outbox.backend.OutboxBackend"
_transport = env.email_url("EMAIL_URL", default=f"filemail:///{VAR_DIR / 'mail'}")
OUTBOX_TRANSPORT = _transport.pop("EMAIL_BACKEND")
if OUTBOX_TRANSPORT == "django.core.mail.backends.smtp.EmailBackend":
    OUTBOX_TRANSPORT = "outbox.smtp.SmtpBackend"  # the same, with a limit to the whole dialogue
vars().update(_transport)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=CONTACT_EMAIL)
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# How long the server may take for one step; a whole sending, twice that (outbox.smtp).
EMAIL_TIMEOUT = env.int("EMAIL_TIMEOUT", default=20)
# How long a mail is one worker's own; a check holds it longer than the slowest sending.
OUTBOX_LEASE = env.int("OUTBOX_LEASE", default=300)
# The first wait after a failure; it doubles up to the longest, until the mail is given up.
OUTBOX_FIRST_RETRY = env.int("OUTBOX_FIRST_RETRY", default=10)
OUTBOX_LONGEST_RETRY = env.int("OUTBOX_LONGEST_RETRY", default=3600)
OUTBOX_GIVE_UP_AFTER = env.int("OUTBOX_GIVE_UP_AFTER", default=72 * 3600)
# Mails that one worker sends at once.
OUTBOX_LANES = env.int("OUTBOX_LANES", default=4)
