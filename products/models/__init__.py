"""Models of the catalogue: page types, grades, coatings, export control notes, settings."""

from products.models.application import ApplicationIndexPage, ApplicationPage
from products.models.coating import Coating
from products.models.export_note import ExportNote
from products.models.family import FamilyPage
from products.models.grade import Grade
from products.models.grade_index import GradeIndexPage
from products.models.index import ProductIndexPage
from products.models.product_type import ProductTypeIndexPage, ProductTypePage
from products.models.settings import CatalogueSettings

__all__ = [
    "ApplicationIndexPage",
    "ApplicationPage",
    "CatalogueSettings",
    "Coating",
    "ExportNote",
    "FamilyPage",
    "Grade",
    "GradeIndexPage",
    "ProductIndexPage",
    "ProductTypeIndexPage",
    "ProductTypePage",
]
