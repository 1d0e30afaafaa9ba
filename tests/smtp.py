"""A real SMTP server on loopback for the mail tests."""

import asyncio
import email
import email.policy
from collections.abc import Callable
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller


class Mailbox:
    """Keeps what it is sent. ``reply`` is what it says to a message, ``seconds`` after it has it;
    ``refused`` what it says to recipients; ``then`` is called with each message in hand."""

    def __init__(self) -> None:
        self.reply = "250 OK"
        self.seconds = 0.0
        self.refused: dict[str, str] = {}
        self.then: Callable[[], None] = lambda: None
        self.raw: list[tuple[str, list[str], bytes]] = []

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
        self._controller: Controller | None = None

    def start(self) -> "SmtpServer":
        self._controller = Controller(
            self.mailbox, hostname="127.0.0.1", port=self.port or free_port()
        )
        self._controller.start()
        self.port = self._controller.port
        return self

    def stop(self) -> None:
        if self._controller:
            self._controller.stop()
            self._controller = None


def free_port() -> int:
    """A port that nobody listens on now."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
