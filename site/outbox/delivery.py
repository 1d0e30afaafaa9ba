"""Sending what the outbox holds."""

import contextlib
import email
import email.message
import logging
import smtplib
import time
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.message import sanitize_address
from django.db import Error as DatabaseFailure
from django.db import close_old_connections
from django.utils import timezone

from outbox.in_hand import InHand
from outbox.models import Message
from outbox.server import Server, longest_rest
from outbox.smtp import PartlyRefusedError, time_limit

logger = logging.getLogger(__name__)

in_hand = InHand()
# Between two tries at noting an outcome.
NOTE_AGAIN_SECONDS = 0.5


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


def send_due(limit: int = 100, server: Server | None = None) -> int:
    """Sends what is due, one message at a time, each noted as soon as the server has it; the number
    sent. Several workers and threads may run this at once. Ends early where the server is down."""
    server = server or Server()
    sent = 0
    for _ in range(limit):
        if server.is_resting:
            break
        message = Message.claim()
        if message is None:
            break
        sent += send(message, server)
    return sent


def send(message: Message, server: Server) -> bool:
    """Sends a claimed message and notes the outcome; whether the server took it."""
    if message.lease_left() < timedelta(seconds=time_limit()):
        return False  # the process stood still for a while: another's turn, when the lease ends
    begun = time.monotonic()
    transport = get_connection(settings.OUTBOX_TRANSPORT)
    try:
        try:
            transport.open()
        except Exception as error:  # whatever a transport raises, the mail must not be lost
            server.failed(begun)
            _failed(message, error)
            return False
        server.answered()
        with in_hand:
            try:
                transport.send_messages([StoredEmail(message)])
            except Exception as error:
                if is_closing(error):
                    server.failed(time.monotonic())
                _failed(message, error)
                return False
            note(message, state=Message.State.SENT, sent_at=timezone.now(), last_error="")
        logger.info("Sent %s", message.message_id)
        return True
    finally:
        with contextlib.suppress(Exception):  # what comes after the outcome doesn't change it
            transport.close()


def note(message: Message, **outcome: Any) -> None:
    """Writes what became of a message; in spite of a database that is away for a while. Raises its
    error if that outlasts the lease: until then nobody else sends the mail."""
    while True:
        try:
            if not message.settle(**outcome):
                logger.warning("%s: noted too late, its lease has ended", message.message_id)
            return
        except DatabaseFailure as error:
            if message.lease_left() <= timedelta(0):
                raise
            logger.warning("%s: noted as soon as possible: %s", message.message_id, error)
        close_old_connections()
        time.sleep(NOTE_AGAIN_SECONDS)


def _failed(message: Message, error: Exception) -> None:
    now = timezone.now()
    outcome: dict[str, Any] = {"last_error": f"{type(error).__name__}: {error}"[:2000]}
    if isinstance(error, PartlyRefusedError):  # the others have it, and must not get it twice
        refused = [name for name in message.recipients if _on_the_wire(name) in error.recipients]
        outcome["recipients"] = refused
    given_up = now - message.trying_since > timedelta(seconds=settings.OUTBOX_GIVE_UP_AFTER)
    if is_permanent(error) or given_up:
        note(message, state=Message.State.FAILED, **outcome)
        logger.error("Given up on %s: %s", message.message_id, outcome["last_error"])
        return
    # A failure of the server says nothing of the mail, and may end at any minute.
    longest = settings.OUTBOX_LONGEST_RETRY if is_answer(error) else longest_rest()
    wait = min(settings.OUTBOX_FIRST_RETRY * 2 ** min(message.attempts - 1, 20), longest)
    note(message, next_attempt_at=now + timedelta(seconds=wait), **outcome)
    logger.warning("%s waits for %s s: %s", message.message_id, wait, outcome["last_error"])


def _on_the_wire(recipient: str) -> str:
    """An address in the form in which Django's SMTP backend names it to the server."""
    return sanitize_address(recipient, settings.DEFAULT_CHARSET)


def is_answer(error: Exception) -> bool:
    """Whether the server has said what it thinks of this message: not that it is closing, and not
    of a sign-in, where it is our own settings that are wrong and the mail can wait for them."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return True
    in_transaction = isinstance(error, smtplib.SMTPDataError | smtplib.SMTPSenderRefused)
    return in_transaction and not is_closing(error)


def is_closing(error: Exception) -> bool:
    """Whether the server said that it is closing the connection, to whatever (RFC 5321, 421)."""
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code == 421


def is_permanent(error: Exception) -> bool:
    """Whether trying again is no use: the server refused this message for good (RFC 5321, 5yz)."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(500 <= code < 600 for code, _reason in error.recipients.values())
    if isinstance(error, smtplib.SMTPResponseException):
        return is_answer(error) and 500 <= error.smtp_code < 600
    return False
