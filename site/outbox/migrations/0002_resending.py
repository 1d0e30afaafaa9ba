"""Failed mail can be sent again, or set aside; only reading it and that are permissions."""

from typing import Any

import django.utils.timezone
from django.db import migrations, models


def carry_over(apps: Any, schema_editor: Any) -> None:
    """Mails have been tried since they were queued; what nobody may do is no longer offered."""
    apps.get_model("outbox", "Message").objects.update(trying_since=models.F("created_at"))
    apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="outbox",
        codename__in=["add_message", "change_message", "delete_message"],
    ).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("outbox", "0001_initial"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="message",
            options={
                "default_permissions": ["view"],
                "ordering": ["-created_at", "-pk"],
                "permissions": [("resend_message", "Can send failed mail again")],
                "verbose_name": "outgoing mail",
                "verbose_name_plural": "outgoing mails",
            },
        ),
        migrations.AddField(
            model_name="message",
            name="trying_since",
            field=models.DateTimeField(
                default=django.utils.timezone.now, verbose_name="trying since"
            ),
        ),
        migrations.AlterField(
            model_name="message",
            name="message_id",
            field=models.CharField(max_length=255, unique=True, verbose_name="Message-ID"),
        ),
        migrations.AlterField(
            model_name="message",
            name="state",
            field=models.CharField(
                choices=[
                    ("queued", "waiting"),
                    ("sent", "sent"),
                    ("failed", "failed"),
                    ("set_aside", "not to be sent"),
                ],
                default="queued",
                max_length=10,
                verbose_name="state",
            ),
        ),
        migrations.RunPython(carry_over, migrations.RunPython.noop),
    ]
