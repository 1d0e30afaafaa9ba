"""Which fields of the core's models are kept in both languages."""

from modeltranslation.translator import TranslationOptions, register

from core.models import CompanySettings, SiteImage, SitePage


@register(SitePage)
class SitePageTranslation(TranslationOptions):
    fields = ("title", "draft_title", "seo_title", "search_description", "summary", "shown")
    # A boolean's "no" would read as "not given" and take the other language's "yes".
    fallback_undefined = {"shown": None}


@register(SiteImage)
class SiteImageTranslation(TranslationOptions):
    fields = ("description",)


@register(CompanySettings)
class CompanySettingsTranslation(TranslationOptions):
    fields = ("name", "slogan", "slogan_detail", "mission", "commitment", "address")
