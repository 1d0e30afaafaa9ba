"""SMTP with a limit to the whole dialogue, not only to each step of it."""

import contextlib
import smtplib
import socket
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.core.mail.backends.smtp import EmailBackend


def time_limit() -> float:
    """Seconds that a sending may take from the first step to the last. A timeout alone limits the
    silence between two bytes: a server that drips them could outlast the lease."""
    return 2 * settings.EMAIL_TIMEOUT


class Deadline:
    """Shuts the connection it is shown once its time is over, whoever waits on it."""

    def __init__(self, seconds: float) -> None:
        self.reason = f"the mail server took longer than {seconds:g} s in all"
        self._ends = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._shown: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._shut)
        self._timer.daemon = True
        self._timer.start()

    @property
    def is_over(self) -> bool:
        return time.monotonic() >= self._ends

    def watch(self, connection: socket.socket) -> None:
        """Has a connection end with the deadline. ``TimeoutError`` where that is over: looking up a
        host and calling its addresses take a timeout each."""
        with self._lock:
            # A descriptor of our own: TLS moves the connection's to another object.
            self._shown = connection.dup()
        if self.is_over:
            connection.close()
            raise TimeoutError(self.reason)

    def cancel(self) -> None:
        """Lets the connection be."""
        self._timer.cancel()
        with self._lock:
            if self._shown is not None:
                self._shown.close()
                self._shown = None

    def _shut(self) -> None:
        with self._lock, contextlib.suppress(OSError):  # the other side may be gone already
            if self._shown is not None:
                self._shown.shutdown(socket.SHUT_RDWR)


class PartlyRefusedError(smtplib.SMTPRecipientsRefused):
    """The server took the mail for some recipients, and not for those named in ``recipients``."""


class LimitedSMTP(smtplib.SMTP):
    """A dialogue that a deadline ends."""

    deadline: Deadline | None = None

    def _get_socket(self, *args: Any, **kwargs: Any) -> socket.socket:
        connection = super()._get_socket(*args, **kwargs)  # type: ignore[misc]  # not in the stubs
        if self.deadline is not None:
            self.deadline.watch(connection)
        return connection

    def sendmail(self, *args: Any, **kwargs: Any) -> dict[str, tuple[int, bytes]]:
        """Sends; ``PartlyRefusedError`` where smtplib would only return who was refused."""
        refused = super().sendmail(*args, **kwargs)
        if refused:
            raise PartlyRefusedError(refused)
        return refused


class LimitedSMTPOverTLS(smtplib.SMTP_SSL, LimitedSMTP):
    """The same over TLS from the first byte; the handshake is within the limit."""


class SmtpBackend(EmailBackend):
    """Django's backend, whose dialogue takes at most ``time_limit()`` from ``open`` to ``close``.

    Raises what Django's raises, ``TimeoutError`` at the limit, and ``PartlyRefusedError``.
    """

    deadline: Deadline | None = None

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        kind = LimitedSMTPOverTLS if self.use_ssl else LimitedSMTP
        # A class for this dialogue alone: smtplib connects while it makes the object.
        return type(kind.__name__, (kind,), {"deadline": self.deadline})

    def open(self) -> bool | None:
        if self.connection:
            return False
        if self.deadline is None:
            self.deadline = Deadline(time_limit())
        return self._within_limit(super().open)

    def send_messages(self, email_messages: Any) -> int:
        return self._within_limit(partial(super().send_messages, email_messages))

    def close(self) -> None:
        try:
            super().close()
        finally:
            if self.deadline is not None:
                self.deadline.cancel()
                self.deadline = None

    def _within_limit(self, step: Callable[[], Any]) -> Any:
        """Does a step, and says so where it was the deadline that broke it off."""
        try:
            return step()
        except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused):
            raise  # an answer is an answer, however late
        except OSError as error:
            if self.deadline is not None and self.deadline.is_over:
                raise TimeoutError(self.deadline.reason) from error
            raise
