"""Sending what the outbox holds."""

import email
import email.message
import logging
import smtplib
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils import timezone

from outbox.models import Message

logger = logging.getLogger(__name__)

FIRST_RETRY = timedelta(seconds=10)
LONGEST_RETRY = timedelta(hours=1)
GIVE_UP_AFTER = timedelta(hours=72)


class WireMessage(email.message.Message):
    """A parsed mail that is handed to the transport byte by byte as it was stored."""

    stored: bytes = b""

    def as_bytes(  # type: ignore[override]  # Django asks for the line ends, not for a policy
        self, unixfrom: bool = False, linesep: str = "\n"
    ) -> bytes:
        return self.stored.replace(b"\r\n", b"\n").replace(b"\n", linesep.encode())


class StoredEmail(EmailMessage):
    """A stored message in the form that Django's mail backends send."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.subject, from_email=message.sender, to=message.recipients)
        self._content = bytes(message.content)

    def message(self) -> WireMessage:  # type: ignore[override]
        parsed = email.message_from_bytes(self._content, WireMessage)
        parsed.stored = self._content
        return parsed


def send_due(limit: int = 100) -> int:
    """Sends what is due, one message at a time, each noted as soon as the server has it; the number
    sent. Several workers may run this at once."""
    sent = 0
    for _ in range(limit):
        message = Message.claim()
        if message is None:
            break
        sent += send(message)
    return sent


def send(message: Message) -> bool:
    """Sends a claimed message and notes the outcome; whether the server took it."""
    try:
        transport = get_connection(settings.OUTBOX_TRANSPORT)
        transport.send_messages([StoredEmail(message)])
    except Exception as error:  # whatever a transport raises, the mail must not be lost
        _failed(message, error)
        return False
    message.settle(state=Message.State.SENT, sent_at=timezone.now(), last_error="")
    logger.info("Sent %s", message.message_id)
    return True


def _failed(message: Message, error: Exception) -> None:
    now = timezone.now()
    text = f"{type(error).__name__}: {error}"[:2000]
    too_old = now - message.created_at > GIVE_UP_AFTER
    if is_permanent(error) or too_old:
        message.settle(state=Message.State.FAILED, last_error=text)
        logger.error("Given up on %s: %s", message.message_id, text)
        return
    wait = min(FIRST_RETRY * 2 ** min(message.attempts - 1, 20), LONGEST_RETRY)
    message.settle(next_attempt_at=now + wait, last_error=text)
    logger.warning("%s waits for %s s: %s", message.message_id, wait.total_seconds(), text)


def is_permanent(error: Exception) -> bool:
    """Whether trying again is no use: the server refused this message for good (RFC 5321, 5yz).

    A refused sign-in is not: it is our own settings that are wrong, and the mail can wait for them.
    """
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return False
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(500 <= code < 600 for code, _reason in error.recipients.values())
    if isinstance(error, smtplib.SMTPResponseException):
        in_transaction = isinstance(error, smtplib.SMTPDataError | smtplib.SMTPSenderRefused)
        return in_transaction and 500 <= error.smtp_code < 600
    return False
