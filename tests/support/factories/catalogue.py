"""Factories of the product catalogue: pages, grades, coatings and export notes."""

import datetime

import factory
from factory.django import DjangoModelFactory

from products.models import (
    ApplicationIndexPage,
    ApplicationPage,
    Coating,
    ExportNote,
    FamilyPage,
    Grade,
    GradeIndexPage,
    ProductIndexPage,
    ProductTypeIndexPage,
    ProductTypePage,
)
from tests.support.factories.base import PageFactory


class ProductIndexPageFactory(PageFactory):
    class Meta:
        model = ProductIndexPage

    slug = "products"


class FamilyPageFactory(PageFactory):
    class Meta:
        model = FamilyPage


class ProductTypeIndexPageFactory(PageFactory):
    class Meta:
        model = ProductTypeIndexPage

    slug = "types"


class ProductTypePageFactory(PageFactory):
    class Meta:
        model = ProductTypePage


class ApplicationIndexPageFactory(PageFactory):
    class Meta:
        model = ApplicationIndexPage

    slug = "applications"


class ApplicationPageFactory(PageFactory):
    class Meta:
        model = ApplicationPage


class GradeIndexPageFactory(PageFactory):
    class Meta:
        model = GradeIndexPage

    title_en = "Materials & grades"
    title_zh_hans = "材料与牌号"
    slug = "grades"


class GradeFactory(DjangoModelFactory):
    """Grade with the figures of N42."""

    class Meta:
        model = Grade

    name = factory.Sequence(lambda n: f"N42-{n}")
    material = "NdFeB"
    br_min_t = "1.28"
    br_nominal_t = "1.300"
    hcb_min_ka_per_m = "915"
    hcj_min_ka_per_m = "955"
    bhmax_min_kj_per_m3 = "318"
    bhmax_max_kj_per_m3 = "342"
    max_operating_temperature_c = "80"
    alpha_br_percent_per_k = "-0.12"
    beta_hcj_percent_per_k = "-0.75"
    density_g_per_cm3 = "7.5"


class CoatingFactory(DjangoModelFactory):
    class Meta:
        model = Coating

    name_en = "Ni-Cu-Ni"
    name_zh_hans = "镍铜镍"
    slug = factory.Sequence(lambda n: f"coating-{n}")
    thickness_min_um = "10"
    thickness_max_um = "20"
    max_temperature_c = "200"


class ExportNoteFactory(DjangoModelFactory):
    class Meta:
        model = ExportNote

    title_en = "Export licence"
    title_zh_hans = "出口许可证"
    text_en = "Samarium-cobalt materials need a licence."
    text_zh_hans = "钐钴永磁材料须申领许可证。"
    as_of = datetime.date(2025, 4, 4)
    slug = factory.Sequence(lambda n: f"note-{n}")
