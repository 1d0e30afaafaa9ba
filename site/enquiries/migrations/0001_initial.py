import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import core.fields
import enquiries.models.draft
import enquiries.references
import uploads.storage


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0004_pictures_and_company"),
    ]

    operations = [
        migrations.CreateModel(
            name="ContactPage",
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
                "verbose_name": "contact page",
                "verbose_name_plural": "contact pages",
            },
            bases=("core.sitepage",),
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        default=enquiries.models.draft.make_draft_key,
                        editable=False,
                        max_length=40,
                        unique=True,
                    ),
                ),
                ("token", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("data", models.JSONField(default=enquiries.models.draft.make_empty_draft_data)),
                ("sender_hash", models.CharField(blank=True, db_index=True, max_length=64)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "updated_at",
                    models.DateTimeField(db_index=True, default=django.utils.timezone.now),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Enquiry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        default=enquiries.references.make_reference,
                        editable=False,
                        max_length=20,
                        unique=True,
                        verbose_name="reference",
                    ),
                ),
                ("token", models.UUIDField(editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_index=True,
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="received",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("zh-hans", "简体中文")],
                        max_length=10,
                        verbose_name="language",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("company", models.CharField(blank=True, max_length=200, verbose_name="company")),
                (
                    "preferred_way",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("email", "E-mail"),
                            ("telephone", "Telephone"),
                            ("wechat", "WeChat"),
                            ("whatsapp", "WhatsApp"),
                        ],
                        max_length=10,
                        verbose_name="preferred way to be answered",
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "telephone",
                    models.CharField(blank=True, max_length=100, verbose_name="telephone"),
                ),
                ("wechat", models.CharField(blank=True, max_length=100, verbose_name="WeChat ID")),
                (
                    "whatsapp",
                    models.CharField(blank=True, max_length=100, verbose_name="WhatsApp number"),
                ),
                (
                    "country",
                    models.CharField(blank=True, max_length=100, verbose_name="country or region"),
                ),
                ("message", models.TextField(blank=True, verbose_name="message")),
                (
                    "required_on",
                    models.DateField(blank=True, null=True, verbose_name="required date"),
                ),
                ("end_use", models.CharField(blank=True, max_length=500, verbose_name="end use")),
                ("end_user", models.CharField(blank=True, max_length=300, verbose_name="end user")),
                (
                    "consented_at",
                    models.DateTimeField(editable=False, verbose_name="consent given"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "new"),
                            ("in_work", "in work"),
                            ("answered", "answered"),
                            ("closed", "closed"),
                        ],
                        default="new",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True, help_text="Seen by staff only.", verbose_name="our note"
                    ),
                ),
                (
                    "quarantined",
                    models.BooleanField(db_index=True, default=False, verbose_name="in quarantine"),
                ),
                (
                    "suspicions",
                    models.JSONField(
                        blank=True, default=list, verbose_name="why it is in quarantine"
                    ),
                ),
                ("sales_notified_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "sender_hash",
                    models.CharField(blank=True, db_index=True, editable=False, max_length=64),
                ),
            ],
            options={
                "verbose_name": "enquiry",
                "verbose_name_plural": "enquiries",
                "ordering": ["-created_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="EnquiryFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=255, verbose_name="file name")),
                (
                    "stored",
                    models.FileField(
                        storage=uploads.storage.get_private_storage,
                        upload_to=uploads.storage.make_random_name,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("pdf", "PDF"),
                            ("step", "STEP"),
                            ("dxf", "DXF"),
                            ("dwg", "DWG"),
                            ("zip", "ZIP"),
                            ("png", "PNG"),
                            ("jpeg", "JPEG"),
                            ("webp", "WebP"),
                            ("gif", "GIF"),
                            ("tiff", "TIFF"),
                            ("bmp", "BMP"),
                            ("heic", "HEIC"),
                        ],
                        max_length=10,
                        verbose_name="kind of file",
                    ),
                ),
                ("size", models.PositiveBigIntegerField(verbose_name="size in bytes")),
                (
                    "enquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="enquiries.enquiry",
                        verbose_name="enquiry",
                    ),
                ),
            ],
            options={
                "verbose_name": "file of an enquiry",
                "verbose_name_plural": "files of enquiries",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="StagedFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=255)),
                (
                    "stored",
                    models.FileField(
                        blank=True,
                        storage=uploads.storage.get_private_storage,
                        upload_to=uploads.storage.make_random_name,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("pdf", "PDF"),
                            ("step", "STEP"),
                            ("dxf", "DXF"),
                            ("dwg", "DWG"),
                            ("zip", "ZIP"),
                            ("png", "PNG"),
                            ("jpeg", "JPEG"),
                            ("webp", "WebP"),
                            ("gif", "GIF"),
                            ("tiff", "TIFF"),
                            ("bmp", "BMP"),
                            ("heic", "HEIC"),
                        ],
                        max_length=10,
                    ),
                ),
                ("size", models.PositiveBigIntegerField()),
                (
                    "created_at",
                    models.DateTimeField(db_index=True, default=django.utils.timezone.now),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="enquiries.draft",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="EnquiryLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(verbose_name="position")),
                ("item", models.CharField(blank=True, max_length=120)),
                ("subject", models.CharField(blank=True, max_length=255, verbose_name="subject")),
                ("grade", models.CharField(blank=True, max_length=100, verbose_name="grade")),
                (
                    "shape",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("block", "Block"),
                            ("disc", "Disc"),
                            ("cylinder", "Cylinder"),
                            ("ring", "Ring"),
                            ("arc", "Arc segment"),
                            ("countersunk", "Countersunk"),
                            ("sphere", "Sphere"),
                            ("pot", "Pot magnet"),
                            ("rotor", "Rotor assembly"),
                            ("halbach", "Halbach array"),
                            ("other", "Another shape, as in the drawing"),
                        ],
                        max_length=20,
                        verbose_name="shape",
                    ),
                ),
                (
                    "dimensions",
                    models.JSONField(blank=True, default=list, verbose_name="dimensions"),
                ),
                (
                    "magnetisation",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("axial", "Axial: along the axis"),
                            ("diametral", "Diametral: straight across the diameter"),
                            ("radial", "Radial: one pole inside, the other outside"),
                            ("parallel", "Parallel: one direction throughout, for arc segments"),
                            ("thickness", "Through the thickness"),
                            ("length", "Along the length"),
                            ("width", "Across the width"),
                            ("multipole_rim", "Multipole: N and S in turn on the rim"),
                            ("multipole_face", "Multipole: N and S in turn on a face"),
                            ("halbach", "Halbach: turning from piece to piece"),
                            ("unmagnetised", "Unmagnetised"),
                            ("other", "As in the drawing or message"),
                        ],
                        max_length=20,
                        verbose_name="direction of magnetisation",
                    ),
                ),
                ("coating", models.CharField(blank=True, max_length=60)),
                (
                    "coating_name",
                    models.CharField(blank=True, max_length=100, verbose_name="coating"),
                ),
                (
                    "temperature",
                    models.CharField(blank=True, max_length=40, verbose_name="highest temperature"),
                ),
                (
                    "sample_quantity",
                    models.CharField(blank=True, max_length=60, verbose_name="samples"),
                ),
                (
                    "batch_quantity",
                    models.CharField(blank=True, max_length=60, verbose_name="per batch"),
                ),
                (
                    "annual_quantity",
                    models.CharField(blank=True, max_length=60, verbose_name="per year"),
                ),
                ("note", models.TextField(blank=True, verbose_name="remarks")),
                (
                    "enquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="enquiries.enquiry",
                        verbose_name="enquiry",
                    ),
                ),
            ],
            options={
                "verbose_name": "line of an enquiry",
                "verbose_name_plural": "lines of enquiries",
                "ordering": ["position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("enquiry", "position"), name="enquiry_line_once"
                    )
                ],
            },
        ),
    ]
