"""Search records: one row per page, grade or document and language in which it is visible."""

from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.search import index
from wagtail.search.queryset import SearchableQuerySetMixin

import languages
from search.words import cut


class Kind(models.TextChoices):
    """Kinds of results, by which readers filter a search."""

    PRODUCT = "product", _("Products")
    GRADE = "grade", _("Grades")
    APPLICATION = "application", _("Applications")
    NEWS = "news", _("News")
    DOCUMENT = "document", _("Documents")
    PAGE = "page", _("Other pages")

    @property
    def singular(self) -> Promise:
        """Return the label in the singular, translated lazily."""
        return SINGULAR[self]


SINGULAR = {
    Kind.PRODUCT: _("Product"),
    Kind.GRADE: _("Grade"),
    Kind.APPLICATION: _("Application"),
    Kind.NEWS: _("News"),
    Kind.DOCUMENT: _("Document"),
    Kind.PAGE: _("Page"),
}


def make_language_marker(language: str) -> str:
    """Return the word that is indexed with all records of a language, to filter by language."""
    return f"xlanguage{language.replace('-', '')}"


class SearchRecordQuerySet(SearchableQuerySetMixin, models.QuerySet):
    """Queryset with Wagtail's ``search`` and ``autocomplete``."""


class SearchRecord(index.Indexed, models.Model):
    """A page, grade or document in one language, with the texts that are indexed and shown.

    A row exists as long as readers can see the object: ``search.records`` adds and deletes rows.
    ``page`` is the page itself, the list of grades, or the page that offers the document; the row
    is deleted with it.
    """

    language = models.CharField(max_length=10, choices=[(code, code) for code in languages.CODES])
    kind = models.CharField(max_length=12, choices=Kind.choices)
    language_kind = models.CharField(max_length=24)
    """Language and kind in one value, "en:news", to count results by both with one query."""
    page = models.ForeignKey("core.SitePage", on_delete=models.CASCADE, related_name="+")
    grade = models.ForeignKey(
        "products.Grade", null=True, on_delete=models.CASCADE, related_name="+"
    )
    document = models.ForeignKey(
        "wagtaildocs.Document", null=True, on_delete=models.CASCADE, related_name="+"
    )
    entry = models.BigIntegerField(null=True, editable=False)
    """Primary key of the index entry, to join rows to matches without a table in between."""
    title = models.CharField(max_length=300)
    title_language = models.CharField(max_length=10)
    """Language of the title, which is the other language if the title is not translated."""
    names = models.TextField(blank=True)
    """Other names; indexed with the same weight as the title."""
    headings = models.TextField(blank=True)
    """Headings of the sections, one per line."""
    summary = models.TextField(blank=True)
    description = models.TextField(blank=True)
    """Description for search engines; indexed, but not shown."""
    text = models.TextField(blank=True)
    """Body text, one paragraph per line."""
    date = models.DateField(null=True)
    ranked_words = models.TextField(blank=True)
    """Indexed words for ``search.ranking``, in three lines.

    They are those of title and names, of the headings, and of summary and description.
    """

    objects = SearchRecordQuerySet.as_manager()

    # ``search.records.record_sync`` writes the index, many rows at once.
    search_auto_update = False
    search_entry_field = "entry"
    wagtail_reference_index_ignore = True
    search_fields = [
        index.SearchField("title", boost=4),
        index.SearchField("names", boost=4),
        index.SearchField("headings", boost=2),
        index.SearchField("summary"),
        index.SearchField("description"),
        index.SearchField("text"),
        index.SearchField("marker"),
        index.AutocompleteField("title"),
        index.AutocompleteField("names"),
        index.FilterField("language"),
        index.FilterField("kind"),
        index.FilterField("language_kind"),
    ]

    class Meta:
        verbose_name = _("search record")
        verbose_name_plural = _("search records")
        # Covers filters and counts, so that the wide rows are read only for the results shown.
        indexes = [
            models.Index(
                fields=["entry", "language", "kind", "language_kind", "id"],
                name="search_record_narrow",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["language", "page"],
                condition=models.Q(grade=None, document=None),
                name="search_page_once",
            ),
            models.UniqueConstraint(fields=["language", "grade"], name="search_grade_once"),
            models.UniqueConstraint(fields=["language", "document"], name="search_document_once"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"

    CONTENT = (
        "kind", "language_kind", "page_id", "title", "title_language", "names", "headings",
        "summary", "description", "text", "date",
    )  # fmt: skip

    def save(self, *args: Any, **kwargs: Any) -> None:
        texts_by_weight = (
            (self.title, self.names),
            (self.headings,),
            (self.summary, self.description),
        )
        self.ranked_words = "\n".join(
            " ".join(dict.fromkeys(word for text in texts for word in cut(text, keep_stops=True)))
            for texts in texts_by_weight
        )
        super().save(*args, **kwargs)

    @property
    def marker(self) -> str:
        """Return the word by which the full-text index filters by language."""
        return make_language_marker(self.language)

    @property
    def content(self) -> tuple[Any, ...]:
        """Return all that is indexed and shown; records with equal content need no update."""
        return tuple(getattr(self, name) for name in self.CONTENT)
