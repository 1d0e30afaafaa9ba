"""Which fields of the catalogue are kept in both languages."""

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
    fields = ("body",)


@register([models.FamilyPage, models.ProductTypePage, models.ApplicationPage])
class CataloguePageTranslation(TranslationOptions):
    fields = ("body", "tolerances_source")


@register(models.Coating)
class CoatingTranslation(TranslationOptions):
    fields = ("name", "note")
    required_languages = {code: ("name",) for code in languages.CODES}


@register(models.ExportNote)
class ExportNoteTranslation(TranslationOptions):
    fields = ("title", "text")
    required_languages = languages.CODES
