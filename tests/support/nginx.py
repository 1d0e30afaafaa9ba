"""Debian's nginx with the configuration in deploy/, on free ports and in a temporary folder."""

import os
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from http.client import HTTPSConnection
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.support.smtp import free_port

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "deploy/nginx/atechmagnet.conf"
NGINX = "/usr/sbin/nginx"
AROUND = """
{user} daemon off; worker_processes {workers}; pid {folder}/pid; error_log stderr warn;
worker_rlimit_nofile 8192;
events {{ worker_connections 4096; }}
http {{
    include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on;
    keepalive_requests 100000;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/a; uwsgi_temp_path {folder}/b; scgi_temp_path {folder}/c;
    {site}
    {more}
}}
"""


@dataclass(frozen=True)
class Nginx:
    """Ports of a running nginx: ``plain`` redirects to ``port``, which uses TLS.

    ``bare`` is the server of ``port`` without TLS, for measurements.
    """

    plain: int
    port: int
    bare: int
    folder: Path
    process: int = 0

    @property
    def context(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.folder / "fullchain.pem"))

    def connect(self) -> HTTPSConnection:
        return HTTPSConnection("localhost", self.port, context=self.context, timeout=70)

    def get(self, path: str, method: str = "GET", **headers: str) -> "Got":
        """Return the response; headers are passed as ``cookie="a=b"``, ``accept_encoding="…"``."""
        connection = self.connect()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=named)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        told = {name.lower(): value for name, value in answer.getheaders()}
        return Got(answer.status, told, body)


@dataclass(frozen=True)
class Got:
    status: int
    headers: dict[str, str]
    body: bytes


@contextmanager
def nginx(folder: Path, upstream: int, workers: int = 1, more: str = "") -> Iterator[Nginx]:
    """Run nginx with the site's configuration in front of the application on port ``upstream``.

    ``more`` is added to the http block. Yields the ports.
    """
    found = Nginx(free_port(), free_port(), free_port(), folder)
    make_certificate(folder)
    site = configuration(folder, upstream, found)
    user = "user root;" if os.getuid() == 0 else ""  # else workers cannot read the folder
    (folder / "nginx.conf").write_text(
        AROUND.format(folder=folder, site=site, more=more, workers=workers, user=user)
    )
    command = [NGINX, "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", "stderr"]
    with (folder / "said.txt").open("wb") as said:
        process = subprocess.Popen(command, stderr=said)
    try:
        _wait(process, found)
        yield replace(found, process=process.pid)
    finally:
        process.terminate()
        process.wait(timeout=30)


def configuration(folder: Path, upstream: int, at: Nginx) -> str:
    """Return the configuration in deploy/ with the ports and paths of the test."""
    text = SITE.read_text()
    for old, new in {
        "listen 80;": f"listen 127.0.0.1:{at.plain};",
        "    listen [::]:80;\n": "",
        "listen 443 ssl http2;": f"listen 127.0.0.1:{at.port} ssl http2; listen {at.bare};",
        "    listen [::]:443 ssl http2;\n": "",
        "server_name atechmagnet.com www.atechmagnet.com;": "server_name localhost;",
        "127.0.0.1:8000": f"127.0.0.1:{upstream}",
        "/etc/letsencrypt/live/atechmagnet.com": str(folder),
        "/var/cache/nginx/atechmagnet": str(folder / "cache"),
        "/srv/atechmagnet": str(ROOT),
    }.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def make_certificate(folder: Path) -> None:
    """Write a self-signed certificate for localhost and its key to the folder."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "fullchain.pem").write_bytes(certificate.public_bytes(pem))
    private: Any = serialization.PrivateFormat.PKCS8
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(pem, private, serialization.NoEncryption())
    )


def _wait(process: subprocess.Popen[bytes], found: Nginx) -> None:
    for _ in range(100):
        if process.poll() is not None:
            break
        try:
            found.get("/")
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"nginx does not answer: {(found.folder / 'said.txt').read_text()}")
