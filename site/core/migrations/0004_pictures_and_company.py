import django.db.models.deletion
import django.utils.timezone
import modelsearch.index
import taggit.managers
import wagtail.images.models
import wagtail.models.media
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import core.models.settings
import core.models.share_picture
import uploads.storage


def fill_titles(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Set the English title of the pages that Wagtail's own migrations create."""
    pages = apps.get_model("core", "SitePage").objects
    pages.filter(title_en=None).update(title_en=models.F("title"), draft_title_en=models.F("title"))


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("core", "0003_finalize_page_model"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SiteRendition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("filter_spec", models.CharField(db_index=True, max_length=255)),
                (
                    "file",
                    wagtail.images.models.WagtailImageField(
                        height_field="height",
                        storage=wagtail.images.models.get_rendition_storage,
                        upload_to=wagtail.images.models.get_rendition_upload_to,
                        width_field="width",
                    ),
                ),
                ("width", models.IntegerField(editable=False)),
                ("height", models.IntegerField(editable=False)),
                (
                    "focal_point_key",
                    models.CharField(blank=True, default="", editable=False, max_length=16),
                ),
            ],
            bases=(wagtail.images.models.ImageFileMixin, models.Model),
        ),
        migrations.AlterField(
            model_name="sitepage",
            name="shown",
            field=models.BooleanField(
                default=True,
                help_text="Readers find this page in this language only while this is ticked. A change takes effect when the page is published.",
                verbose_name="shown",
            ),
        ),
        migrations.AlterField(
            model_name="sitepage",
            name="shown_en",
            field=models.BooleanField(
                default=True,
                help_text="Readers find this page in this language only while this is ticked. A change takes effect when the page is published.",
                verbose_name="shown",
            ),
        ),
        migrations.AlterField(
            model_name="sitepage",
            name="shown_zh_hans",
            field=models.BooleanField(
                default=True,
                help_text="Readers find this page in this language only while this is ticked. A change takes effect when the page is published.",
                verbose_name="shown",
            ),
        ),
        migrations.CreateModel(
            name="SharePicture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=10)),
                (
                    "file",
                    models.FileField(
                        blank=True,
                        storage=uploads.storage.get_public_storage,
                        upload_to=core.models.share_picture.upload_to,
                    ),
                ),
                ("digest", models.CharField(blank=True, max_length=64)),
                (
                    "requested_at",
                    models.DateTimeField(
                        db_index=True, default=django.utils.timezone.now, null=True
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="share_pictures",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "share picture",
                "verbose_name_plural": "share pictures",
            },
        ),
        migrations.CreateModel(
            name="SiteImage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=255, verbose_name="title")),
                (
                    "file",
                    wagtail.images.models.WagtailImageField(
                        height_field="height",
                        upload_to=wagtail.images.models.get_upload_to,
                        verbose_name="file",
                        width_field="width",
                    ),
                ),
                (
                    "description",
                    models.CharField(
                        blank=True, default="", max_length=255, verbose_name="description"
                    ),
                ),
                (
                    "description_en",
                    models.CharField(
                        blank=True,
                        default="",
                        max_length=255,
                        null=True,
                        verbose_name="description",
                    ),
                ),
                (
                    "description_zh_hans",
                    models.CharField(
                        blank=True,
                        default="",
                        max_length=255,
                        null=True,
                        verbose_name="description",
                    ),
                ),
                ("width", models.IntegerField(editable=False, verbose_name="width")),
                ("height", models.IntegerField(editable=False, verbose_name="height")),
                (
                    "created_at",
                    models.DateTimeField(
                        auto_now_add=True, db_index=True, verbose_name="created at"
                    ),
                ),
                ("focal_point_x", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_y", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_width", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_height", models.PositiveIntegerField(blank=True, null=True)),
                ("file_size", models.PositiveIntegerField(editable=False, null=True)),
                (
                    "file_hash",
                    models.CharField(blank=True, db_index=True, editable=False, max_length=40),
                ),
                (
                    "is_decorative",
                    models.BooleanField(
                        default=False,
                        help_text="Adds nothing to the text; readers who can't see it are told nothing of it.",
                        verbose_name="decorative",
                    ),
                ),
                (
                    "renditions_made",
                    models.BooleanField(db_index=True, default=False, editable=False),
                ),
                (
                    "collection",
                    models.ForeignKey(
                        default=wagtail.models.media.get_root_collection_id,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.collection",
                        verbose_name="collection",
                    ),
                ),
                (
                    "tags",
                    taggit.managers.TaggableManager(
                        blank=True,
                        help_text=None,
                        through="taggit.TaggedItem",
                        to="taggit.Tag",
                        verbose_name="tags",
                    ),
                ),
                (
                    "uploaded_by_user",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by user",
                    ),
                ),
            ],
            options={
                "verbose_name": "picture",
                "verbose_name_plural": "pictures",
                "permissions": [("choose_siteimage", "Can choose picture")],
                "abstract": False,
            },
            bases=(wagtail.images.models.ImageFileMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="CompanySettings",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="company name")),
                (
                    "name_en",
                    models.CharField(
                        blank=True, max_length=200, null=True, verbose_name="company name"
                    ),
                ),
                (
                    "name_zh_hans",
                    models.CharField(
                        blank=True, max_length=200, null=True, verbose_name="company name"
                    ),
                ),
                (
                    "legal_name_zh",
                    models.CharField(
                        blank=True,
                        help_text="As on the business licence. Left out of the pages while blank.",
                        max_length=200,
                        verbose_name="Chinese legal name",
                    ),
                ),
                ("slogan", models.CharField(blank=True, max_length=200, verbose_name="slogan")),
                (
                    "slogan_en",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="slogan"),
                ),
                (
                    "slogan_zh_hans",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="slogan"),
                ),
                (
                    "slogan_detail",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="line under the slogan"
                    ),
                ),
                (
                    "slogan_detail_en",
                    models.CharField(
                        blank=True, max_length=200, null=True, verbose_name="line under the slogan"
                    ),
                ),
                (
                    "slogan_detail_zh_hans",
                    models.CharField(
                        blank=True, max_length=200, null=True, verbose_name="line under the slogan"
                    ),
                ),
                ("mission", models.CharField(blank=True, max_length=255, verbose_name="mission")),
                (
                    "mission_en",
                    models.CharField(blank=True, max_length=255, null=True, verbose_name="mission"),
                ),
                (
                    "mission_zh_hans",
                    models.CharField(blank=True, max_length=255, null=True, verbose_name="mission"),
                ),
                (
                    "commitment",
                    models.CharField(blank=True, max_length=255, verbose_name="commitment"),
                ),
                (
                    "commitment_en",
                    models.CharField(
                        blank=True, max_length=255, null=True, verbose_name="commitment"
                    ),
                ),
                (
                    "commitment_zh_hans",
                    models.CharField(
                        blank=True, max_length=255, null=True, verbose_name="commitment"
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "enquiry_email",
                    models.EmailField(
                        blank=True,
                        help_text="Where enquiries are sent; blank: to the e-mail above.",
                        max_length=254,
                        verbose_name="e-mail for enquiries",
                    ),
                ),
                (
                    "telephone",
                    models.CharField(
                        blank=True,
                        help_text="As the company writes it; the link dials its international form.",
                        max_length=50,
                        validators=[core.models.settings.validate_phone],
                        verbose_name="telephone",
                    ),
                ),
                ("address", models.TextField(blank=True, verbose_name="address")),
                ("address_en", models.TextField(blank=True, null=True, verbose_name="address")),
                (
                    "address_zh_hans",
                    models.TextField(blank=True, null=True, verbose_name="address"),
                ),
                (
                    "icp_number",
                    models.CharField(
                        blank=True,
                        help_text="Shown in the footer with a link to the ministry's site.",
                        max_length=50,
                        verbose_name="ICP number",
                    ),
                ),
                (
                    "police_number",
                    models.CharField(
                        blank=True,
                        help_text="The 公安备案 number, as issued; shown in the footer.",
                        max_length=50,
                        verbose_name="public-security number",
                    ),
                ),
                (
                    "privacy_page",
                    models.ForeignKey(
                        blank=True,
                        help_text="The page that the enquiry form links to; it stands directly below the home page.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="privacy notice",
                    ),
                ),
                (
                    "wechat_picture",
                    models.ForeignKey(
                        blank=True,
                        help_text="The QR code that readers scan in WeChat.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.siteimage",
                        verbose_name="WeChat picture",
                    ),
                ),
            ],
            options={
                "verbose_name": "company",
                "verbose_name_plural": "company",
            },
        ),
        migrations.AddField(
            model_name="sitepage",
            name="picture",
            field=models.ForeignKey(
                blank=True,
                help_text="Shown at the head of the page, in listings and where it is shared.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.siteimage",
                verbose_name="picture",
            ),
        ),
        migrations.AddIndex(
            model_name="sitepage",
            index=models.Index(fields=["depth", "path"], name="pages_below"),
        ),
        migrations.AddField(
            model_name="siterendition",
            name="image",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="renditions",
                to="core.siteimage",
            ),
        ),
        migrations.AddConstraint(
            model_name="sharepicture",
            constraint=models.UniqueConstraint(
                fields=("page", "language"), name="unique_share_picture"
            ),
        ),
        migrations.AddConstraint(
            model_name="siterendition",
            constraint=models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition"
            ),
        ),
        migrations.RunPython(fill_titles, migrations.RunPython.noop),
    ]
