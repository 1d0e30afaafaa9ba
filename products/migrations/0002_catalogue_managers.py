"""Create the group "Catalogue managers", as Wagtail creates Editors and Moderators.

Its members edit grades, coatings and export control notes, and choose or upload images and
documents.
"""

from collections.abc import Iterable, Iterator

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Model

NAME = "Catalogue managers"
RECORDS = [
    *(
        ("products", model, f"{action}_{model}")
        for model in ("grade", "coating", "exportnote")
        for action in ("add", "change", "delete", "view")
    ),
    ("wagtailadmin", "admin", "access_admin"),
]
FILES = [
    (app, model, f"{action}_{model}")
    for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for action in ("add", "choose")
]


def make_group(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the group and its permissions; those on files apply to the root collection."""
    group, _made = apps.get_model("auth", "Group").objects.get_or_create(name=NAME)
    group.permissions.add(*get_permissions(apps, RECORDS))
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    rows = apps.get_model("wagtailcore", "GroupCollectionPermission").objects
    for permission in get_permissions(apps, FILES):
        rows.get_or_create(group=group, collection=root, permission=permission)


def get_permissions(apps: Apps, names: Iterable[tuple[str, str, str]]) -> Iterator[Model]:
    """Yield the permissions, created if missing: Django adds them only after all migrations."""
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    for app, model, codename in names:
        content_type, _made = content_types.get_or_create(app_label=app, model=model)
        permission, _made = permissions.get_or_create(
            content_type=content_type, codename=codename,
            defaults={"name": f"Can {codename.replace('_', ' ')}"},
        )  # fmt: skip
        yield permission


def drop_group(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Delete the group; its permissions are deleted with it."""
    apps.get_model("auth", "Group").objects.filter(name=NAME).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("products", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailimages", "0023_add_choose_permissions"),
        ("wagtaildocs", "0011_add_choose_permissions"),
    ]
    operations = [migrations.RunPython(make_group, drop_group)]
