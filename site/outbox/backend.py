"""Django's mail backend for the whole site: it stores, the worker sends."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from outbox.models import Message


class OutboxBackend(BaseEmailBackend):
    """Queues mail in the caller's transaction: it goes out if, and only if, the data is kept."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Store the messages; return the number stored. Header injection raises ``ValueError``
        here, before anything is stored."""
        stored = []
        for email in email_messages:
            if not email.recipients():
                continue
            mime = email.message()
            stored.append(
                Message(
                    message_id=str(mime["Message-ID"]),
                    sender=email.from_email,
                    recipients=email.recipients(),
                    subject=str(email.subject)[:998],
                    content=mime.as_bytes(),
                )
            )
        Message.objects.bulk_create(stored)
        return len(stored)
