"""Tags of articles: not shown to visitors, used to find related articles."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase


class ArticleTag(TagBase):
    """Tag of articles, in any language that staff write."""

    free_tagging = True

    class Meta:
        verbose_name = _("article tag")
        verbose_name_plural = _("article tags")


class TaggedArticle(ItemBase):
    """Relation between an article and one of its tags."""

    tag = models.ForeignKey(ArticleTag, on_delete=models.CASCADE, related_name="tagged_articles")
    content_object = ParentalKey(
        "news.ArticlePage", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta:
        # Covering index: counting shared tags reads nothing else.
        indexes = [models.Index(fields=["tag", "content_object"], name="tagged_articles")]
        constraints = [
            models.UniqueConstraint(fields=["content_object", "tag"], name="unique_article_tag")
        ]
