"""Permissions of the group "Moderators" (made by Wagtail) on news categories and redirects."""

from collections.abc import Iterator

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Model

NAME = "Moderators"
PERMISSIONS = tuple(
    (app, model, f"{action}_{model}")
    for app, model in (("news", "category"), ("wagtailredirects", "redirect"))
    for action in ("add", "change", "delete")
)


def permissions_of(apps: Apps) -> Iterator[Model]:
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    for app, model, codename in PERMISSIONS:
        # Django creates these rows after all migrations; it then finds the ones created here.
        content_type, _made = content_types.get_or_create(app_label=app, model=model)
        permission, _made = permissions.get_or_create(
            content_type=content_type, codename=codename,
            defaults={"name": f"Can {codename.replace('_', ' ')}"},
        )  # fmt: skip
        yield permission


def add(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    group = apps.get_model("auth", "Group").objects.filter(name=NAME).first()
    if group:
        group.permissions.add(*permissions_of(apps))


def remove(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    group = apps.get_model("auth", "Group").objects.filter(name=NAME).first()
    if group:
        group.permissions.remove(*permissions_of(apps))


class Migration(migrations.Migration):
    dependencies = [
        ("news", "0001_initial"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("wagtailcore", "0098_apitoken"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(add, remove)]
