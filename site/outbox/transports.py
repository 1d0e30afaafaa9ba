"""Transports that send a stored mail (SMTP, files); the setting ``OUTBOX_TRANSPORT`` names one.

A transport is opened, given one mail, and closed. ``send`` returns the recipients that were refused
while others got the mail, each with the server's code and reason. It raises if nobody got the mail.
"""

import smtplib
import ssl
from email.utils import parseaddr
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.core.mail import DNS_NAME
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.module_loading import import_string

Refusals = dict[str, tuple[int, bytes]]
# "Mailbox name not allowed" (RFC 5321): for addresses that cannot be passed to the server at all.
UNUSABLE = 553


class Transport(Protocol):
    """Interface of a transport; see the module for the contract of ``send``."""

    def open(self) -> None: ...

    def send(self, sender: str, recipients: list[str], data: bytes) -> Refusals: ...

    def close(self) -> None: ...


def create_transport() -> Transport:
    """Return a new transport, as configured by the setting ``OUTBOX_TRANSPORT``."""
    chosen = settings.OUTBOX_TRANSPORT
    transport: Transport = import_string(chosen["BACKEND"])(**chosen["OPTIONS"])
    return transport


class SmtpTransport:
    """Transport over a connection to an SMTP server; raises smtplib's errors and ``OSError``."""

    def __init__(
        self,
        host: str,
        port: int | None = None,
        username: str | None = None,
        password: str | None = None,
        starttls: bool = False,
        tls: bool = False,
    ) -> None:
        self.host, self.port = host, port or 0  # 0: the default port of the protocol
        self.username, self.password = username, password
        self.starttls, self.tls = starttls, tls
        self._connection: smtplib.SMTP | None = None

    def open(self) -> None:
        address, name = (self.host, self.port), str(DNS_NAME)
        timeout, trust = settings.OUTBOX_TIMEOUT, ssl.create_default_context
        if self.tls:
            self._connection = smtplib.SMTP_SSL(*address, name, timeout=timeout, context=trust())
        else:
            self._connection = smtplib.SMTP(*address, name, timeout=timeout)
        if self.starttls:
            self._connection.starttls(context=trust())
        if self.username and self.password:
            self._connection.login(self.username, self.password)

    def send(self, sender: str, recipients: list[str], data: bytes) -> Refusals:
        connection = self._connection
        if connection is None:
            raise smtplib.SMTPServerDisconnected("The transport is not open.")
        connection.ehlo_or_helo_if_needed()
        takes_unicode = connection.has_extn("smtputf8")
        envelope: dict[str, str] = {}
        refused: Refusals = {}
        for recipient in recipients:
            try:
                envelope[get_envelope_address(recipient, takes_unicode)] = recipient
            except ValueError as error:
                refused[recipient] = (UNUSABLE, str(error).encode())
        if not envelope:
            raise smtplib.SMTPRecipientsRefused(refused)
        try:
            envelope_sender = get_envelope_address(sender, takes_unicode)
        except ValueError as error:
            raise smtplib.SMTPSenderRefused(UNUSABLE, str(error).encode(), sender) from error
        is_ascii = envelope_sender.isascii() and all(address.isascii() for address in envelope)
        options = [] if is_ascii else ["SMTPUTF8"]
        lines = b"\r\n".join(data.splitlines()) + b"\r\n"
        try:
            answers = connection.sendmail(envelope_sender, list(envelope), lines, options)
        except smtplib.SMTPRecipientsRefused as error:
            refused |= {envelope[address]: answer for address, answer in error.recipients.items()}
            raise smtplib.SMTPRecipientsRefused(refused) from error
        return refused | {envelope[address]: answer for address, answer in answers.items()}

    def close(self) -> None:
        if self._connection is not None:
            self._connection.quit()
            self._connection = None


class FileTransport:
    """Transport that writes each mail to a file in a folder, for development and tests."""

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)

    def open(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)

    def send(self, sender: str, recipients: list[str], data: bytes) -> Refusals:
        name = f"{timezone.localtime():%Y%m%d-%H%M%S}-{get_random_string(8)}.eml"
        (self.folder / name).write_bytes(data)
        return {}

    def close(self) -> None:
        pass


def get_envelope_address(text: str, takes_unicode: bool) -> str:
    """Return the bare address in ``name <address>`` for the SMTP envelope, its domain in IDNA.

    Raises ``ValueError`` if there is no address, or if it needs SMTPUTF8 and ``takes_unicode`` is
    False.
    """
    local, _at, domain = parseaddr(text)[1].rpartition("@")
    if not local or not domain:
        raise ValueError(f"{text!r} is no e-mail address")
    if not local.isascii() and not takes_unicode:
        raise ValueError(f"{text!r} needs SMTPUTF8, which the server does not offer")
    return f"{local}@{domain.encode('idna').decode()}"


def is_answer(error: Exception) -> bool:
    """Return True if the server refused this message itself.

    False if it is closing the connection, and for a refused sign-in: then our settings are wrong,
    and the mail can wait until they are corrected.
    """
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return True
    in_transaction = isinstance(error, smtplib.SMTPDataError | smtplib.SMTPSenderRefused)
    return in_transaction and not is_closing(error)


def is_closing(error: Exception) -> bool:
    """Return True if the server said that it is closing the connection (RFC 5321, 421)."""
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code == 421


def is_permanent(error: Exception) -> bool:
    """Return True if a retry is useless: the message was refused for good (RFC 5321, 5yz)."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(500 <= code < 600 for code, _reason in error.recipients.values())
    if isinstance(error, smtplib.SMTPResponseException):
        return is_answer(error) and 500 <= error.smtp_code < 600
    return False
