from django.db import migrations, models

import core.files.storage
import core.models.share_picture


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
    ]
