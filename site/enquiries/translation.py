"""Translated fields of the contact page (django-modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register

from enquiries.models import ContactPage


@register(ContactPage)
class ContactPageTranslation(TranslationOptions):
    """Translated fields of the contact page, in addition to those of every page."""

    fields = ("body",)
