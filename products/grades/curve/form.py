"""Form for the demagnetisation curve of a grade: temperature and shape of the magnet."""

from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from products.grades.curve.model import GradeModel
from products.materials import Material
from products.physics.permeance import compute_permeance_coefficient
from products.units.quantities import (
    LENGTH_TO_DIAMETER,
    LONGEST,
    PERMEANCE,
    TEMPERATURE,
    QuantityField,
    format_in_unit,
    make_quantity_error,
)

CURVE_PARAMETERS = frozenset({"temperature", "ld", "pc"})
"""Query parameters read by the page of a grade."""
USUAL_RATIO = 0.7
"""L/D of the cylinder for which GB/T 13560 gives the maximum operating temperature."""


class CurveForm(forms.Form):
    """Temperature, and either L/D of a cylinder or a permeance coefficient.

    The curve is drawn even if the form is invalid: the properties return the default for an invalid
    value. The reader's text stays in the field.
    """

    temperature = QuantityField(TEMPERATURE, label=_("Temperature"))
    ld = QuantityField(LENGTH_TO_DIAMETER, label=_("L/D of a cylinder"))
    pc = QuantityField(PERMEANCE, label=_("or Pc"))

    def __init__(self, data: QueryDict, model: GradeModel, material: str) -> None:
        self.model = model
        self.at_first = model.coldest if material == Material.FERRITE else model.warmest
        super().__init__(self._completed(data), label_suffix="")

    def _completed(self, data: QueryDict) -> QueryDict:
        """Return a copy of the query with default values for blank fields."""
        data = data.copy()
        if not data.get("temperature", "").strip():
            data["temperature"] = f"{self.at_first:g}"
        if not data.get("ld", "").strip() and not data.get("pc", "").strip():
            data["ld"] = f"{USUAL_RATIO:g}"
        return data

    def clean_temperature(self) -> float:
        amount = self.cleaned_data["temperature"]
        celsius = round(float(amount.in_first), 6)  # so that 176 °F is exactly 80 °C
        if not self.model.coldest <= celsius <= self.model.warmest:
            limits = [
                format_in_unit(amount.unit.from_first(Decimal(limit)), amount.unit)
                for limit in (self.model.coldest, self.model.warmest)
            ]
            value = self.data["temperature"].strip()[:LONGEST]
            raise make_quantity_error("outside", value=value, least=limits[0], most=limits[1])
        return celsius

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("ld") and self.cleaned_data.get("pc"):
            self.add_error("pc", make_quantity_error("both"))
        return self.cleaned_data

    @property
    def values(self) -> dict[str, Any]:
        self.is_valid()
        return self.cleaned_data

    @property
    def celsius(self) -> float:
        """Return the temperature in °C for which the curve is drawn."""
        typed = self.values.get("temperature")
        return self.at_first if typed is None else typed

    @property
    def ratio(self) -> float | None:
        """Return L/D; None if the reader gave a permeance coefficient instead."""
        if amount := self.values.get("ld"):
            return float(amount.number)
        return None if self.values.get("pc") else USUAL_RATIO

    @property
    def permeance(self) -> float:
        """Return the permeance coefficient Pc of the load line."""
        if self.ratio is not None:
            return compute_permeance_coefficient(1, self.ratio)
        return float(self.values["pc"].number)
