"""Catalogue managers choose pictures and data sheets for their pages, and bring their own."""

from django.db import migrations

NAME = "Catalogue managers"
PERMISSIONS = tuple(
    (app, model, f"{action}_{model}")
    for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for action in ("add", "choose")
)


def permissions_of(apps):
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    for app, model, codename in PERMISSIONS:
        # Django makes these rows after all migrations; with the same names it finds ours.
        content_type, _made = content_types.get_or_create(app_label=app, model=model)
        permission, _made = permissions.get_or_create(
            content_type=content_type, codename=codename,
            defaults={"name": f"Can {codename.replace('_', ' ')}"},
        )  # fmt: skip
        yield permission


def add(apps, schema_editor):
    group = apps.get_model("auth", "Group").objects.filter(name=NAME).first()
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    rows = apps.get_model("wagtailcore", "GroupCollectionPermission").objects
    for permission in permissions_of(apps) if group else ():
        rows.get_or_create(group=group, collection=root, permission=permission)


def remove(apps, schema_editor):
    rows = apps.get_model("wagtailcore", "GroupCollectionPermission").objects
    rows.filter(group__name=NAME, permission__in=list(permissions_of(apps))).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("products", "0006_web_addresses"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailimages", "0023_add_choose_permissions"),
        ("wagtaildocs", "0011_add_choose_permissions"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(add, remove)]
