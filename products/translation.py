"""Translated fields of the catalogue models, registered with django-modeltranslation."""

from modeltranslation.translator import TranslationOptions, register

import languages
from products import models

INDEXES = [
    models.ApplicationIndexPage,
    models.GradeIndexPage,
    models.ProductIndexPage,
    models.ProductTypeIndexPage,
]


@register(INDEXES)
class IndexPageTranslation(TranslationOptions):
    """Translated fields of the index pages."""

    fields = ("body",)


@register([models.FamilyPage, models.ProductTypePage, models.ApplicationPage])
class CataloguePageTranslation(TranslationOptions):
    """Translated fields of families, product types and applications."""

    fields = ("body", "tolerances_source")


@register(models.Coating)
class CoatingTranslation(TranslationOptions):
    """Translated fields of coatings; the name is required in both languages."""

    fields = ("name", "note")
    required_languages = {code: ("name",) for code in languages.CODES}


@register(models.ExportNote)
class ExportNoteTranslation(TranslationOptions):
    """Translated fields of export control notes; all are required in both languages."""

    fields = ("title", "text")
    required_languages = languages.CODES
