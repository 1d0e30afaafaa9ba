"""What articles have in common, in a word: readers don't see tags, related articles are found by
them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase


class ArticleTag(TagBase):
    """A word that articles share, in whichever language staff write it."""

    free_tagging = True

    class Meta:
        verbose_name = _("article tag")
        verbose_name_plural = _("article tags")


class TaggedArticle(ItemBase):
    """An article's tag."""

    tag = models.ForeignKey(ArticleTag, on_delete=models.CASCADE, related_name="tagged_articles")
    content_object = ParentalKey(
        "news.ArticlePage", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta:
        # Counting the tags that articles share reads this index alone.
        indexes = [models.Index(fields=["tag", "content_object"], name="tagged_articles")]
        constraints = [
            models.UniqueConstraint(fields=["content_object", "tag"], name="unique_article_tag")
        ]
