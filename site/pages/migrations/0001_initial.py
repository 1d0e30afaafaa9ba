import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import core.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0004_pictures_and_company"),
    ]

    operations = [
        migrations.CreateModel(
            name="ContentPage",
            fields=[
                (
                    "sitepage_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("body", core.fields.BodyField([], blank=True, verbose_name="body")),
                ("body_en", core.fields.BodyField([], blank=True, null=True, verbose_name="body")),
                (
                    "body_zh_hans",
                    core.fields.BodyField([], blank=True, null=True, verbose_name="body"),
                ),
            ],
            options={
                "verbose_name": "content page",
                "verbose_name_plural": "content pages",
            },
            bases=("core.sitepage",),
        ),
        migrations.CreateModel(
            name="HomePage",
            fields=[
                (
                    "sitepage_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("body", core.fields.BodyField([], blank=True, verbose_name="body")),
                ("body_en", core.fields.BodyField([], blank=True, null=True, verbose_name="body")),
                (
                    "body_zh_hans",
                    core.fields.BodyField([], blank=True, null=True, verbose_name="body"),
                ),
            ],
            options={
                "verbose_name": "home page",
                "verbose_name_plural": "home pages",
            },
            bases=("core.sitepage",),
        ),
    ]
