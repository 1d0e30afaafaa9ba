"""Model field, form field and parser for figures: decimal numbers that keep trailing zeros.

1.10 is not 1.1: the uncertainty of a figure is half a unit of its last digit, so the number of
decimals is part of the value. A numeric column would drop zeros (SQLite) or add zeros (PostgreSQL):
figures are stored as text, and compared in the database with the transform ``__number``.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.sql.compiler import SQLCompiler
from django.utils.translation import gettext_lazy as _

PLAIN = re.compile(r"[+-]?\d+(\.\d+)?")
LONGEST = 12
NOT_A_NUMBER = _("“%(value)s” is not a number. Write it with a point, as 1.28.")
COMMA = _("“%(value)s”: write the decimal sign as a point, and no sign between thousands.")
TOO_LARGE = _("“%(value)s” is too large. Is it in the unit that is asked for?")
TOO_LONG = _("“%(value)s” has too many digits.")
# Full-width characters and dashes for digits, point, plus and minus. Not NFKC: 10² is not 102.
PLAIN_SIGNS = str.maketrans("０１２３４５６７８９．＋−‒–—﹣－", "0123456789.+------")


def parse_figure(text: object) -> Decimal | None:
    """Return a Decimal with the digits as written; None if blank.

    Full-width digits and the typographic minus sign are accepted. Raises ValidationError if the
    text is not a plain decimal number, or is longer than 12 characters.
    """
    if text is None or isinstance(text, Decimal):
        return text
    if isinstance(text, float):
        text = repr(text)
    written = str(text).translate(PLAIN_SIGNS).strip()
    if not written:
        return None
    if not PLAIN.fullmatch(written) or not written.isascii():
        message = COMMA if re.fullmatch(r"[+-]?[\d.]*,[\d.,]*\d", written) else NOT_A_NUMBER
        raise ValidationError(message, code="invalid", params={"value": written[:40]})
    if len(written) > LONGEST:
        raise ValidationError(TOO_LONG, code="invalid", params={"value": written[:40]})
    return Decimal(written)


def get_half_unit(figure: Decimal) -> Decimal:
    """Return half a unit of the last digit of a figure: 0.005 for 1.10."""
    exponent = figure.as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101  # for the type checker: the number is finite
    return Decimal(5).scaleb(exponent - 1)


class FigureFormField(forms.CharField):
    """Form field for a figure; its value is a Decimal that keeps trailing zeros, or None."""

    def to_python(self, value: object) -> Any:  # noqa: ANN401  # as Django's field declares it
        return parse_figure(value)

    def has_changed(self, initial: object, data: object) -> bool:
        try:
            return str(self.to_python(initial) or "") != str(self.to_python(data) or "")
        except ValidationError:
            return True


class FigureField(models.Field):
    """Model field for a Decimal that keeps trailing zeros, stored as text.

    ``whole`` and ``decimals`` are the maximum numbers of digits before and after the point.
    """

    # A missing figure is NULL, not an empty string.
    empty_strings_allowed = False

    def __init__(self, *args: Any, whole: int = 4, decimals: int = 3, **kwargs: Any) -> None:
        self.whole, self.decimals = whole, decimals
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "whole": self.whole, "decimals": self.decimals}

    def get_internal_type(self) -> str:
        return "CharField"

    def db_type_parameters(self, connection: BaseDatabaseWrapper) -> Any:  # noqa: ANN401  # as Django's field declares it
        return {**super().db_type_parameters(connection), "max_length": LONGEST}

    def from_db_value(self, value: str | None, *args: Any) -> Decimal | None:
        return None if value in (None, "") else Decimal(value)

    def to_python(self, value: object) -> Decimal | None:
        figure = parse_figure(value)
        if figure is not None and not figure.is_finite():
            raise ValidationError(NOT_A_NUMBER, code="invalid", params={"value": value})
        return figure

    def validate(self, value: Any, model_instance: models.Model | None) -> None:  # noqa: ANN401  # as Django's field declares it
        super().validate(value, model_instance)
        if value is None:
            return
        _sign, digits, exponent = value.as_tuple()
        decimals = max(-exponent, 0)
        if len(digits) - decimals > self.whole:
            raise ValidationError(TOO_LARGE, code="invalid", params={"value": str(value)})
        if decimals > self.decimals:
            raise ValidationError(TOO_LONG, code="invalid", params={"value": str(value)})

    def get_prep_value(self, value: object) -> str | None:
        figure = self.to_python(value)
        return None if figure is None else f"{figure:f}"

    def value_to_string(self, obj: models.Model) -> str:
        value = self.value_from_object(obj)
        return "" if value is None else f"{value:f}"

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        return super().formfield(**{"form_class": FigureFormField, "widget": widget, **kwargs})


@FigureField.register_lookup
class Number(models.Transform):
    """Transform from a figure to a number, for use in the database.

    Examples: ``br_min_t__number__gte=1.2``, ``order_by("br_min_t__number")``.
    """

    lookup_name = "number"
    output_field = models.FloatField()

    def as_sql(  # type: ignore[override]
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, Any]:
        sql, params = compiler.compile(self.lhs)
        kind = "double precision" if connection.vendor == "postgresql" else "REAL"
        return f"CAST({sql} AS {kind})", params
