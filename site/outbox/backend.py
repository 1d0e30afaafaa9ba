"""Django e-mail backend of the site: stores mail in the outbox, from which the worker sends it."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from outbox.models import Message


class OutboxBackend(BaseEmailBackend):
    """E-mail backend that queues mail in the caller's transaction.

    The mail is sent if, and only if, that transaction is committed.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Store the messages and return the number stored.

        Messages without recipients are skipped. Raises ``ValueError`` for header injection, before
        anything is stored.
        """
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
