"""Delivery of the outbox: send due messages and record the outcome."""

import contextlib
import logging
import smtplib
import time
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import Error as DatabaseFailure
from django.db import close_old_connections
from django.utils import timezone

from outbox.backoff import ServerBackoff, get_longest_pause, get_wait
from outbox.models import Message
from outbox.transports import create_transport, is_answer, is_closing, is_permanent

logger = logging.getLogger(__name__)

# Wait between two attempts to record an outcome.
RECORD_AGAIN_SECONDS = 0.5


def send_due(limit: int = 100, backoff: ServerBackoff | None = None) -> int:
    """Send up to ``limit`` due messages, one at a time, and return the number sent.

    Each outcome is recorded as soon as the server has accepted the message. Several workers and
    threads may run this at the same time. Ends early while ``backoff`` is paused (server down).
    """
    backoff = backoff or ServerBackoff()
    sent = 0
    for _ in range(limit):
        if backoff.is_paused:
            break
        message = Message.claim()
        if message is None:
            break
        sent += send_message(message, backoff)
    return sent


def send_message(message: Message, backoff: ServerBackoff) -> bool:
    """Send a claimed message and record the outcome; return True if the server took it."""
    begun = time.monotonic()
    transport = create_transport()
    try:
        try:
            transport.open()
        except Exception as error:  # whatever a transport raises, the mail must not be lost
            backoff.pause_after_failure(begun)
            record_failure(message, error)
            return False
        backoff.resume_after_success()
        try:
            refused = transport.send(message.sender, message.recipients, bytes(message.content))
        except Exception as error:
            if is_closing(error):
                backoff.pause_after_failure(time.monotonic())
            record_failure(message, error)
            return False
        if refused:  # the other recipients have it and must not get it twice
            message.recipients = list(refused)
            record_failure(message, smtplib.SMTPRecipientsRefused(refused))
            return False
        record_outcome(message, state=Message.State.SENT, sent_at=timezone.now(), last_error="")
        logger.info("Sent %s", message.message_id)
        return True
    finally:
        with contextlib.suppress(Exception):  # an error on closing does not change the outcome
            transport.close()


def record_outcome(message: Message, **outcome: Any) -> None:
    """Store the outcome of a message, with retries while the database is not available.

    Raises the database error if it lasts longer than the lease. Until the lease ends, no other
    worker sends the mail.
    """
    while True:
        try:
            if not message.settle(**outcome):
                logger.warning("%s: recorded too late, its lease has ended", message.message_id)
            return
        except DatabaseFailure as error:
            if message.lease_left() <= timedelta(0):
                raise
            logger.warning("%s: recorded as soon as possible: %s", message.message_id, error)
        close_old_connections()
        time.sleep(RECORD_AGAIN_SECONDS)


def record_failure(message: Message, error: Exception) -> None:
    """Store the time of the next attempt, or mark the message as failed.

    It is marked as failed if ``error`` is permanent, or ``OUTBOX_GIVE_UP_AFTER`` seconds after
    ``trying_since``.
    """
    now = timezone.now()
    outcome: dict[str, Any] = {
        "last_error": f"{type(error).__name__}: {error}"[:2000],
        "recipients": message.recipients,
    }
    given_up = now - message.trying_since > timedelta(seconds=settings.OUTBOX_GIVE_UP_AFTER)
    if is_permanent(error) or given_up:
        record_outcome(message, state=Message.State.FAILED, **outcome)
        logger.error("Given up on %s: %s", message.message_id, outcome["last_error"])
        return
    # A server failure is not caused by this mail and may end soon: use the shorter limit.
    longest = settings.OUTBOX_LONGEST_RETRY if is_answer(error) else get_longest_pause()
    wait = get_wait(message.attempts, longest)
    record_outcome(message, next_attempt_at=now + timedelta(seconds=wait), **outcome)
    logger.warning("%s waits for %s s: %s", message.message_id, wait, outcome["last_error"])
