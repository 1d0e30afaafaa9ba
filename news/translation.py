"""Translated fields of the news models (django-modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register

from news.models import ArticlePage, Category, NewsIndexPage


@register(Category)
class CategoryTranslation(TranslationOptions):
    """Translated fields of a news category."""

    fields = ("name",)


@register(ArticlePage)
class ArticlePageTranslation(TranslationOptions):
    """Translated fields of an article, in addition to those of every page."""

    fields = ("body", "source_name", "first_shown_at", "listed")
    # Otherwise False would be read as "not set" and replaced by the other language's True.
    fallback_undefined = {"listed": None}


@register(NewsIndexPage)
class NewsIndexPageTranslation(TranslationOptions):
    """Registration of the news index: it adds no translated fields to those of every page."""

    fields = ()
