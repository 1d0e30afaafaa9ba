"""SMTP server on loopback for mail tests."""

import asyncio
import email
import email.policy
from collections.abc import Callable
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Mailbox:
    """Handler for aiosmtpd that stores the mails.

    ``reply`` is the response to a message, sent after ``seconds``; only a message that it accepts
    is stored. ``refused`` are the responses to recipients that are refused. ``then`` is called
    after each message, before the reply.
    """

    def __init__(self) -> None:
        self.reply = "250 OK"
        self.seconds = 0.0
        self.refused: dict[str, str] = {}
        self.then: Callable[[], None] = lambda: None
        self.raw: list[tuple[str, list[str], bytes]] = []
        # (login, password) of the only account, and of each attempt.
        self.account: tuple[bytes, bytes] | None = None
        self.logins: list[tuple[bytes, bytes]] = []

    def log_in(self, server: Any, session: Any, envelope: Any, mechanism: str, given: Any) -> Any:
        """Return aiosmtpd's result for a sign-in and record the attempt."""
        self.logins.append((given.login, given.password))
        return AuthResult(success=self.logins[-1] == self.account)

    async def handle_RCPT(  # noqa: N802
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.reply.startswith("250"):
            self.raw.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        await asyncio.to_thread(self.then)
        await asyncio.sleep(self.seconds)
        return self.reply

    @property
    def messages(self) -> list[EmailMessage]:
        """Return the mails received, parsed as a mail program does."""
        return [
            email.message_from_bytes(content, policy=email.policy.default)  # type: ignore[misc]
            for _sender, _recipients, content in self.raw
        ]

    def to(self, address: str) -> EmailMessage:
        """Return the mail to an address; raise ValueError unless there is exactly one."""
        (found,) = [message for message in self.messages if address in message["To"]]
        return found


class SmtpServer:
    """SMTP server that can be stopped and started again on the same port."""

    def __init__(self) -> None:
        self.mailbox = Mailbox()
        self.port = 0
        # Further arguments of aiosmtpd's Controller.
        self.options: dict[str, Any] = {}
        self._controller: Controller | None = None

    def start(self) -> "SmtpServer":
        self._controller = Controller(
            self.mailbox,
            hostname="127.0.0.1",
            port=self.port or free_port(),
            authenticator=self.mailbox.log_in if self.mailbox.account else None,
            **self.options,
        )
        self._controller.start()
        self.port = self._controller.port
        return self

    def stop(self) -> None:
        if self._controller:
            self._controller.stop()
            self._controller = None


def smtp_transport(port: int, **options: Any) -> dict[str, Any]:
    """Return the setting OUTBOX_TRANSPORT for a server on loopback."""
    return {
        "BACKEND": "outbox.transports.SmtpTransport",
        "OPTIONS": {"host": "127.0.0.1", "port": port, **options},
    }


def free_port() -> int:
    """Return a port on which nothing listens at the moment."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
