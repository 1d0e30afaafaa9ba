import django.db.models.deletion
import django.utils.timezone
import modelsearch.index
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("products", "0001_initial"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("word", models.CharField(max_length=40, unique=True)),
                ("in_title", models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "words_en",
                    models.TextField(
                        blank=True,
                        help_text="One a line; the first is suggested to readers. Plurals need no line.",
                        verbose_name="words in English",
                    ),
                ),
                (
                    "words_zh_hans",
                    models.TextField(
                        blank=True,
                        help_text="One a line; the first is suggested. Traditional characters need no line.",
                        verbose_name="words in Chinese",
                    ),
                ),
            ],
            options={
                "verbose_name": "synonym",
                "verbose_name_plural": "synonyms",
                "ordering": ["words_en", "words_zh_hans"],
            },
        ),
        migrations.CreateModel(
            name="MissedSearch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("zh-hans", "Chinese")],
                        max_length=10,
                        verbose_name="language of the page",
                    ),
                ),
                ("words", models.CharField(max_length=80, verbose_name="searched for")),
                ("times", models.PositiveIntegerField(default=1, verbose_name="times")),
                (
                    "last_on",
                    models.DateField(
                        default=django.utils.timezone.localdate, verbose_name="last on"
                    ),
                ),
            ],
            options={
                "verbose_name": "search without result",
                "verbose_name_plural": "searches without result",
                "ordering": ["-times", "-last_on", "words"],
                "default_permissions": ("view",),
                "constraints": [
                    models.UniqueConstraint(fields=("language", "words"), name="missed_search_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "language",
                    models.CharField(choices=[("en", "en"), ("zh-hans", "zh-hans")], max_length=10),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("product", "Products"),
                            ("grade", "Grades"),
                            ("application", "Applications"),
                            ("news", "News"),
                            ("document", "Documents"),
                            ("page", "Other pages"),
                        ],
                        max_length=12,
                    ),
                ),
                ("language_kind", models.CharField(max_length=24)),
                ("entry", models.BigIntegerField(editable=False, null=True)),
                ("title", models.CharField(max_length=300)),
                ("title_language", models.CharField(max_length=10)),
                ("names", models.TextField(blank=True)),
                ("headings", models.TextField(blank=True)),
                ("summary", models.TextField(blank=True)),
                ("description", models.TextField(blank=True)),
                ("text", models.TextField(blank=True)),
                ("date", models.DateField(null=True)),
                ("ranked_words", models.TextField(blank=True)),
                (
                    "document",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtaildocs.document",
                    ),
                ),
                (
                    "grade",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="products.grade",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "search record",
                "verbose_name_plural": "search records",
                "indexes": [
                    models.Index(
                        fields=["entry", "language", "kind", "language_kind", "id"],
                        name="search_record_narrow",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("document", None), ("grade", None)),
                        fields=("language", "page"),
                        name="search_page_once",
                    ),
                    models.UniqueConstraint(fields=("language", "grade"), name="search_grade_once"),
                    models.UniqueConstraint(
                        fields=("language", "document"), name="search_document_once"
                    ),
                ],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
    ]
