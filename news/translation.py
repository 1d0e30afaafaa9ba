"""Which fields of the news are kept in both languages."""

from modeltranslation.translator import TranslationOptions, register

from news.models import ArticlePage, Category, NewsIndexPage


@register(Category)
class CategoryTranslation(TranslationOptions):
    fields = ("name",)


@register(ArticlePage)
class ArticlePageTranslation(TranslationOptions):
    fields = ("body", "source_name", "first_shown_at", "listed")
    # A boolean's "no" would read as "not given" and take the other language's "yes".
    fallback_undefined = {"listed": None}


@register(NewsIndexPage)
class NewsIndexPageTranslation(TranslationOptions):
    fields = ()
