"""Pictures are also kept in the shape of a card now: the worker makes what is missing."""

from django.db import migrations


def ask_for_sizes(apps, schema_editor):
    apps.get_model("core", "SiteImage").objects.update(renditions_made=False)


class Migration(migrations.Migration):
    dependencies = [("core", "0005_titles_of_first_pages")]
    operations = [migrations.RunPython(ask_for_sizes, migrations.RunPython.noop)]
