"""What readers may find: one row for each thing in each language in which they find it."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index
from wagtail.search.queryset import SearchableQuerySetMixin

import languages
from search.words import cut


class Kind(models.TextChoices):
    """What readers may narrow their search to."""

    PRODUCT = "product", _("Products")
    GRADE = "grade", _("Grades")
    APPLICATION = "application", _("Applications")
    NEWS = "news", _("News")
    DOCUMENT = "document", _("Documents")
    PAGE = "page", _("Other pages")

    @property
    def one(self) -> Any:
        """What a single one is called."""
        return ONE[self]


ONE = {
    Kind.PRODUCT: _("Product"),
    Kind.GRADE: _("Grade"),
    Kind.APPLICATION: _("Application"),
    Kind.NEWS: _("News"),
    Kind.DOCUMENT: _("Document"),
    Kind.PAGE: _("Page"),
}


def marker(language: str) -> str:
    """The word that all records of a language have."""
    return f"xlanguage{language.replace('-', '')}"


class SearchRecordQuerySet(SearchableQuerySetMixin, models.QuerySet):
    """Wagtail's search over records."""


class SearchRecord(index.Indexed, models.Model):
    """A page, a grade or a document in one language, as search finds and shows it.

    There is a row exactly while readers find the thing: ``search.records`` makes and removes them.
    ``page`` is where it stands: the page itself, the list of grades, the page that offers the
    document. With that page, the row goes.
    """

    language = models.CharField(max_length=10, choices=[(code, code) for code in languages.CODES])
    kind = models.CharField(max_length=12, choices=Kind.choices)
    shelf = models.CharField(max_length=24)
    """Language and kind in one, by which all that is found is counted at once: en:news."""
    page = models.ForeignKey("core.SitePage", on_delete=models.CASCADE, related_name="+")
    grade = models.ForeignKey(
        "products.Grade", null=True, on_delete=models.CASCADE, related_name="+"
    )
    document = models.ForeignKey(
        "wagtaildocs.Document", null=True, on_delete=models.CASCADE, related_name="+"
    )
    entry = models.BigIntegerField(null=True, editable=False)
    """The key of the row's entry in the index: from there to here without the table between."""
    title = models.CharField(max_length=300)
    title_language = models.CharField(max_length=10)
    """Of the title's words, where it stands in for one that is missing."""
    names = models.TextField(blank=True)
    """What else it is called; found as the title is."""
    headings = models.TextField(blank=True)
    """Of the sections, a line each."""
    summary = models.TextField(blank=True)
    description = models.TextField(blank=True)
    """What search engines are told of it: found, not shown."""
    text = models.TextField(blank=True)
    """The running text; a line for each paragraph."""
    date = models.DateField(null=True)
    places = models.TextField(blank=True)
    """The words of title and names, of headings, of summary and description, a line each: by which
    the best answers are put in order."""

    objects = SearchRecordQuerySet.as_manager()

    # The records' own keepers write the index, many rows at once.
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
        index.FilterField("shelf"),
    ]

    class Meta:
        verbose_name = _("search record")
        verbose_name_plural = _("search records")
        # All that filtering and counting asks for: the wide rows are read for one page alone.
        indexes = [
            models.Index(
                fields=["entry", "language", "kind", "shelf", "id"], name="search_record_narrow"
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
        "kind", "shelf", "page_id", "title", "title_language", "names", "headings", "summary",
        "description", "text", "date",
    )  # fmt: skip

    def save(self, *args: Any, **kwargs: Any) -> None:
        places = (
            (self.title, self.names),
            (self.headings,),
            (self.summary, self.description),
        )
        self.places = "\n".join(
            " ".join(dict.fromkeys(word for text in texts for word in cut(text, keep_stops=True)))
            for texts in places
        )
        super().save(*args, **kwargs)

    @property
    def marker(self) -> str:
        """A word for the language, by which the index itself leaves the other one out."""
        return marker(self.language)

    @property
    def content(self) -> tuple[Any, ...]:
        """All that is found and shown of it; records with the same need not be written again."""
        return tuple(getattr(self, name) for name in self.CONTENT)
