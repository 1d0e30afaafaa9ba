import django.db.models.deletion
import modelcluster.contrib.taggit
import modelcluster.fields
import wagtail.contrib.routable_page.models
from django.conf import settings
from django.db import migrations, models

import core.fields
import core.links
import news.models.article


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0004_pictures_and_company"),
    ]

    operations = [
        migrations.CreateModel(
            name="ArticleTag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, unique=True, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        allow_unicode=True, max_length=100, unique=True, verbose_name="slug"
                    ),
                ),
            ],
            options={
                "verbose_name": "article tag",
                "verbose_name_plural": "article tags",
            },
        ),
        migrations.CreateModel(
            name="Category",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="category name")),
                (
                    "name_en",
                    models.CharField(max_length=60, null=True, verbose_name="category name"),
                ),
                (
                    "name_zh_hans",
                    models.CharField(max_length=60, null=True, verbose_name="category name"),
                ),
                ("slug", models.SlugField(max_length=60, unique=True, verbose_name="slug")),
                ("sort_order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
            ],
            options={
                "verbose_name": "news category",
                "verbose_name_plural": "news categories",
                "ordering": ["sort_order", "slug"],
            },
        ),
        migrations.CreateModel(
            name="NewsIndexPage",
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
            ],
            options={
                "verbose_name": "news index",
                "verbose_name_plural": "news indexes",
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, "core.sitepage"),
        ),
        migrations.CreateModel(
            name="ArticlePage",
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
                (
                    "date",
                    models.DateField(
                        default=news.models.article.get_company_date, verbose_name="date"
                    ),
                ),
                ("body", core.fields.BodyField([], blank=True, verbose_name="body")),
                ("body_en", core.fields.BodyField([], blank=True, null=True, verbose_name="body")),
                (
                    "body_zh_hans",
                    core.fields.BodyField([], blank=True, null=True, verbose_name="body"),
                ),
                (
                    "authorship",
                    models.CharField(
                        choices=[("own", "Our own text"), ("summary", "A summary of the source")],
                        default="own",
                        help_text="Readers are told when an article sums up somebody else's report.",
                        max_length=10,
                        verbose_name="whose text this is",
                    ),
                ),
                (
                    "source_name",
                    models.CharField(
                        blank=True,
                        help_text="Whose report the facts come from",
                        max_length=200,
                        verbose_name="source",
                    ),
                ),
                (
                    "source_name_en",
                    models.CharField(
                        blank=True,
                        help_text="Whose report the facts come from",
                        max_length=200,
                        null=True,
                        verbose_name="source",
                    ),
                ),
                (
                    "source_name_zh_hans",
                    models.CharField(
                        blank=True,
                        help_text="Whose report the facts come from",
                        max_length=200,
                        null=True,
                        verbose_name="source",
                    ),
                ),
                (
                    "source_url",
                    core.links.WebAddressField(
                        blank=True, max_length=500, verbose_name="address of the source"
                    ),
                ),
                (
                    "source_date",
                    models.DateField(
                        blank=True,
                        help_text="When the source published its report.",
                        null=True,
                        verbose_name="date of the source",
                    ),
                ),
                (
                    "first_shown_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="first published"
                    ),
                ),
                (
                    "first_shown_at_en",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="first published"
                    ),
                ),
                (
                    "first_shown_at_zh_hans",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="first published"
                    ),
                ),
                ("listed", models.BooleanField(default=False, editable=False)),
                ("listed_en", models.BooleanField(default=False, editable=False)),
                ("listed_zh_hans", models.BooleanField(default=False, editable=False)),
                ("archive_year", models.PositiveSmallIntegerField(default=0, editable=False)),
                (
                    "category",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="articles",
                        to="news.category",
                        verbose_name="category",
                    ),
                ),
            ],
            options={
                "verbose_name": "article",
                "verbose_name_plural": "articles",
            },
            bases=("core.sitepage",),
        ),
        migrations.CreateModel(
            name="RelatedArticle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="news.articlepage",
                        verbose_name="article",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="chosen_related",
                        to="news.articlepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "related article",
                "verbose_name_plural": "related articles",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TaggedArticle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "content_object",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tagged_items",
                        to="news.articlepage",
                    ),
                ),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tagged_articles",
                        to="news.articletag",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="articlepage",
            name="tags",
            field=modelcluster.contrib.taggit.ClusterTaggableManager(
                blank=True,
                help_text="Words that articles on the same thing share, in either language, with commas between them. Readers don't see them: related articles are found by them.",
                through="news.TaggedArticle",
                to="news.ArticleTag",
                verbose_name="tags",
            ),
        ),
        migrations.AddIndex(
            model_name="taggedarticle",
            index=models.Index(fields=["tag", "content_object"], name="tagged_articles"),
        ),
        migrations.AddConstraint(
            model_name="taggedarticle",
            constraint=models.UniqueConstraint(
                fields=("content_object", "tag"), name="unique_article_tag"
            ),
        ),
        migrations.AddIndex(
            model_name="articlepage",
            index=models.Index(
                condition=models.Q(("listed_en", True)),
                fields=["-archive_year", "-date", "-sitepage_ptr"],
                name="articles_en",
            ),
        ),
        migrations.AddIndex(
            model_name="articlepage",
            index=models.Index(
                condition=models.Q(("listed_zh_hans", True)),
                fields=["-archive_year", "-date", "-sitepage_ptr"],
                name="articles_zh_hans",
            ),
        ),
        migrations.AddIndex(
            model_name="articlepage",
            index=models.Index(
                condition=models.Q(("listed_en", True)),
                fields=["category", "-archive_year", "-date", "-sitepage_ptr"],
                name="articles_by_category_en",
            ),
        ),
        migrations.AddIndex(
            model_name="articlepage",
            index=models.Index(
                condition=models.Q(("listed_zh_hans", True)),
                fields=["category", "-archive_year", "-date", "-sitepage_ptr"],
                name="articles_by_category_zh_hans",
            ),
        ),
    ]
