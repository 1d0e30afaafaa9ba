"""Signed serialisation of a checked table, sent through the browser from check to confirmation."""

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.core import signing

from products.grades.files.columns import BY_FIELD
from products.grades.files.reading import FileRow, FileTable


def sign_table(table: FileTable, fingerprint: str, user: AbstractUser | AnonymousUser) -> str:
    """Return the table and the fingerprint as signed text, valid only for the same user.

    ``fingerprint`` is that of the grades against which the table was checked. The table must have
    no refused rows, because ``Row.surplus`` and formulas are not preserved.
    """
    fields = [column.field for column in table.columns]
    rows = [[row.number, *(row.texts[field] for field in fields)] for row in table.rows]
    return signing.dumps([fingerprint, fields, rows], salt=_salt(user), compress=True)


def unsign_table(text: str, user: AbstractUser | AnonymousUser) -> tuple[FileTable, str]:
    """Return (table, fingerprint) from signed text.

    Raises django.core.signing.BadSignature for text that was not signed for this user.
    """
    fingerprint, fields, rows = signing.loads(text, salt=_salt(user))
    columns = [BY_FIELD[field] for field in fields]
    lines = [FileRow(number, dict(zip(fields, texts, strict=True))) for number, *texts in rows]
    return FileTable(columns, lines), fingerprint


def _salt(user: AbstractUser | AnonymousUser) -> str:
    return f"products.grades.files {user.pk}"
