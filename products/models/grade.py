"""Magnet grades: magnetic properties at 20 °C, with source, status and date of validity."""

import re
import unicodedata
from decimal import Decimal
from typing import Any

from anyascii import anyascii
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin

from products.grades import rules
from products.materials import LIMITS, Material
from products.querysets import GradeQuerySet
from products.units.figures import FigureField


class Grade(RevisionMixin, models.Model):
    """A grade of a magnet material.

    Units are in the field names: ``br_min_t`` is in T. Numbers keep their trailing zeros. The
    ``_min_`` fields (Br, HcB, HcJ, (BH)max) are the minimum for a part; ``br_nominal_t`` is the
    middle of the range of Br. Temperature coefficients are reversible, averaged from 20 °C up to
    the usual limit. Saving raises ValidationError if the values break ``products.grades.rules``.
    """

    class Status(models.TextChoices):
        REFERENCE = "reference", _("Reference value usual in the industry")
        CERTIFIED = "certified", _("Certified by the company")

    class Confidence(models.TextChoices):
        HIGH = "high", _("High: three or more published tables agree")
        MEDIUM = "medium", _("Medium: two tables, or one maker's whole series")
        LOW = "low", _("Low: one table, or partly estimated")

    name = models.CharField(_("grade"), max_length=40, help_text=_("As the trade writes it: N42SH"))
    slug = models.SlugField(
        _("address"),
        max_length=60,
        unique=True,
        editable=False,
    )
    material = models.CharField(_("material"), max_length=20, choices=Material.choices)
    compound = models.CharField(
        _("compound"), max_length=40, blank=True, help_text=_("The magnetic phase: Sm2Co17")
    )
    br_min_t = FigureField(_("remanence Br, at least (T)"), whole=1)
    br_nominal_t = FigureField(
        _("remanence Br, nominal (T)"), whole=1, help_text=_("The middle of the range.")
    )
    hcb_min_ka_per_m = FigureField(_("coercivity HcB, at least (kA/m)"), decimals=1)
    hcj_min_ka_per_m = FigureField(_("intrinsic coercivity HcJ, at least (kA/m)"), decimals=1)
    bhmax_min_kj_per_m3 = FigureField(
        _("maximum energy product (BH)max, at least (kJ/m³)"), whole=3, decimals=1
    )
    bhmax_max_kj_per_m3 = FigureField(
        _("maximum energy product (BH)max, up to (kJ/m³)"), whole=3, decimals=1
    )
    max_operating_temperature_c = FigureField(
        _("maximum operating temperature (°C)"),
        whole=3,
        decimals=0,
        help_text=_("After GB/T 13560: a cylinder of L/D 0.7, irreversible loss at most 5 %."),
    )
    alpha_br_percent_per_k = FigureField(_("temperature coefficient of Br (%/K)"), whole=1)
    beta_hcj_percent_per_k = FigureField(
        _("temperature coefficient of HcJ (%/K)"),
        whole=1,
        null=True,
        blank=True,
        help_text=_("Below 0 for NdFeB and SmCo, above 0 for ferrite, blank for AlNiCo."),
    )
    density_g_per_cm3 = FigureField(_("density (g/cm³)"), whole=2)
    recoil_permeability = FigureField(
        _("recoil permeability"),
        whole=2,
        null=True,
        blank=True,
        help_text=_("Left blank, it is 1.05 for sintered NdFeB, SmCo and ferrite."),
    )
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=Status.choices,
        default=Status.REFERENCE,
        help_text=_("Pages, prints and data say of every reference value that it is one."),
    )
    confidence = models.CharField(
        _("confidence"), max_length=10, choices=Confidence.choices, blank=True
    )
    source_keys = models.CharField(
        _("sources"), max_length=100, blank=True, help_text=_("The tables the values come from.")
    )
    valid_from = models.DateField(_("valid from"), default=timezone.localdate)
    export_note = models.ForeignKey(
        "products.ExportNote",
        verbose_name=_("export control note"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="grades",
    )

    objects = GradeQuerySet.as_manager()

    FIGURES = (
        "br_min_t", "br_nominal_t", "hcb_min_ka_per_m", "hcj_min_ka_per_m",
        "bhmax_min_kj_per_m3", "bhmax_max_kj_per_m3", "max_operating_temperature_c",
        "alpha_br_percent_per_k", "beta_hcj_percent_per_k", "density_g_per_cm3",
        "recoil_permeability",
    )  # fmt: skip
    GUARDED = {"material", *FIGURES}

    class Meta:
        verbose_name = _("grade")
        verbose_name_plural = _("grades")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="grade_name_once",
                violation_error_message=_("There is a grade of this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.complete()
        self.check_figures()
        super().save(*args, **kwargs)

    @property
    def figures(self) -> dict[str, Any]:
        """Return material and magnetic properties by field name, the input of ``rules``."""
        return {"material": self.material, **{name: getattr(self, name) for name in self.FIGURES}}

    @property
    def is_reference(self) -> bool:
        """Return True if the values are usual in the industry, not certified by the company."""
        return self.status != self.Status.CERTIFIED

    @property
    def br_max_t(self) -> Decimal:
        """Return the upper end of Br in T.

        It has as many decimals as ``br_min_t``, or more where the value needs them.
        """
        upper = rules.compute_br_max(self.figures)
        least = self.br_min_t.as_tuple().exponent
        shorter = upper.quantize(type(upper)(1).scaleb(least))
        return shorter if shorter == upper else upper

    def complete(self) -> None:
        """Normalise the name; fill slug and recoil permeability if they are blank."""
        self.name = tidy(self.name)
        self.slug = self.slug or self._new_slug()
        if self.recoil_permeability is None and self.material in LIMITS:
            self.recoil_permeability = LIMITS[self.material].recoil_permeability

    def _new_slug(self) -> str:
        """Return a unique slug. It is never changed later: other sites link to the grade's data."""
        base = slugify(anyascii(self.name))[:50] or "grade"
        taken = set(Grade.objects.filter(slug__startswith=base).values_list("slug", flat=True))
        endings = ("", *(f"-{number}" for number in range(2, len(taken) + 3)))
        return next(base + ending for ending in endings if base + ending not in taken)

    def clean(self) -> None:
        super().clean()
        self.complete()
        try:
            self.clean_figures()
        except ValidationError:
            return  # the field reports the error itself; rules need valid numbers
        self.check_rules()

    def check_rules(self) -> None:
        """Raise ValidationError, with messages by field, if the values break a rule."""
        errors: dict[str, list[ValidationError]] = {}
        for wrong in rules.list_contradictions(_numbers(self.figures)):
            error = ValidationError(str(wrong), code=wrong.code)
            errors.setdefault(wrong.field, []).append(error)
        if errors:
            raise ValidationError(errors)

    def check_figures(self) -> None:
        """Convert and validate all numbers, then check the rules; raise ValidationError.

        Every method that writes grades calls this.
        """
        self.clean_figures()
        self.check_rules()

    def clean_figures(self) -> None:
        """Convert numbers assigned as text to Decimal; raise ValidationError for invalid values."""
        others = {field.name for field in self._meta.fields} - self.GUARDED
        self.clean_fields(exclude=others)


def tidy(name: str) -> str:
    """Return a grade's name in NFKC form (no full-width characters), with single spaces."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", name or "")).strip()


def _numbers(figures: dict[str, Any]) -> dict[str, Any]:
    """Replace texts that are not numbers by None; the field itself reports them."""
    return {
        name: None if isinstance(value, str) and name != "material" else value
        for name, value in figures.items()
    }
