"""Template data for the demagnetisation curve on the page of a grade."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from django.http import QueryDict
from django.utils import timezone
from django.utils.http import urlencode

from products.grades.curve import figures
from products.grades.curve.chart import CurveChart
from products.grades.curve.form import CurveForm
from products.grades.curve.model import Absent, GradeModel, get_curve_model
from products.grades.curve.verdict import Verdict, judge
from products.grades.display import Shown, get_range_sign

if TYPE_CHECKING:
    from products.models.grade import Grade

SHARES = (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1)
"""Fields of the table of readings, as fractions of HcJ."""


@dataclass(frozen=True)
class Reading:
    """A row of the table of readings: H, J and B."""

    h: Shown
    j: Shown
    b: Shown


class GradeCurve:
    """Curve of a grade for the query parameters of a request.

    False in a boolean context if the grade has no curve; ``absent`` is the reason then.
    """

    def __init__(self, grade: "Grade", query: QueryDict) -> None:
        self.grade, self.query = grade, query
        self.model_or_not = get_curve_model(grade)

    def __bool__(self) -> bool:
        return isinstance(self.model_or_not, GradeModel)

    @property
    def absent(self) -> str:
        """Return why there is no curve ("alnico", "bonded", "figures"); blank if there is one."""
        return self.model_or_not.value if isinstance(self.model_or_not, Absent) else ""

    @property
    def model(self) -> GradeModel:
        assert isinstance(self.model_or_not, GradeModel)  # noqa: S101  # for the type checker
        return self.model_or_not

    @property
    def is_weak_in_the_cold(self) -> bool:
        return self.model.beta > 0

    @cached_property
    def form(self) -> CurveForm:
        return CurveForm(self.query, self.model, self.grade.material)

    @property
    def is_wrong(self) -> bool:
        """Return True if a form field is invalid; the curve then uses a default value."""
        return not self.form.is_valid()

    @cached_property
    def chart(self) -> CurveChart:
        return CurveChart(self.model, self.form.celsius, self.form.permeance)

    @cached_property
    def verdict(self) -> Verdict:
        return judge(self.model, self.form.celsius, self.form.permeance)

    @property
    def shown(self) -> dict[str, Shown | str]:
        """Return the computed values by the names that ``grade-curve.js`` uses, too."""
        curve, verdict = self.chart.curve, self.verdict
        return {
            "temperature": figures.format_temperature(self.form.celsius),
            "pc": figures.format_fixed(self.form.permeance, 2),
            "ld": "–" if self.form.ratio is None else f"{self.form.ratio:.6g}",
            "br": figures.format_flux_density(curve.remanence),
            "hcj": figures.format_field_strength(curve.coercivity),
            "hcb": figures.format_field_strength(curve.normal_coercivity),
            "bhmax": figures.format_energy_product(curve.energy_product),
            "hd": figures.format_field_strength(verdict.field),
            "limit": figures.format_field_strength(verdict.limit),
            "bd": figures.format_flux_density(curve.crossing(self.form.permeance)[1]),
            "range": self._range(verdict),
            "margin": figures.format_temperature_difference(verdict.margin),
        }

    def _range(self, verdict: Verdict) -> Shown:
        """Return the safe range; without one, the range of the model, which the template hides."""
        if verdict.low is None or verdict.high is None:
            return figures.format_temperature_range(self.model.coldest, self.model.warmest)
        return figures.format_temperature_range(verdict.low, verdict.high)

    @property
    def range_signs(self) -> dict[str, str]:
        """Return the separators of a range in the active language, for the script."""
        return {
            "usual": get_range_sign(below_zero=False),
            "below_zero": get_range_sign(below_zero=True),
        }

    @property
    def readings(self) -> list[Reading]:
        """Return the rows of the table of readings."""
        curve = self.chart.curve
        fields = [-curve.coercivity * share for share in SHARES]
        return [
            Reading(
                figures.format_field_strength(h),
                figures.format_flux_density(curve.polarisation(h)),
                figures.format_flux_density(curve.flux_density(h)),
            )
            for h in fields
        ]

    @property
    def slider(self) -> dict[str, str]:
        """Return the ends and the value of the temperature slider, in whole °C."""
        return {
            "least": f"{self.model.coldest:.0f}",
            "most": f"{self.model.warmest:.0f}",
            "value": f"{self.form.celsius:.0f}",
        }

    @property
    def numbers(self) -> dict[str, str]:
        """Return the input values of the script: the model and the ends of the chart's axes."""
        model = self.model
        return {
            "br": f"{model.remanence:g}",
            "hcj": f"{model.coercivity:g}",
            "alpha": f"{model.alpha:g}",
            "beta": f"{model.beta:g}",
            "recoil": f"{model.recoil_permeability:g}",
            "coldest": f"{model.coldest:g}",
            "warmest": f"{model.warmest:g}",
            "deepest": f"{self.chart.deepest:.6f}",
            "highest": f"{self.chart.highest:.6f}",
        }

    @property
    def enquiry_query(self) -> str:
        """Return the query string for the enquiry form: the temperature, and L/D or Pc."""
        shape = {"pc": figures.format_fixed(self.form.permeance, 2)}
        if self.form.ratio is not None:
            shape = {"ld": f"{self.form.ratio:.6g}"}
        return urlencode({"temperature": f"{self.form.celsius:g}", **shape})

    @property
    def computed_on(self) -> date:
        return timezone.localdate()
