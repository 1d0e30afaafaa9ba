"""Filter form of the grade explorer."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from products.grades.display import BR, ENERGY, HCJ, TEMPERATURE, Property
from products.grades.order import CLASSES, get_temperature_class
from products.materials import Material
from products.units import quantities
from products.units.quantities import Amount, Quantity, QuantityField

if TYPE_CHECKING:
    from products.models.grade import Grade

CLASS_CHOICES = [
    ("", _("any")),
    ("N", _("N (no letter)")),
    *((letters, letters) for letters in CLASSES if letters and letters != "TH"),
]
LEAST: dict[str, tuple[Property, Quantity]] = {
    "br": (BR, quantities.REMANENCE),
    "hcj": (HCJ, quantities.COERCIVITY),
    "bhmax": (ENERGY, quantities.ENERGY),
    "temperature": (TEMPERATURE, quantities.TEMPERATURE),
}
"""Filters by minimum value: form field to (property of the grade, quantity for parsing)."""


class ExplorerForm(forms.Form):
    """Filters for grades, all optional. An invalid filter shows an error and is ignored."""

    material = forms.ChoiceField(
        label=_("Material"),
        required=False,
        choices=[("", _("any")), *Material.choices],
        error_messages={"invalid_choice": _("“%(value)s” is none of the materials.")},
    )
    temperature = QuantityField(quantities.TEMPERATURE, label=_("Operating temperature"))
    br = QuantityField(quantities.REMANENCE, label=_("Br, at least"))
    bhmax = QuantityField(quantities.ENERGY, label=_("(BH)max, at least"))
    hcj = QuantityField(quantities.COERCIVITY, label=_("HcJ, at least"))

    def __init__(self, data: Mapping[str, Any]) -> None:
        super().__init__(data, label_suffix="", auto_id="grades-%s")
        # "class" is a Python keyword, so the field cannot be a class attribute.
        self.fields["class"] = forms.ChoiceField(
            label=_("Class (NdFeB)"),
            required=False,
            choices=CLASS_CHOICES,
            error_messages={"invalid_choice": _("“%(value)s” is none of the classes.")},
        )
        self.order_fields(["material", "class", "temperature", "br", "bhmax", "hcj"])
        self.is_valid()

    @property
    def filters(self) -> dict[str, Any]:
        """Return the filters that are not blank and valid."""
        return {name: value for name, value in self.cleaned_data.items() if value}

    def meets(self, grade: "Grade", without: str = "") -> bool:
        """Return True if a grade meets every filter, except the one named ``without``."""
        return all(
            _meets(grade, name, value) for name, value in self.filters.items() if name != without
        )


def _meets(grade: "Grade", name: str, value: str | Amount) -> bool:
    if name == "material":
        return bool(grade.material == value)
    if name == "class":
        return get_class_letters(grade) == value
    least = cast(Amount, value)
    return get_lower_value(grade, *LEAST[name], least) >= least.number


def get_lower_value(grade: "Grade", prop: Property, quantity: Quantity, amount: Amount) -> Decimal:
    """Return the grade's lower value in the unit of ``amount``, rounded as in the table.

    So a grade shown with 20 kOe is found by "at least 20 kOe", although its 1592 kA/m is a little
    less.
    """
    low: Decimal = getattr(grade, prop.low)
    return low if amount.unit is quantity.units[0] else prop.to_cgs(low)


def get_class_letters(grade: "Grade") -> str:
    """Return the coercivity class of an NdFeB grade, AH for TH as in the trade; else blank."""
    letters = get_temperature_class(grade.name) if grade.material == Material.NDFEB else ""
    return "AH" if letters == "TH" else letters
