"""Form of one line (part) of a request for quotation."""

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from enquiries.forms.fields import LineField, TextField
from enquiries.models.line import SHAPES, EnquiryLine
from enquiries.quote.catalogue import Catalogue
from products import magnetisation, shape_dimensions
from products.shape_drawings import ShapeDrawing
from products.units.quantities import TEMPERATURE, format_in_unit, parse_quantity

VALUE, TOLERANCE = "value_", "tolerance_"
"""Prefixes of the field names of a dimension; the dimension's key follows."""
QUANTITIES = ("sample_quantity", "batch_quantity", "annual_quantity")
INSIDE = (
    ("inner_diameter", "outer_diameter"),
    ("hole_diameter", "outer_diameter"),
    ("bore_diameter", "outer_diameter"),
    ("countersink_diameter", "outer_diameter"),
    ("hole_diameter", "countersink_diameter"),
    ("inner_radius", "outer_radius"),
)
"""Pairs of dimension keys: if a shape has both, the first must be less than the second."""
NOT_CHOSEN = ("", _("Please choose"))


class LineForm(forms.Form):
    """Form of one part; no field is required, as we advise on what a prospect leaves open.

    ``prefix`` is the line's id in its draft, ``initial`` the texts typed so far. The shape in
    ``initial`` determines the fields for dimensions and the directions of magnetisation.
    """

    grade = LineField(
        label=_("Grade"),
        max_length=100,
        required=False,
        help_text=_("Leave this blank if you would like our advice."),
        widget=forms.TextInput(attrs={"list": "grades", "autocomplete": "off"}),
    )
    shape = forms.ChoiceField(label=_("Shape"), required=False, choices=[NOT_CHOSEN, *SHAPES])
    magnetisation = forms.ChoiceField(
        label=_("Direction of magnetisation"), required=False, widget=forms.RadioSelect
    )
    coating = forms.ChoiceField(label=_("Coating"), required=False)
    temperature = LineField(
        label=_("Highest temperature of the magnet"),
        max_length=40,
        required=False,
        help_text=_("In °C, or with the unit: 120, 248 °F."),
    )
    sample_quantity = LineField(label=_("Samples"), max_length=60, required=False)
    batch_quantity = LineField(label=_("Pieces per batch"), max_length=60, required=False)
    annual_quantity = LineField(label=_("Pieces per year"), max_length=60, required=False)
    note = TextField(
        label=_("Remarks"), max_length=5_000, required=False, widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, catalogue: Catalogue, *args: Any, item: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.catalogue, self.item = catalogue, item
        self.subject = catalogue.names.get(item, "")
        self.shape_key = self._typed("shape")
        self.dimensions = shape_dimensions.get_shape_dimensions(self.shape_key)
        for dimension in self.dimensions:
            for kind in (VALUE, TOLERANCE):
                self.fields[kind + dimension.key] = LineField(
                    label=dimension.label, max_length=40 if dimension.symbol else 200,
                    required=False,
                    widget=forms.TextInput(attrs={"inputmode": "text", "autocomplete": "off"}),
                )  # fmt: skip
        directions = magnetisation.get_directions(self.shape_key)
        self._choices("magnetisation", [(d.value, d.label) for d in directions])
        self._choices("coating", catalogue.coating_choices(self._typed("coating")))

    def _typed(self, name: str) -> str:
        return str(self.initial.get(name, ""))

    def _choices(self, name: str, choices: Sequence[tuple[str, object]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean_temperature(self) -> str:
        amount = parse_quantity(self.cleaned_data["temperature"], TEMPERATURE)
        return format_in_unit(amount.number, amount.unit) if amount else ""

    def clean(self) -> dict[str, Any]:
        """Add errors for impossible numbers: zero or less, or a hole not smaller than its outside.

        Texts that are not plain numbers are accepted; staff read them.
        """
        values = super().clean() or self.cleaned_data
        for name in (*QUANTITIES, *(VALUE + dimension.key for dimension in self.dimensions)):
            number = _plain_number(values.get(name, ""))
            if number is not None and number <= 0:
                self.add_error(name, _("This must be more than zero."))
        for inner, outer in INSIDE:
            inside, outside = (_plain_number(values.get(VALUE + key, "")) for key in (inner, outer))
            if inside is not None and outside is not None and inside >= outside:
                label = self.fields[VALUE + outer].label
                self.add_error(
                    VALUE + inner,
                    _("This must be less than “%(outer)s”, %(value)s.")
                    % {"outer": label, "value": values[VALUE + outer]},
                )
        return values

    def is_blank(self) -> bool:
        """Return True if no field is filled in and no item set; such a form is ignored."""
        return not self.item and not any(self._typed(name).strip() for name in self.fields)

    def line(self, position: int) -> EnquiryLine:
        """Return the enquiry line of this valid form, not saved yet."""
        values = self.cleaned_data
        own = {field.name for field in EnquiryLine._meta.fields}
        dimensions = [
            {"key": key, "value": value, "tolerance": values.get(TOLERANCE + key, "")}
            for key, value in ((d.key, values.get(VALUE + d.key, "")) for d in self.dimensions)
            if value or values.get(TOLERANCE + key)
        ]
        return EnquiryLine(
            position=position,
            item=self.item[:120],
            subject=self.subject[:255],
            dimensions=dimensions,
            coating_name=self.catalogue.coating_name(values["coating"])[:100],
            **{name: value for name, value in values.items() if name in own},
        )

    @property
    def shape_template(self) -> str:
        """Return the template path of the shape's drawing; blank if there is none."""
        return (
            f"drawings/shapes/{self.shape_key}.svg" if self.shape_key in ShapeDrawing.values else ""
        )

    @property
    def magnetisation_choices(self) -> list[tuple[Any, str]]:
        """Return (radio button, template of its picture) for each direction."""
        return [
            (radio, magnetisation.get_picture_template(radio.data["value"], self.shape_key))
            for radio in self["magnetisation"]
        ]

    @property
    def dimension_fields(self) -> list[tuple[Any, forms.BoundField, forms.BoundField]]:
        """Return (dimension, field of its value, field of its tolerance) for each dimension."""
        return [(d, self[VALUE + d.key], self[TOLERANCE + d.key]) for d in self.dimensions]


def _plain_number(text: str) -> Decimal | None:
    """Return the number of a text without unit (decimal point or comma), or None."""
    match = re.fullmatch(r"[-−]?[0-9]+(?:[.,][0-9]+)?", unicodedata.normalize("NFKC", text).strip())
    return Decimal(match[0].replace(",", ".").replace("−", "-")) if match else None
