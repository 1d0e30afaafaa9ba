"""A real SMTP server on loopback for the mail tests."""

import asyncio
import email
import email.policy
from collections.abc import Callable
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Mailbox:
    """Keeps what it is sent. ``reply`` is what it says to a message, ``seconds`` after it has it;
    ``refused`` what it says to recipients; ``then`` is called with each message in hand."""

    def __init__(self) -> None:
        self.reply = "250 OK"
        self.seconds = 0.0
        self.refused: dict[str, str] = {}
        self.then: Callable[[], None] = lambda: None
        self.raw: list[tuple[str, list[str], bytes]] = []
        # The one account that the server knows, and what was tried.
        self.account: tuple[bytes, bytes] | None = None
        self.logins: list[tuple[bytes, bytes]] = []

    def log_in(self, server: Any, session: Any, envelope: Any, mechanism: str, given: Any) -> Any:
        """Whether a sign-in is right, for aiosmtpd."""
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
        """The mails received, parsed as a mail program would."""
        return [
            email.message_from_bytes(content, policy=email.policy.default)  # type: ignore[misc]
            for _sender, _recipients, content in self.raw
        ]

    def to(self, address: str) -> EmailMessage:
        """The one mail to an address."""
        (found,) = [message for message in self.messages if address in message["To"]]
        return found


class SmtpServer:
    """Can be stopped and started again on the same port."""

    def __init__(self) -> None:
        self.mailbox = Mailbox()
        self.port = 0
        # Of aiosmtpd's controller.
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
    """The setting OUTBOX_TRANSPORT for a server on loopback."""
    return {
        "BACKEND": "outbox.transports.SmtpTransport",
        "OPTIONS": {"host": "127.0.0.1", "port": port, **options},
    }


def free_port() -> int:
    """A port that nobody listens on now."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
