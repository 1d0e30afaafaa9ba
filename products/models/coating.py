"""Surface coatings of magnets."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin

from products.grades.display import Shown, format_range, format_value
from products.units import conversion
from products.units.figures import FigureField

RANGES = (
    ("thickness_min_um", "thickness_max_um"),
    ("salt_spray_min_h", "salt_spray_max_h"),
)


class Coating(RevisionMixin, models.Model):
    """A surface coating.

    Thickness is in µm, resistance in hours of neutral salt spray (NSS, 35 °C, 5 % NaCl), the
    highest temperature in air in °C. Name and note are translated.
    """

    class Status(models.TextChoices):
        REFERENCE = "reference", _("Reference value usual in the industry")
        CERTIFIED = "certified", _("Certified by the company")

    name = models.CharField(_("coating name"), max_length=60)
    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)
    thickness_min_um = FigureField(_("thickness, from (µm)"), whole=3, decimals=1)
    thickness_max_um = FigureField(_("thickness, to (µm)"), whole=3, decimals=1)
    salt_spray_min_h = FigureField(
        _("salt spray, from (h)"), decimals=0, null=True, blank=True,
        help_text=_("Neutral salt spray test (NSS), 35 °C, 5 % NaCl."),
    )  # fmt: skip
    salt_spray_max_h = FigureField(
        _("salt spray, to (h)"), decimals=0, null=True, blank=True
    )  # fmt: skip
    max_temperature_c = FigureField(
        _("highest temperature in air (°C)"), decimals=0, null=True, blank=True
    )
    note = models.CharField(_("note"), max_length=200, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.REFERENCE
    )
    source = models.CharField(_("sources"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("coating")
        verbose_name_plural = _("coatings")
        ordering = ["sort_order", "slug"]

    def __str__(self) -> str:
        return self.name or self.slug

    def save(self, *args: Any, **kwargs: Any) -> None:
        figures = {name for pair in RANGES for name in pair} | {"max_temperature_c"}
        # Convert numbers that code has assigned as text.
        self.clean_fields(exclude={field.name for field in self._meta.fields} - figures)
        self.clean()
        super().save(*args, **kwargs)

    @property
    def is_reference(self) -> bool:
        """Return True if the values are usual in the industry, not certified by the company."""
        return self.status != self.Status.CERTIFIED

    @property
    def thickness(self) -> Shown:
        """Return the thickness in µm and in mil (thousandths of an inch)."""
        low, high = self.thickness_min_um, self.thickness_max_um
        return Shown(
            format_range(low, high),
            format_range(conversion.to_mils(low), conversion.to_mils(high)),
            "length",
        )

    @property
    def salt_spray(self) -> str:
        """Return the hours in neutral salt spray, one value or a range; blank if unknown."""
        known = [hours for hours in (self.salt_spray_min_h, self.salt_spray_max_h) if hours]
        return format_range(known[0], known[-1]) if known else ""

    @property
    def temperature(self) -> Shown | None:
        """Return the highest temperature in air in °C and °F; None if unknown."""
        value = self.max_temperature_c
        if value is None:
            return None
        return Shown(
            format_value(value), format_value(conversion.to_fahrenheit(value)), "temperature"
        )

    def clean(self) -> None:
        super().clean()
        for low, high in RANGES:
            first, last = getattr(self, low), getattr(self, high)
            if first is not None and last is not None and first > last:
                message = _("%(first)s is above the upper figure of %(last)s, by %(excess)s.")
                params = {"first": first, "last": last, "excess": first - last}
                raise ValidationError({low: ValidationError(message, params=params)})
