"""Samples for the catalogue: grades, dimensions, tolerances, coatings, links, gallery, documents.

The figures of the grades are those of the reference table; N42SH is an example of a certified one.
"""

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from core.blocks.samples import SampleDocument, SamplePicture
from products.blocks import BilingualValue, DimensionValue
from products.grades.files.columns import COLUMNS
from products.grades.table import GradeTable
from products.models import Coating, Grade
from products.shape_drawings import CAPTIONS, ShapeDrawing
from products.tolerances import tabulate
from styleguide.sample import Sample, SampleSection
from styleguide.samples.content import LONG, SHORT, make_page

FIELDS = ("name", "material", *Grade.FIGURES[:10], "status")
ROWS = (
    "N42 NdFeB 1.28 1.300 915 955 318 342 80 -0.12 -0.75 7.5 reference",
    "N42SH NdFeB 1.28 1.300 939 1592 318 342 150 -0.12 -0.535 7.5 certified",
    "YXG28H SmCo 1.03 1.055 756 1990 207 223 350 -0.035 -0.2 8.4 reference",
    "Y25 Ferrite 0.36 0.380 135 140 22.5 28.0 250 -0.2 0.27 4.9 reference",
)


def _grades(*names: str) -> GradeTable:
    grades = []
    for row in ROWS:
        values = dict(zip(FIELDS, row.split(), strict=True))
        if not names or values["name"] in names:
            grade = Grade(slug="grade", **values)
            grade.complete()
            grade.check_figures()
            grades.append(grade)
    return GradeTable(SimpleNamespace(in_order=lambda: grades))


def _values(value_class: type, **values: Any) -> SimpleNamespace:
    return SimpleNamespace(value=value_class(None, values.items()))


def _dimensions() -> dict[str, Any]:
    empty = {"smallest_mm": None, "largest_mm": None, "note_en": "", "note_zh_hans": ""}
    limits = {"smallest_mm": Decimal("1.5"), "largest_mm": Decimal(80)}
    note = {"note_en": "Along the axis", "note_zh_hans": "沿轴线方向"}
    rows = [
        _values(DimensionValue, symbol="D", name_en="Diameter", name_zh_hans="直径", **empty),
        _values(
            DimensionValue, symbol="T", name_en="Height", name_zh_hans="高度",
            **{**empty, **limits, **note},
        ),
    ]  # fmt: skip
    return {"page": SimpleNamespace(dimensions=rows, has_limits=True, has_notes=True)}


def _tolerances() -> dict[str, Any]:
    sizes = (("0", "10", "0.05"), ("10", "20", "0.10"))
    rows = [
        {"over_mm": Decimal(low), "up_to_mm": Decimal(high), "tolerance_mm": Decimal(kept)}
        for low, high, kept in sizes
    ]
    ground = _values(
        BilingualValue, name_en="Surface grinding", name_zh_hans="平面磨", rows=rows
    ).value
    cut = _values(
        BilingualValue, name_en="Wire cutting", name_zh_hans="线切割", rows=rows[:1]
    ).value
    return {"page": SimpleNamespace(tolerance_table=tabulate([ground, cut]))}


def _coatings() -> dict[str, Any]:
    made = Coating(
        name_en="Ni-Cu-Ni", name_zh_hans="镍铜镍", slug="ni-cu-ni", thickness_min_um=Decimal(10),
        thickness_max_um=Decimal(20), salt_spray_min_h=Decimal(24), salt_spray_max_h=Decimal(72),
        max_temperature_c=Decimal(200), note_en="Barrel plated", note_zh_hans="滚镀",
    )  # fmt: skip
    return {"coatings": [made]}


def _links() -> dict[str, Any]:
    return {
        "links": {
            "product_types": [make_page(SHORT), make_page(LONG)],
            "applications": [make_page(LONG)],
        }
    }


def _gallery() -> dict[str, Any]:
    captions = {"name_en": "A ring, magnetised axially", "name_zh_hans": "轴向充磁的圆环"}
    rows = [
        _values(BilingualValue, image=SamplePicture(), **captions),
        _values(BilingualValue, image=SamplePicture(), name_en="", name_zh_hans=""),
    ]
    return {"page": SimpleNamespace(gallery=rows)}


def _documents() -> dict[str, Any]:
    names = {"name_en": "Data sheet", "name_zh_hans": "规格书"}
    rows = [_values(BilingualValue, document=SampleDocument(), **names)]
    return {"page": SimpleNamespace(documents=rows)}


def _drawn() -> dict[str, Any]:
    template = "drawings/shapes/ring.svg"
    caption = CAPTIONS[ShapeDrawing.RING]
    return {"page": SimpleNamespace(drawing_template=template, drawing_caption=caption)}


def _item() -> dict[str, Any]:
    return {"item": "grade:n42", "site_context": SimpleNamespace(contact_url="#")}


def _status() -> dict[str, Any]:
    return {"grade": SimpleNamespace(is_reference=True)}


PARTS = "products/parts"
CATALOGUE = SampleSection(
    "catalogue",
    ("Catalogue", "产品目录"),
    (
        Sample(
            ("Choice of units", "单位选择"),
            "components/unit_choice.html",
            use=(
                "Once a page, before its first figure; remembered in the browser.",
                "每页一次，置于首个数据之前；由浏览器记住。",
            ),
        ),
        Sample(
            ("Key figures of a material", "材料的关键数据"),
            f"{PARTS}/key_figures.html",
            lambda: {"table": _grades("N42", "N42SH")},
            (
                "At the head of a family, computed from its grades.",
                "产品类别页首，由牌号计算。",
            ),
        ),
        Sample(
            ("Table of grades", "牌号表"),
            f"{PARTS}/grade_table.html",
            lambda: {"table": _grades(), "caption": "N42 … Y25", "grade_lists": [make_page(SHORT)]},
            ("Both unit systems; reference values say so.", "两种单位制；参考值均有标注。"),
            wide=True,
        ),
        Sample(
            ("Property ranges", "性能范围"),
            f"{PARTS}/property_ranges.html",
            lambda: {"table": _grades("N42", "N42SH")},
        ),
        Sample(
            ("Ranges of one certified grade", "单个认证牌号的范围"),
            f"{PARTS}/property_ranges.html",
            lambda: {"table": _grades("N42SH")},
        ),
        Sample(
            ("Materials compared", "材料对比"),
            f"{PARTS}/comparison.html",
            lambda: {"table": _grades()},
            wide=True,
        ),
        Sample(("Dimensions", "尺寸"), f"{PARTS}/dimensions.html", _dimensions),
        Sample(("Tolerances", "公差"), f"{PARTS}/tolerances.html", _tolerances),
        Sample(("Coatings", "镀层"), f"{PARTS}/coatings.html", _coatings, wide=True),
        Sample(("Ways on", "相关页面"), f"{PARTS}/links.html", _links),
        Sample(("Gallery", "图集"), f"{PARTS}/gallery.html", _gallery),
        Sample(("Documents", "资料"), f"{PARTS}/documents.html", _documents),
        Sample(
            ("Data for others", "开放数据"),
            f"{PARTS}/open_data.html",
            lambda: {
                "data_columns": COLUMNS,
                "data_licence": "CC BY 4.0",
                "data_licence_url": "https://example.com/",
            },
            wide=True,
        ),
        Sample(("A drawing at the head", "页首图示"), f"{PARTS}/drawn_head.html", _drawn),
        Sample(("Add to enquiry", "加入询价单"), "components/add_to_enquiry.html", _item),
        Sample(("What the values are", "数据性质"), f"{PARTS}/grade_status.html", _status),
    ),
)
