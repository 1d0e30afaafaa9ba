from django.db import migrations
from django.db.models import F


def fill(apps, schema_editor):
    """Pages made by Wagtail's own migrations have a title, but none in either language."""
    pages = apps.get_model("core", "SitePage").objects
    pages.filter(title_en=None).update(title_en=F("title"), draft_title_en=F("title"))


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_pictures_and_company"),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
