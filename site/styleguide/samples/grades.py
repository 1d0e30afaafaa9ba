"""Samples for grade selection: quantity fields, the explorer, a grade's curve, related grades."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from django.http import QueryDict

from products.grades.curve.page import GradeCurve
from products.grades.explorer.explorer import Explorer
from products.grades.explorer.form import ExplorerForm
from products.grades.page import GradePage
from products.grades.related import find_related_grades
from products.models import Grade
from products.units.quantities import get_messages_json
from styleguide.sample import Sample, SampleSection
from styleguide.samples.content import SHORT, make_page

FIELDS = ("name", "material", *Grade.FIGURES[:10])
ROWS = (
    "N42 NdFeB 1.28 1.300 915 955 318 342 80 -0.12 -0.75 7.5",
    "N42SH NdFeB 1.28 1.300 939 1592 318 342 150 -0.12 -0.535 7.5",
    "N45SH NdFeB 1.32 1.345 955 1592 326 358 150 -0.12 -0.535 7.6",
    "Y25 Ferrite 0.36 0.380 135 140 22.5 28.0 250 -0.2 0.27 4.9",
    "LNG40 AlNiCo 1.25 1.260 48 49 40 42 525 -0.02 - 7.3",
)


def _grades() -> list[Grade]:
    grades = []
    for number, row in enumerate(ROWS, 1):
        values = dict(zip(FIELDS, row.split(), strict=True))
        if values["beta_hcj_percent_per_k"] == "-":
            del values["beta_hcj_percent_per_k"]
        grade = Grade(pk=number, slug=values["name"].lower(), **values)
        grade.complete()
        grade.check_figures()
        grades.append(grade)
    return grades


def _grade(name: str) -> Grade:
    return next(grade for grade in _grades() if grade.name == name)


def _grade_page(name: str) -> dict[str, Any]:
    index: Any = make_page(SHORT)
    return {"page": GradePage(_grade(name), index), "grade": _grade(name)}


def _field(text: str) -> Callable[[], dict[str, Any]]:
    return lambda: {"field": ExplorerForm(QueryDict(mutable=True) | {"br": text})["br"]}


def _explorer(query: str) -> Callable[[], dict[str, Any]]:
    def context() -> dict[str, Any]:
        explorer = Explorer(SimpleNamespace(in_order=_grades), QueryDict(query))
        return {
            "explorer": explorer,
            "comparison": explorer.comparison,
            "page": make_page(SHORT),
            "site_context": SimpleNamespace(contact_url="#"),
        }

    return context


def _curve(name: str, query: str) -> Callable[[], dict[str, Any]]:
    def context() -> dict[str, Any]:
        curve = GradeCurve(_grade(name), QueryDict(query))
        messages = {"quantity_messages": get_messages_json(), "page_path": ""}
        return {"curve": curve, **_grade_page(name), **messages}

    return context


def _related_grades() -> dict[str, Any]:
    shown = _grade_page("N42")
    related_grades = find_related_grades(shown["grade"], [*_grades()[:3]])
    return {**shown, "related_grades": related_grades}


GRADES = SampleSection(
    "grades",
    ("Choosing a grade", "选择牌号"),
    (
        Sample(("A quantity", "数值输入框"), "products/parts/filter_field.html", _field("12 kG")),
        Sample(
            ("A quantity that can’t be read", "无法识别的数值"),
            "products/parts/filter_field.html",
            _field("1,2,3"),
        ),
        Sample(
            ("Filters", "筛选条件"),
            "products/explorer/filters.html",
            _explorer("br=1.2&temperature=150"),
            wide=True,
        ),
        Sample(
            ("No grade meets all filters", "没有符合的牌号"),
            "products/explorer/filters.html",
            _explorer("br=1.5&temperature=150"),
            wide=True,
        ),
        Sample(
            ("Side by side", "并排比较"),
            "products/explorer/comparison.html",
            _explorer("compare=n42&compare=lng40&compare=y25"),
            wide=True,
        ),
        Sample(
            ("Properties of a grade", "牌号性能"),
            "products/grade/properties.html",
            lambda: _grade_page("N42SH"),
        ),
        Sample(
            ("Related grades", "相近牌号"), "products/grade/related_grades.html", _related_grades
        ),
        Sample(
            ("Curve, safe", "曲线：安全"),
            "products/curve/curve.html",
            _curve("N42SH", "temperature=120&ld=0.5"),
            wide=True,
        ),
        Sample(
            ("Curve, demagnetised", "曲线：退磁"),
            "products/curve/curve.html",
            _curve("Y25", "temperature=-40&pc=0.5"),
            wide=True,
        ),
        Sample(
            ("No curve", "无曲线"),
            "products/curve/absent.html",
            _curve("LNG40", ""),
        ),
    ),
)
