"""Mail transports: line endings, envelope addresses, TLS, and configuration."""

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import EmailMultiAlternatives
from django.utils.module_loading import import_string
from environ import Env

from config.environment import read_transport
from outbox import delivery
from outbox.models import Message
from outbox.transports import FileTransport, get_envelope_address
from tests.support.smtp import SmtpServer, smtp_transport
from tests.unit.config.test_environment import ENOUGH, manage
from tests.unit.outbox.mails import mail, stored

State = Message.State
ACCOUNT = {"username": "site", "password": "right"}


@pytest.mark.django_db
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_smtp_wants_it(smtp: Any, end: str) -> None:
    text = f"钕铁硼{end}.a dot{end}..two{end}{end}" + "长" * 1200
    letter = EmailMultiAlternatives("询价 " * 40, text, "王 <site@example.com>", ["s@example.com"])
    letter.attach_alternative(f"<p>钕铁硼{end}.</p>", "text/html")
    letter.attach("图.bin", bytes(range(256)), "application/octet-stream")
    letter.send()

    assert delivery.send_due() == 1

    content = smtp.mailbox.raw[0][2].replace(b"\r\n", b"")
    assert b"\n" not in content
    assert b"\r" not in content
    (received,) = smtp.mailbox.messages
    assert received["Subject"].strip() == ("询价 " * 40).strip()
    assert received["From"].addresses[0].display_name == "王"
    plain, html = (received.get_body((kind,)).get_content() for kind in ("plain", "html"))
    assert plain.splitlines() == text.splitlines()
    assert html.splitlines() == ["<p>钕铁硼", ".</p>"]
    (attachment,) = received.iter_attachments()
    assert attachment.get_filename() == "图.bin"
    assert attachment.get_content() == bytes(range(256))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("sales@example.com", "sales@example.com"),
        ("王 <wang@例子.中国>", "wang@xn--fsqu00a.xn--fiqs8s"),
        ('"a, b" <a.b@example.com>', "a.b@example.com"),
        ("王@例子.中国", "王@xn--fsqu00a.xn--fiqs8s"),
    ],
)
def test_an_address_on_the_envelope(text: str, address: str) -> None:
    assert get_envelope_address(text, takes_unicode=True) == address


@pytest.mark.parametrize(
    "text", ["", "nobody", "@example.com", f"a@{'x' * 64}.cn", "a@b..cn", "王@a.cn"]
)
def test_what_is_no_address_for_a_server(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # the type of exception varies
        get_envelope_address(text, takes_unicode=False)


@pytest.mark.django_db
def test_an_address_that_the_server_cannot_take_is_refused_alone(smtp: Any, settings: Any) -> None:
    smtp.stop()
    smtp.options = {"enable_SMTPUTF8": False}
    smtp.start()
    message = stored(recipients=["sales@example.com", "王@example.com"])

    assert delivery.send_due() == 0

    message.refresh_from_db()
    assert (message.state, message.recipients) == (State.FAILED, ["王@example.com"])
    assert "SMTPUTF8" in message.last_error
    assert [recipients for _, recipients, _ in smtp.mailbox.raw] == [["sales@example.com"]]


@pytest.mark.django_db
def test_an_address_in_chinese_is_told_to_a_server_that_takes_it(smtp: Any) -> None:
    stored(recipients=["王@例子.中国"])

    assert delivery.send_due() == 1

    assert smtp.mailbox.raw[0][1] == ["王@xn--fsqu00a.xn--fiqs8s"]


@pytest.mark.django_db
@pytest.mark.parametrize("values", [{"sender": "nobody"}, {"recipients": ["nobody"]}])
def test_a_mail_without_an_address_fails_for_good(smtp: Any, values: dict[str, Any]) -> None:
    message = stored(**values)

    assert delivery.send_due() == 0

    message.refresh_from_db()
    assert message.state == State.FAILED
    assert smtp.mailbox.raw == []


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Create a self-signed certificate for localhost and 127.0.0.1, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path / "certificate.pem"
    file.write_bytes(
        signed.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return file


@pytest.mark.django_db
@pytest.mark.parametrize("trusted", [True, False])
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_mail_and_password_go_to_a_server_whose_certificate_is_trusted(
    settings: Any, monkeypatch: pytest.MonkeyPatch, certificate: Path, security: str, trusted: bool
) -> None:
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    server = SmtpServer()
    server.mailbox.account = (b"site", b"right")
    if security == "tls":  # aiosmtpd does not count TLS from the start as TLS before a password
        server.options = {"ssl_context": context, "auth_require_tls": False}
    else:
        server.options = {"tls_context": context}
    server.start()
    settings.OUTBOX_TIMEOUT = 5
    settings.OUTBOX_TRANSPORT = smtp_transport(
        server.port, host="localhost", **ACCOUNT, **{security: True}
    )
    mail().send()
    try:
        assert delivery.send_due() == trusted
    finally:
        server.stop()

    message = Message.objects.get()
    assert message.state == (State.SENT if trusted else State.QUEUED)
    assert server.mailbox.logins == ([(b"site", b"right")] if trusted else [])
    assert len(server.mailbox.raw) == trusted
    if not trusted:
        assert "CERTIFICATE_VERIFY_FAILED" in message.last_error


def test_files_for_development(tmp_path: Path) -> None:
    transport = FileTransport(str(tmp_path / "mail"))
    for _ in range(2):
        transport.open()
        assert transport.send("a@example.com", ["b@example.com"], b"Subject: x\n\ny\n") == {}
        transport.close()

    files = list((tmp_path / "mail").iterdir())
    assert [file.suffix for file in files] == [".eml", ".eml"]
    assert files[0].read_bytes() == b"Subject: x\n\ny\n"


@pytest.mark.parametrize(
    ("url", "options"),
    [
        ("smtp://mail.example.com", {"host": "mail.example.com"}),
        (
            "smtp+tls://us%40er:pa%3Ass@mail.example.com:587",
            {
                "host": "mail.example.com", "port": 587, "username": "us@er", "password": "pa:ss",
                "starttls": True,
            },
        ),
        ("smtp+ssl://mail.example.com:465", {"host": "mail.example.com", "port": 465, "tls": True}),
        ("filemail:////srv/mail", {"folder": "/srv/mail"}),
    ],
)  # fmt: skip
def test_the_environment_names_the_transport(url: str, options: dict[str, Any]) -> None:
    transport = read_transport(Env.email_url_config(url))

    assert {name: value for name, value in transport["OPTIONS"].items() if value} == options
    import_string(transport["BACKEND"])(**transport["OPTIONS"])


def test_a_transport_that_is_none_refuses_to_start() -> None:
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL begins with none of smtp://"):
        read_transport(Env.email_url_config("consolemail://"))


def test_django_says_nothing_about_mail() -> None:
    """Check that Django 6.1 does not warn of mail settings replaced by MAILERS, nor on sending."""
    environment = {**ENOUGH, "PYTHONWARNINGS": "always"}
    code = (
        "from django.core.mail import EmailMessage; from django.core.management import "
        "call_command; from django.db import models; call_command('check'); "
        "models.QuerySet.bulk_create = lambda self, stored: print('stored', len(stored)); "
        "EmailMessage('s', 'b', None, ['sales@example.com']).send()"
    )

    result = manage("shell", "--command", code, **environment)

    assert "stored 1" in result.stdout
    assert "mail" not in result.stderr.lower(), result.stderr
