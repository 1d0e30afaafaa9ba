"""What a reader asks of a grade."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from products.grades.display import BR, ENERGY, HCJ, TEMPERATURE, Property
from products.grades.order import CLASSES, temperature_class
from products.materials import Material
from products.units import quantities
from products.units.quantities import Amount, Quantity, QuantityField

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
"""The properties of which a reader may ask for a least figure, by their names in the address."""


class ExplorerForm(forms.Form):
    """Filters over grades; none is needed. What is wrong is told beside its field and left out."""

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

    def __init__(self, data: Any) -> None:
        super().__init__(data, label_suffix="", auto_id="grades-%s")
        # "class" can be no attribute's name.
        self.fields["class"] = forms.ChoiceField(
            label=_("Class (NdFeB)"),
            required=False,
            choices=CLASS_CHOICES,
            error_messages={"invalid_choice": _("“%(value)s” is none of the classes.")},
        )
        self.order_fields(["material", "class", "temperature", "br", "bhmax", "hcj"])
        self.is_valid()

    @property
    def asked(self) -> dict[str, Any]:
        """The filters that are filled in and make sense."""
        return {name: value for name, value in self.cleaned_data.items() if value}

    def meets(self, grade: Any, without: str = "") -> bool:
        """Whether a grade meets every filter (but the one named ``without``)."""
        return all(
            _meets(grade, name, value) for name, value in self.asked.items() if name != without
        )


def _meets(grade: Any, name: str, value: Any) -> bool:
    if name == "material":
        return bool(grade.material == value)
    if name == "class":
        return class_of(grade) == value
    return figure(grade, *LEAST[name], value) >= value.number


def figure(grade: Any, prop: Property, quantity: Quantity, amount: Amount) -> Decimal:
    """The grade's lower figure as the table shows it in the unit of ``amount``: who reads 20 kOe
    there and asks for 20 kOe finds the grade, though 1592 kA/m are a little less."""
    low = getattr(grade, prop.low)
    return low if amount.unit is quantity.units[0] else prop.to_cgs(low)


def class_of(grade: Any) -> str:
    """The temperature class; AH for TH, as the trade writes it. Blank outside of NdFeB."""
    letters = temperature_class(grade.name) if grade.material == Material.NDFEB else ""
    return "AH" if letters == "TH" else letters
