"""The demo's catalogue: records, then pages, then what leads from one to the other."""

from pathlib import Path
from typing import Any

from django.db.models import Q

from core.models import SitePage
from demo import content, values
from demo.pages import page_below
from demo.schema import ProductTypeContent
from products.grade_files import checking, reading, snapshot, storing
from products.models import (
    ApplicationIndexPage,
    ApplicationPage,
    CatalogueSettings,
    Coating,
    ExportNote,
    FamilyPage,
    Grade,
    GradeIndexPage,
    ProductIndexPage,
    ProductTypeIndexPage,
    ProductTypePage,
)
from products.models.application import ApplicationGrade
from products.models.product_type import ProductTypeGrade

GRADES = Path(__file__).parent / "data" / "grades.csv"
LICENCE = ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")
MATERIAL = "material:"


def load(home: SitePage) -> SitePage:
    """Builds what is missing of the catalogue below the home page; the product index."""
    _records()
    products = page_below(ProductIndexPage, home, content.PRODUCTS)
    for family in content.FAMILIES:
        page_below(
            FamilyPage, products, family,
            drawing=family.drawing, material=family.material, **values.figures(family),
        )  # fmt: skip
    types = page_below(ProductTypeIndexPage, products, content.PRODUCT_TYPE_INDEX)
    for product_type in content.PRODUCT_TYPES:
        _product_type(types, product_type)
    page_below(GradeIndexPage, products, content.GRADE_INDEX)
    applications = page_below(ApplicationIndexPage, home, content.APPLICATION_INDEX)
    for wanted in content.APPLICATIONS:
        page = page_below(ApplicationPage, applications, wanted, **values.figures(wanted))
        if not page.grade_choices.exists():
            page.families = _pages(FamilyPage, wanted.families)
            page.product_types = _pages(ProductTypePage, wanted.product_types)
            _choose(page, ApplicationGrade, wanted.grades)
    return products


def _records() -> None:
    """Grades, coatings, notes on export control, the licence of the data."""
    for order, wanted in enumerate(content.COATINGS):
        Coating.objects.get_or_create(
            slug=wanted.slug,
            defaults={
                **values.both("name", wanted.name),
                **values.both("note", wanted.note),
                "sort_order": order,
                "thickness_min_um": wanted.thickness_min_um,
                "thickness_max_um": wanted.thickness_max_um,
                "salt_spray_min_h": wanted.salt_spray_min_h or None,
                "salt_spray_max_h": wanted.salt_spray_max_h or None,
                "max_temperature_c": wanted.max_temperature_c or None,
                "source": wanted.source,
            },
        )
    if not Grade.objects.exists():
        _grades()
    settings = CatalogueSettings.load()
    if not settings.data_licence:
        settings.data_licence, settings.data_licence_url = LICENCE
        settings.save()


def _grades() -> None:
    """The reference table, as staff would import it, and what export law says of some."""
    now = snapshot.take()
    rows = checking.check(reading.read(GRADES.name, GRADES.read_bytes()), now)
    storing.store(rows, None, now.fingerprint)
    for wanted in content.EXPORT_NOTES:
        note, _made = ExportNote.objects.get_or_create(
            slug=wanted.slug,
            defaults={
                **values.both("title", wanted.title),
                **values.both("text", wanted.text),
                "as_of": wanted.as_of,
            },
        )
        materials = [
            name.removeprefix(MATERIAL) for name in wanted.grades if name.startswith(MATERIAL)
        ]
        named = Q(material__in=materials) | Q(name__in=wanted.grades)
        for grade in Grade.objects.filter(named):
            grade.export_note = note
            grade.save()  # an update would leave Wagtail's count of references behind


def _product_type(parent: SitePage, wanted: ProductTypeContent) -> None:
    page = page_below(ProductTypePage, parent, wanted, shape=wanted.shape, **values.figures(wanted))
    if not page.grade_choices.exists():
        page.families = _pages(FamilyPage, wanted.families)
        page.coatings = Coating.objects.filter(slug__in=wanted.coatings)
        _choose(page, ProductTypeGrade, wanted.grades)


def _choose(page: Any, choice_class: type, names: tuple[str, ...]) -> None:
    """Attaches grades to a page and publishes it with all that was attached."""
    grades = {grade.name: grade for grade in Grade.objects.filter(name__in=names)}
    page.grade_choices.set(
        [
            choice_class(grade=grades[name], sort_order=order)
            for order, name in enumerate(names)
            if name in grades
        ]
    )
    page.save_revision().publish()


def _pages(page_class: type[SitePage], slugs: tuple[str, ...]) -> Any:
    return page_class.objects.filter(slug__in=slugs)
