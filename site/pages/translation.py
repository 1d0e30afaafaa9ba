"""Which fields of these pages are kept in both languages."""

from modeltranslation.translator import TranslationOptions, register

from pages.models import ContentPage, HomePage


@register(HomePage)
class HomePageTranslation(TranslationOptions):
    fields = ("body",)


@register(ContentPage)
class ContentPageTranslation(TranslationOptions):
    fields = ("body",)
