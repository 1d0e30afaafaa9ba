"""Models of the news: articles, categories, tags, related articles, and the index page."""

from news.models.article import ArticlePage
from news.models.category import Category
from news.models.index import NewsIndexPage
from news.models.related import RelatedArticle
from news.models.tags import ArticleTag, TaggedArticle

__all__ = [
    "ArticlePage",
    "ArticleTag",
    "Category",
    "NewsIndexPage",
    "RelatedArticle",
    "TaggedArticle",
]
