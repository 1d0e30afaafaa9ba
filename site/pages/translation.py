"""Translated fields of the home page and the content pages (modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register

from pages.models import ContentPage, HomePage


@register(HomePage)
class HomePageTranslation(TranslationOptions):
    """Translated fields of the home page."""

    fields = ("body",)


@register(ContentPage)
class ContentPageTranslation(TranslationOptions):
    """Translated fields of content pages."""

    fields = ("body",)
