"""Which fields of the catalogue are kept in both languages."""

from modeltranslation.translator import TranslationOptions, register

from products.models import FamilyPage, ProductIndexPage


@register(ProductIndexPage)
class ProductIndexPageTranslation(TranslationOptions):
    fields = ("body",)


@register(FamilyPage)
class FamilyPageTranslation(TranslationOptions):
    fields = ("body",)
