"""Lets moderators and catalogue managers edit synonyms and view searches without result."""

from collections.abc import Iterator

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Model

GROUPS = ("Moderators", "Catalogue managers")
PERMISSIONS = [
    *(("term", f"{action}_term") for action in ("add", "change", "delete", "view")),
    ("missedsearch", "view_missedsearch"),
]


def permissions_of(apps: Apps) -> Iterator[Model]:
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    for model, codename in PERMISSIONS:
        # Django creates these rows after all migrations, and keeps existing ones of the same name.
        content_type, _made = content_types.get_or_create(app_label="search", model=model)
        permission, _made = permissions.get_or_create(
            content_type=content_type, codename=codename,
            defaults={"name": f"Can {codename.replace('_', ' ')}"},
        )  # fmt: skip
        yield permission


def add(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        group.permissions.add(*permissions_of(apps))


def remove(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        group.permissions.remove(*permissions_of(apps))


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0002_first_terms"),
        ("products", "0002_catalogue_managers"),
        ("wagtailcore", "0098_apitoken"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(add, remove)]
