"""Fake mail server that stops answering at a certain point of its first connections."""

import socket
import threading

GREETING = b"220 mail.example.com\r\n"


class HangingServer:
    """Proxy before a real SMTP server; its first ``calls`` connections hang.

    ``kind`` is the point: ``connect`` (no greeting), ``ehlo`` (after the greeting), ``data`` (the
    mail is received but not confirmed).
    """

    def __init__(self, kind: str, port: int, calls: int = 1) -> None:
        self.kind, self.calls = kind, calls
        self._behind = port
        self._hung: list[socket.socket] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        for connection in (self._listening, *self._hung):
            connection.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _address = self._listening.accept()
            except OSError:
                return  # the listening socket was closed
            if self.calls > 0:
                self.calls -= 1
                self._hung.append(client)
                threading.Thread(target=self._hang, args=(client,), daemon=True).start()
                continue
            behind = socket.create_connection(("127.0.0.1", self._behind))
            for pair in ((client, behind), (behind, client)):
                threading.Thread(target=copy, args=pair, daemon=True).start()

    def _hang(self, client: socket.socket) -> None:
        try:
            if self.kind != "connect":
                client.sendall(GREETING)
            if self.kind == "data":
                for answer in (b"250 hello", b"250 ok", b"250 ok", b"354 go on"):
                    client.recv(4096)
                    client.sendall(answer + b"\r\n")
        except OSError:
            pass  # the client closed the connection


def copy(source: socket.socket, target: socket.socket) -> None:
    """Copy data from one socket to the other until it ends."""
    try:
        while data := source.recv(4096):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass
