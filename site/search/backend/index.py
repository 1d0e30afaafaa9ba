"""Indexing: writes the words of objects to modelsearch's table of index entries.

Fields with a boost of 2 or more go to the title column, the others to the body column. The library
computes average title lengths over the whole table at each save; this index does not, because the
databases' own ranking does not need them.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connections, models, router
from django.db.models.functions import Cast
from modelsearch.backends.base import BaseIndex, BaseSearchBackend
from modelsearch.conf import get_app_config
from modelsearch.index import (
    AutocompleteField,
    Indexed,
    RelatedFields,
    SearchField,
    get_indexed_models,
)

from search.words import cut, cut_pieces

ENTRY_FIELD = "search_entry_field"
"""Name of the model attribute that names the field with the primary key of the index entry.

For models with thousands of matches per search: their rows are joined directly to the matches.
"""
TITLE_BOOST = 2
LONGEST_TEXT = 200_000
"""Maximum number of characters indexed per field; only the beginning of a longer text is found."""
MOST_PLACES, LAST_PLACE = 255, 16_383
"""Limits of PostgreSQL's tsvector: number of positions of a word, highest position."""


def get_entry_model() -> Any:  # noqa: ANN401  # modelsearch's models have no types
    """Return modelsearch's model of index entries."""
    return get_app_config().get_model("IndexEntry")


def list_field_texts(
    instance: object, fields: Iterable[Any], kind: type[Any]
) -> Iterable[tuple[Any, str]]:
    """Yield (field, text) for each search field of class ``kind``, also of related objects."""
    for field in fields:
        if isinstance(field, kind):
            yield field, _as_text(field.get_value(instance))
        elif isinstance(field, RelatedFields):
            related = field.get_value(instance)
            others = related.all() if isinstance(related, models.Manager) else [related]
            for other in others:
                if other is not None:
                    yield from list_field_texts(other, field.fields, kind)


def _as_text(value: object) -> str:
    if isinstance(value, list | tuple):
        return " ".join(_as_text(part) for part in value)
    if isinstance(value, dict):
        return _as_text(list(value.values()))
    return "" if value is None else str(value)


def list_column_words(instance: Indexed) -> dict[str, list[str]]:
    """Return the words of an object for each column of its index entry."""
    fields = instance.get_search_fields()
    columns: dict[str, list[str]] = {"title": [], "body": [], "autocomplete": []}
    for field, text in list_field_texts(instance, fields, SearchField):
        is_title = (field.boost or 0) >= TITLE_BOOST
        columns["title" if is_title else "body"] += cut(text[:LONGEST_TEXT], keep_stops=is_title)
    for _field, text in list_field_texts(instance, fields, AutocompleteField):
        for piece in cut_pieces(text[:LONGEST_TEXT]):
            columns["autocomplete"] += dict.fromkeys((*piece.typed, *piece.forms))
    return columns


def format_tsvector(words: list[str], weight: str) -> str:
    """Return words and their positions in PostgreSQL's text format for tsvector.

    ``weight`` is the label A, B, C or D for all of them.
    """
    places: dict[str, list[str]] = {}
    for place, word in enumerate(words, start=1):
        positions = places.setdefault(word, [])
        if len(positions) < MOST_PLACES:
            positions.append(f"{min(place, LAST_PLACE)}{weight}")
    return " ".join(f"'{word}':{','.join(positions)}" for word, positions in places.items())


class Index(BaseIndex):
    """Writes modelsearch's table of index entries in bulk, with a few queries for many objects."""

    COLUMNS = {"title": "A", "body": "D", "autocomplete": "D"}

    def __init__(self, backend: BaseSearchBackend) -> None:
        super().__init__(backend)
        self.entries = get_entry_model()._default_manager
        self.connection = connections[router.db_for_write(get_entry_model())]

    def add_items(self, model: type[Indexed], items: Sequence[Any]) -> None:
        kind = ContentType.objects.get_for_model(model)
        entries = [
            get_entry_model()(content_type_id=kind.pk, object_id=str(item.pk), **self._values(item))
            for item in items
        ]
        if entries and model.get_search_fields():
            written = self.entries.bulk_create(
                entries,
                update_conflicts=True,
                unique_fields=["content_type", "object_id"],
                update_fields=list(self.COLUMNS),
                batch_size=100,
            )
            self._tell(model, items, written)

    @staticmethod
    def _tell(model: type[Indexed], items: Sequence[Any], entries: Sequence[Any]) -> None:
        """Store the keys of the entries on the objects, if their model has an ``ENTRY_FIELD``."""
        if field := getattr(model, ENTRY_FIELD, ""):
            changed = []
            for item, entry in zip(items, entries, strict=True):
                if getattr(item, field) != entry.pk:
                    setattr(item, field, entry.pk)
                    changed.append(item)
            model._default_manager.bulk_update(changed, [field], batch_size=100)

    def _values(self, item: Indexed) -> dict[str, Any]:
        words = list_column_words(item)
        if self.connection.vendor != "postgresql":
            return {column: " ".join(words[column]) for column in self.COLUMNS}
        # No PostgreSQL index covers both columns, so the body column includes the title's words.
        words["body"] += words["title"]
        return {
            column: Cast(
                models.Value(format_tsvector(words[column], weight)),
                get_entry_model()._meta.get_field(column),
            )
            for column, weight in self.COLUMNS.items()
        }

    def delete_item(self, item: Indexed) -> None:
        item.index_entries.all()._raw_delete(using=self.connection.alias)

    def delete_stale_entries(self) -> None:
        """Delete the entries of deleted objects and of models that are no longer indexed."""
        kinds = set()
        for model in get_indexed_models():
            kind = ContentType.objects.get_for_model(model)
            kinds.add(kind.pk)
            existing = model._default_manager.annotate(
                text_pk=Cast("pk", models.CharField(max_length=50))
            )
            entries = self.entries.filter(content_type=kind)
            entries.exclude(object_id__in=existing.values("text_pk"))._raw_delete(
                self.connection.alias
            )
        self.entries.exclude(content_type__in=kinds)._raw_delete(self.connection.alias)

    def reset(self) -> None:
        self.entries.all()._raw_delete(self.connection.alias)


class Rebuilder:
    """Rebuilder of modelsearch that updates the index in place, entry by entry.

    Search works meanwhile, and no long transaction blocks other writers.
    """

    def __init__(self, index: Index) -> None:
        self.index = index

    def start(self) -> Index:
        return self.index

    def finish(self) -> None:
        self.index.delete_stale_entries()
