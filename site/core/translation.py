"""Translated fields of the core models (modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register

from core.models import CompanySettings, SiteImage, SitePage


@register(SitePage)
class SitePageTranslation(TranslationOptions):
    """Translated fields of the base page."""

    fields = ("title", "draft_title", "seo_title", "search_description", "summary", "shown")
    # Otherwise False would count as undefined and fall back to the other language.
    fallback_undefined = {"shown": None}


@register(SiteImage)
class SiteImageTranslation(TranslationOptions):
    """Translated fields of pictures."""

    fields = ("description",)


@register(CompanySettings)
class CompanySettingsTranslation(TranslationOptions):
    """Translated fields of the company settings."""

    fields = ("name", "slogan", "slogan_detail", "mission", "commitment", "address")
