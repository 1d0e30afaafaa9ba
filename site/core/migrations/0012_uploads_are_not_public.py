from django.db import migrations, models

import core.models.share_picture
import uploads.storage


class Migration(migrations.Migration):
    dependencies = [("core", "0011_lighter_pictures")]

    operations = [
        migrations.AlterField(
            model_name="sharepicture",
            name="file",
            field=models.FileField(
                blank=True,
                storage=uploads.storage.public_storage,
                upload_to=core.models.share_picture.upload_to,
            ),
        ),
    ]
