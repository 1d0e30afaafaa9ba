"""Which fields of the contact page are kept in both languages."""

from modeltranslation.translator import TranslationOptions, register

from enquiries.models import ContactPage


@register(ContactPage)
class ContactPageTranslation(TranslationOptions):
    fields = ("body",)
