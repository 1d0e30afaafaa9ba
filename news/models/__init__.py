from news.models.article import ArticlePage
from news.models.category import Category
from news.models.index import NewsIndexPage

__all__ = ["ArticlePage", "Category", "NewsIndexPage"]
