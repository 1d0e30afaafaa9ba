"""Assignment of demo content to the fields of pages and other models."""

from typing import Any

from django.db.models import ManyToOneRel, Model
from taggit.managers import TaggableManager
from wagtail.fields import StreamField

import languages
from demo.block_values import make_stream, pick_language
from demo.content_files import ContentError, convert_errors, expect
from demo.references import find_instance
from products.models import Grade


def fill_fields(instance: Model, content: dict[str, Any], file: str) -> None:
    """Set the instance's fields from ``content`` without saving; raise ContentError.

    A translated field is given by its name without language, with a mapping of languages.
    """
    fields: dict[str, Any] = {field.name: field for field in instance._meta.get_fields()}
    for key, value in content.items():
        where = f"{file}: {key}"
        columns = {code: languages.get_field_name(key, code) for code in languages.CODES}
        if columns[languages.CODES[0]] in fields:
            for code, column in columns.items():
                _set_translation(instance, fields[column], value, code, where)
        elif key in fields:
            _set_field(instance, fields[key], value, where)
        else:
            raise ContentError(where, f"{instance._meta.label} has no such field")


def _set_translation(instance: Model, field: Any, value: object, code: str, where: str) -> None:  # noqa: ANN401  # fields of any kind
    if isinstance(field, StreamField):
        _set_field(instance, field, pick_language(value, code, where), where)
    elif code in (texts := expect(dict, value, where)):  # it may exist in only one language
        _set_field(instance, field, texts[code], f"{where}.{code}")


def _set_field(instance: Model, field: Any, value: object, where: str) -> None:  # noqa: ANN401  # fields of any kind
    if isinstance(field, StreamField):
        setattr(instance, field.name, make_stream(field.stream_block, value, where))
    elif isinstance(field, ManyToOneRel):
        _choose_grades(getattr(instance, field.name), expect(list, value, where))
    elif isinstance(field, TaggableManager):
        getattr(instance, field.name).set(expect(list, value, where))
    elif field.many_to_many:
        names = expect(list, value, where)
        instances = [find_instance(field.related_model, name, where) for name in names]
        setattr(instance, field.name, instances)
    elif field.many_to_one:
        setattr(instance, field.name, find_instance(field.related_model, value, where))
    else:
        with convert_errors(where):
            setattr(instance, field.name, field.clean(expect(str, value, where), instance))


def _choose_grades(choices: Any, names: list[str]) -> None:  # noqa: ANN401  # fields of any kind
    """Attach the grades in the order of ``names``; skip those that are not in the database."""
    grades = {grade.name: grade for grade in Grade.objects.filter(name__in=names)}
    chosen = [grades[name] for name in names if name in grades]
    choices.set([choices.model(grade=grade, sort_order=n) for n, grade in enumerate(chosen)])
