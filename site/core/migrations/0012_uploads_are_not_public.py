from django.db import migrations, models

import core.files.storage
import core.models.share_picture
from core.files.moving import move_uploads


def move(apps, schema_editor):
    """What earlier versions kept in the public folder; what stays there is logged as an error."""
    move_uploads(apps.get_model("core", "SiteRendition"))


class Migration(migrations.Migration):
    dependencies = [("core", "0011_lighter_pictures")]

    operations = [
        migrations.AlterField(
            model_name="sharepicture",
            name="file",
            field=models.FileField(
                blank=True,
                storage=core.files.storage.public_storage,
                upload_to=core.models.share_picture.upload_to,
            ),
        ),
        migrations.RunPython(move, migrations.RunPython.noop),
    ]
