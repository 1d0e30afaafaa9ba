"""A checked table on its way through the browser, from the check to the confirmation."""

from typing import Any

from django.core import signing

from products.grades.files.columns import BY_FIELD
from products.grades.files.reading import Row, Table


def sign_table(table: Table, fingerprint: str, user: Any) -> str:
    """Return the table without a refused row as text that only ``read_table`` for the same user
    takes, with the fingerprint of the grades that it was checked against."""
    fields = [column.field for column in table.columns]
    rows = [[row.number, *(row.texts[field] for field in fields)] for row in table.rows]
    return signing.dumps([fingerprint, fields, rows], salt=_salt(user), compress=True)


def read_table(text: str, user: Any) -> tuple[Table, str]:
    """Return the table and the fingerprint; django.core.signing.BadSignature for anything but what
    was signed for this user."""
    fingerprint, fields, rows = signing.loads(text, salt=_salt(user))
    columns = [BY_FIELD[field] for field in fields]
    lines = [Row(number, dict(zip(fields, texts, strict=True))) for number, *texts in rows]
    return Table(columns, lines), fingerprint


def _salt(user: Any) -> str:
    return f"products.grades.files {user.pk}"
