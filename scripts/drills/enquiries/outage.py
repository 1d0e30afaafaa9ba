"""SMTP server that is down half of the time, or hangs at some mails."""

import asyncio
import email.parser
import email.policy
import random
import threading
import time
from dataclasses import dataclass
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.support.smtp import SmtpServer, free_port

HANGS = "hang-"
"""Prefix of the addresses at which the server hangs, for an hour."""


@dataclass(frozen=True)
class Received:
    """Mail that the server has accepted; ``received_at`` is seconds of ``time.monotonic``."""

    message_id: str
    to: str
    subject: str
    received_at: float


class Mailbox:
    """Handler for aiosmtpd that stores a mail in the same step in which it accepts it.

    A server that is stopped has therefore never stored a mail that its client takes for unsent.
    """

    def __init__(self) -> None:
        self.raw: list[tuple[float, str, bytes]] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        (to,) = envelope.rcpt_tos
        if to.startswith(HANGS):
            await asyncio.sleep(3600)
        self.raw.append((time.monotonic(), to, envelope.content))
        return "250 OK"

    # Not a property: aiosmtpd reads every attribute of its handler at each connection.
    def received(self) -> list[Received]:
        parser = email.parser.BytesHeaderParser(policy=email.policy.default)
        mails = []
        for received_at, to, content in list(self.raw):
            head = parser.parsebytes(content)
            mails.append(Received(str(head["Message-ID"]), to, str(head["Subject"]), received_at))
        return mails


class DrillSmtp(SmtpServer):
    """SMTP server that gets up to 60 s for its start, as the machine is busy."""

    def __init__(self) -> None:
        super().__init__()
        self.mailbox: Any = Mailbox()

    def start(self) -> "DrillSmtp":
        port = self.port or free_port()
        self._controller = Controller(
            self.mailbox, hostname="127.0.0.1", port=port, ready_timeout=60
        )
        self._controller.start()
        self.port = port
        return self


class Outage(threading.Thread):
    """Thread that stops and starts the server in turn, down for as long as it was up before.

    ``shortest`` and ``longest`` are the range in seconds of the time that it is up.
    """

    def __init__(self, smtp: DrillSmtp, shortest: float, longest: float, seed: int) -> None:
        super().__init__(daemon=True)
        self._smtp, self._range = smtp, (shortest, longest)
        self._random = random.Random(seed)
        self._ended = threading.Event()
        self.seconds_up = self.seconds_down = 0.0
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            while not self._ended.is_set():
                up = self._wait(self._random.uniform(*self._range))
                self._smtp.stop()
                down = self._wait(up)
                self._smtp.start()
                self.seconds_up, self.seconds_down = self.seconds_up + up, self.seconds_down + down
        except BaseException as error:
            self.error = error

    def _wait(self, seconds: float) -> float:
        before = time.monotonic()
        self._ended.wait(seconds)
        return time.monotonic() - before

    @property
    def down_share(self) -> float:
        return self.seconds_down / max(self.seconds_up + self.seconds_down, 0.001)

    def end(self) -> None:
        """End the outages, with the server up again, and raise the error that the thread met."""
        self._ended.set()
        self.join(timeout=120)
        if self.error:
            raise self.error
