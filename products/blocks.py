"""StreamField blocks of catalogue pages, shared by both languages.

Numbers are entered once; texts have one field for each language (``name_en``, ``name_zh_hans``).
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

import languages


class BilingualValue(blocks.StructValue):
    """Block value with translated texts: ``name`` is ``name_en`` or ``name_zh_hans``."""

    def text(self, name: str) -> str:
        """Return the text in the active language; in the other one if it is empty."""
        own, other = (languages.get_field_name(name, code) for code in self._codes())
        return self.get(own) or self.get(other) or ""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever the block holds
        """Return a block value as an attribute; the template tag ``lang_of`` needs it."""
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    @staticmethod
    def _codes() -> tuple[str, str]:
        active = languages.get_active_language()
        return active, languages.get_other_language(active)

    @property
    def name(self) -> str:
        return self.text("name")

    @property
    def note(self) -> str:
        return self.text("note")


def make_length_block(
    label: str | Promise, required: bool = False, **kwargs: Any
) -> blocks.DecimalBlock:
    """Return a block for a length in mm: zero or more, with up to three decimals."""
    return blocks.DecimalBlock(
        label=label, required=required, min_value=Decimal(0), max_digits=8, decimal_places=3,
        **kwargs,
    )  # fmt: skip


class DimensionValue(BilingualValue):
    """Value of a dimension block, as the table of dimensions displays it."""

    @property
    def limits(self) -> tuple[Decimal | None, Decimal | None]:
        """Return (smallest, largest) in mm; None for a limit that is not given."""
        return self["smallest_mm"], self["largest_mm"]


class DimensionBlock(blocks.StructBlock):
    """A dimension that an order must give, with the smallest and largest possible value."""

    symbol = blocks.CharBlock(label=_("Symbol"), max_length=4, help_text=_("As in the drawing."))
    name_en = blocks.CharBlock(label=_("Name (English)"), max_length=80)
    name_zh_hans = blocks.CharBlock(label=_("Name (Chinese)"), max_length=80)
    smallest_mm = make_length_block(_("Smallest (mm)"))
    largest_mm = make_length_block(_("Largest (mm)"))
    note_en = blocks.CharBlock(label=_("Note (English)"), required=False, max_length=160)
    note_zh_hans = blocks.CharBlock(label=_("Note (Chinese)"), required=False, max_length=160)

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        _ask_for_order(cleaned, "smallest_mm", "largest_mm")
        return cleaned

    class Meta:
        icon = "resubmit"
        label = _("Dimension")
        value_class = DimensionValue


class ToleranceBlock(blocks.StructBlock):
    """The tolerances (± mm) of one machining process for ranges of sizes (mm)."""

    name_en = blocks.CharBlock(label=_("Process (English)"), max_length=80)
    name_zh_hans = blocks.CharBlock(label=_("Process (Chinese)"), max_length=80)
    rows = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("over_mm", make_length_block(_("Size over (mm)"), default=Decimal(0))),
                ("up_to_mm", make_length_block(_("Size up to (mm)"), required=True)),
                ("tolerance_mm", make_length_block(_("Tolerance ± (mm)"), required=True)),
            ],
            icon="order",
        ),
        label=_("Tolerances"),
    )

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        for row in cleaned["rows"]:
            _ask_for_order(row, "over_mm", "up_to_mm")
        return cleaned

    class Meta:
        icon = "order"
        label = _("Tolerances of a process")
        value_class = BilingualValue


class GalleryBlock(blocks.StructBlock):
    """A gallery picture with captions. The alternative text is stored with the image itself."""

    image = ImageChooserBlock(label=_("Picture"))
    name_en = blocks.CharBlock(label=_("Caption (English)"), required=False, max_length=160)
    name_zh_hans = blocks.CharBlock(label=_("Caption (Chinese)"), required=False, max_length=160)

    class Meta:
        icon = "image"
        label = _("Picture")
        value_class = BilingualValue


class CatalogueDocumentBlock(blocks.StructBlock):
    """A document to download, with a title in each language."""

    document = DocumentChooserBlock(label=_("Document"))
    name_en = blocks.CharBlock(label=_("Title (English)"), max_length=120)
    name_zh_hans = blocks.CharBlock(label=_("Title (Chinese)"), max_length=120)

    class Meta:
        icon = "doc-full"
        label = _("Document")
        value_class = BilingualValue


def _ask_for_order(value: Mapping[str, Any], low: str, high: str) -> None:
    first, last = value.get(low), value.get(high)
    if first is not None and last is not None and first > last:
        error = ValidationError(
            _("%(first)s mm is above the upper figure of %(last)s mm, by %(excess)s mm."),
            params={"first": first, "last": last, "excess": first - last},
        )
        raise StructBlockValidationError(block_errors={low: error})
