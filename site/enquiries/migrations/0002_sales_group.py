"""Group "Sales" for staff who answer prospects: permissions for enquiries and outgoing mail only."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

NAME = "Sales"
PERMISSIONS = (
    ("enquiries", "enquiry", "view_enquiry"),
    ("enquiries", "enquiry", "change_enquiry"),
    ("outbox", "message", "view_message"),
    ("outbox", "message", "resend_message"),
    ("wagtailadmin", "admin", "access_admin"),
)
NAMES = {"resend_message": "Can send failed mail again"}
"""Names of the permissions that the model itself defines."""


def make_group(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    group, _made = apps.get_model("auth", "Group").objects.get_or_create(name=NAME)
    for app, model, codename in PERMISSIONS:
        # Django creates these rows after all migrations; it then finds the ones created here.
        content_type, _made = content_types.get_or_create(app_label=app, model=model)
        permission, _made = permissions.get_or_create(
            content_type=content_type, codename=codename,
            defaults={"name": NAMES.get(codename, f"Can {codename.replace('_', ' ')}")},
        )  # fmt: skip
        group.permissions.add(permission)


def drop_group(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("auth", "Group").objects.filter(name=NAME).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("enquiries", "0001_initial"),
        ("outbox", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        # These grant rights to every existing group; run first, so that Sales does not get them.
        ("wagtailimages", "0023_add_choose_permissions"),
        ("wagtaildocs", "0011_add_choose_permissions"),
    ]
    operations = [migrations.RunPython(make_group, drop_group)]
