import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import modelcluster.fields
import wagtail.contrib.routable_page.models
from django.conf import settings
from django.db import migrations, models

import core.fields
import core.links
import products.units.figures


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0004_pictures_and_company"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="ApplicationIndexPage",
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
                "verbose_name": "list of applications",
                "verbose_name_plural": "lists of applications",
                "abstract": False,
            },
            bases=("core.sitepage",),
        ),
        migrations.CreateModel(
            name="CatalogueSettings",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "data_licence",
                    models.CharField(
                        blank=True,
                        help_text="The short name, as CC BY 4.0: stands in the data files and beside them.",
                        max_length=60,
                        verbose_name="licence of the data",
                    ),
                ),
                (
                    "data_licence_url",
                    core.links.WebAddressField(blank=True, verbose_name="address of the licence"),
                ),
            ],
            options={
                "verbose_name": "catalogue",
                "verbose_name_plural": "catalogue",
            },
        ),
        migrations.CreateModel(
            name="FamilyPage",
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
                ("dimensions", core.fields.BodyField([], blank=True, verbose_name="dimensions")),
                ("tolerances", core.fields.BodyField([], blank=True, verbose_name="tolerances")),
                (
                    "tolerances_source",
                    models.CharField(
                        blank=True,
                        help_text="The standard they come from, and what else a reader should know of them.",
                        max_length=200,
                        verbose_name="source of the tolerances",
                    ),
                ),
                (
                    "tolerances_source_en",
                    models.CharField(
                        blank=True,
                        help_text="The standard they come from, and what else a reader should know of them.",
                        max_length=200,
                        null=True,
                        verbose_name="source of the tolerances",
                    ),
                ),
                (
                    "tolerances_source_zh_hans",
                    models.CharField(
                        blank=True,
                        help_text="The standard they come from, and what else a reader should know of them.",
                        max_length=200,
                        null=True,
                        verbose_name="source of the tolerances",
                    ),
                ),
                ("gallery", core.fields.BodyField([], blank=True, verbose_name="gallery")),
                ("documents", core.fields.BodyField([], blank=True, verbose_name="documents")),
                (
                    "drawing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("block", "Block magnet"),
                            ("ring", "Ring magnet"),
                            ("rod", "Rod magnet"),
                            ("multipole", "Multipole ring"),
                            ("repelling", "Two like poles facing"),
                            ("halbach", "Halbach array"),
                        ],
                        help_text="Computed field lines, on the card and at the head of the page.",
                        max_length=20,
                        verbose_name="drawing",
                    ),
                ),
                (
                    "material",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("NdFeB", "Sintered NdFeB"),
                            ("NdFeB-bonded", "Bonded NdFeB"),
                            ("SmCo", "Samarium cobalt (SmCo)"),
                            ("AlNiCo", "AlNiCo"),
                            ("Ferrite", "Ferrite"),
                        ],
                        help_text="Its grades are shown on the page.",
                        max_length=20,
                        verbose_name="material",
                    ),
                ),
            ],
            options={
                "verbose_name": "product family",
                "verbose_name_plural": "product families",
            },
            bases=("core.sitepage",),
        ),
        migrations.CreateModel(
            name="GradeIndexPage",
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
                "verbose_name": "list of grades",
                "verbose_name_plural": "lists of grades",
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, "core.sitepage"),
        ),
        migrations.CreateModel(
            name="ProductIndexPage",
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
                "verbose_name": "product index",
                "verbose_name_plural": "product indexes",
            },
            bases=("core.sitepage",),
        ),
        migrations.CreateModel(
            name="ProductTypeIndexPage",
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
                "verbose_name": "list of product types",
                "verbose_name_plural": "lists of product types",
                "abstract": False,
            },
            bases=("core.sitepage",),
        ),
        migrations.CreateModel(
            name="Coating",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="coating name")),
                (
                    "name_en",
                    models.CharField(max_length=60, null=True, verbose_name="coating name"),
                ),
                (
                    "name_zh_hans",
                    models.CharField(max_length=60, null=True, verbose_name="coating name"),
                ),
                ("slug", models.SlugField(max_length=60, unique=True, verbose_name="short name")),
                ("sort_order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "thickness_min_um",
                    products.units.figures.FigureField(
                        decimals=1, verbose_name="thickness, from (µm)", whole=3
                    ),
                ),
                (
                    "thickness_max_um",
                    products.units.figures.FigureField(
                        decimals=1, verbose_name="thickness, to (µm)", whole=3
                    ),
                ),
                (
                    "salt_spray_min_h",
                    products.units.figures.FigureField(
                        blank=True,
                        decimals=0,
                        help_text="Neutral salt spray test (NSS), 35 °C, 5 % NaCl.",
                        null=True,
                        verbose_name="salt spray, from (h)",
                        whole=4,
                    ),
                ),
                (
                    "salt_spray_max_h",
                    products.units.figures.FigureField(
                        blank=True,
                        decimals=0,
                        null=True,
                        verbose_name="salt spray, to (h)",
                        whole=4,
                    ),
                ),
                (
                    "max_temperature_c",
                    products.units.figures.FigureField(
                        blank=True,
                        decimals=0,
                        null=True,
                        verbose_name="highest temperature in air (°C)",
                        whole=4,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                (
                    "note_en",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="note"),
                ),
                (
                    "note_zh_hans",
                    models.CharField(blank=True, max_length=200, null=True, verbose_name="note"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("reference", "Reference value usual in the industry"),
                            ("certified", "Certified by the company"),
                        ],
                        default="reference",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="sources")),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
            ],
            options={
                "verbose_name": "coating",
                "verbose_name_plural": "coatings",
                "ordering": ["sort_order", "slug"],
            },
        ),
        migrations.CreateModel(
            name="ExportNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=120, verbose_name="heading")),
                ("title_en", models.CharField(max_length=120, null=True, verbose_name="heading")),
                (
                    "title_zh_hans",
                    models.CharField(max_length=120, null=True, verbose_name="heading"),
                ),
                ("text", models.TextField(verbose_name="text")),
                ("text_en", models.TextField(null=True, verbose_name="text")),
                ("text_zh_hans", models.TextField(null=True, verbose_name="text")),
                (
                    "as_of",
                    models.DateField(
                        help_text="The day whose rules the text describes.", verbose_name="as of"
                    ),
                ),
                ("slug", models.SlugField(max_length=60, unique=True, verbose_name="short name")),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
            ],
            options={
                "verbose_name": "export control note",
                "verbose_name_plural": "export control notes",
                "ordering": ["-as_of", "slug"],
            },
        ),
        migrations.CreateModel(
            name="ApplicationPage",
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
                ("dimensions", core.fields.BodyField([], blank=True, verbose_name="dimensions")),
                ("tolerances", core.fields.BodyField([], blank=True, verbose_name="tolerances")),
                (
                    "tolerances_source",
                    models.CharField(
                        blank=True,
                        help_text="The standard they come from, and what else a reader should know of them.",
                        max_length=200,
                        verbose_name="source of the tolerances",
                    ),
                ),
                (
                    "tolerances_source_en",
                    models.CharField(
                        blank=True,
                        help_text="The standard they come from, and what else a reader should know of them.",
                        max_length=200,
                        null=True,
                        verbose_name="source of the tolerances",
                    ),
                ),
                (
                    "tolerances_source_zh_hans",
                    models.CharField(
                        blank=True,
                        help_text="The standard they come from, and what else a reader should know of them.",
                        max_length=200,
                        null=True,
                        verbose_name="source of the tolerances",
                    ),
                ),
                ("gallery", core.fields.BodyField([], blank=True, verbose_name="gallery")),
                ("documents", core.fields.BodyField([], blank=True, verbose_name="documents")),
                (
                    "families",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        related_name="applications",
                        to="products.familypage",
                        verbose_name="families",
                    ),
                ),
            ],
            options={
                "verbose_name": "application",
                "verbose_name_plural": "applications",
            },
            bases=("core.sitepage",),
        ),
        migrations.CreateModel(
            name="Grade",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="As the trade writes it: N42SH",
                        max_length=40,
                        verbose_name="grade",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        editable=False, max_length=60, unique=True, verbose_name="address"
                    ),
                ),
                (
                    "material",
                    models.CharField(
                        choices=[
                            ("NdFeB", "Sintered NdFeB"),
                            ("NdFeB-bonded", "Bonded NdFeB"),
                            ("SmCo", "Samarium cobalt (SmCo)"),
                            ("AlNiCo", "AlNiCo"),
                            ("Ferrite", "Ferrite"),
                        ],
                        max_length=20,
                        verbose_name="material",
                    ),
                ),
                (
                    "compound",
                    models.CharField(
                        blank=True,
                        help_text="The magnetic phase: Sm2Co17",
                        max_length=40,
                        verbose_name="compound",
                    ),
                ),
                (
                    "br_min_t",
                    products.units.figures.FigureField(
                        decimals=3, verbose_name="remanence Br, at least (T)", whole=1
                    ),
                ),
                (
                    "br_nominal_t",
                    products.units.figures.FigureField(
                        decimals=3,
                        help_text="The middle of the range.",
                        verbose_name="remanence Br, nominal (T)",
                        whole=1,
                    ),
                ),
                (
                    "hcb_min_ka_per_m",
                    products.units.figures.FigureField(
                        decimals=1, verbose_name="coercivity HcB, at least (kA/m)", whole=4
                    ),
                ),
                (
                    "hcj_min_ka_per_m",
                    products.units.figures.FigureField(
                        decimals=1,
                        verbose_name="intrinsic coercivity HcJ, at least (kA/m)",
                        whole=4,
                    ),
                ),
                (
                    "bhmax_min_kj_per_m3",
                    products.units.figures.FigureField(
                        decimals=1,
                        verbose_name="maximum energy product (BH)max, at least (kJ/m³)",
                        whole=3,
                    ),
                ),
                (
                    "bhmax_max_kj_per_m3",
                    products.units.figures.FigureField(
                        decimals=1,
                        verbose_name="maximum energy product (BH)max, up to (kJ/m³)",
                        whole=3,
                    ),
                ),
                (
                    "max_operating_temperature_c",
                    products.units.figures.FigureField(
                        decimals=0,
                        help_text="After GB/T 13560: a cylinder of L/D 0.7, irreversible loss at most 5 %.",
                        verbose_name="maximum operating temperature (°C)",
                        whole=3,
                    ),
                ),
                (
                    "alpha_br_percent_per_k",
                    products.units.figures.FigureField(
                        decimals=3, verbose_name="temperature coefficient of Br (%/K)", whole=1
                    ),
                ),
                (
                    "beta_hcj_percent_per_k",
                    products.units.figures.FigureField(
                        blank=True,
                        decimals=3,
                        help_text="Below 0 for NdFeB and SmCo, above 0 for ferrite, blank for AlNiCo.",
                        null=True,
                        verbose_name="temperature coefficient of HcJ (%/K)",
                        whole=1,
                    ),
                ),
                (
                    "density_g_per_cm3",
                    products.units.figures.FigureField(
                        decimals=3, verbose_name="density (g/cm³)", whole=2
                    ),
                ),
                (
                    "recoil_permeability",
                    products.units.figures.FigureField(
                        blank=True,
                        decimals=3,
                        help_text="Left blank, it is 1.05 for sintered NdFeB, SmCo and ferrite.",
                        null=True,
                        verbose_name="recoil permeability",
                        whole=2,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("reference", "Reference value usual in the industry"),
                            ("certified", "Certified by the company"),
                        ],
                        default="reference",
                        help_text="Pages, prints and data say of every reference value that it is one.",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "confidence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("high", "High: three or more published tables agree"),
                            ("medium", "Medium: two tables, or one maker's whole series"),
                            ("low", "Low: one table, or partly estimated"),
                        ],
                        max_length=10,
                        verbose_name="confidence",
                    ),
                ),
                (
                    "source_keys",
                    models.CharField(
                        blank=True,
                        help_text="The tables the values come from.",
                        max_length=100,
                        verbose_name="sources",
                    ),
                ),
                (
                    "valid_from",
                    models.DateField(
                        default=django.utils.timezone.localdate, verbose_name="valid from"
                    ),
                ),
                (
                    "export_note",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="grades",
                        to="products.exportnote",
                        verbose_name="export control note",
                    ),
                ),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
            ],
            options={
                "verbose_name": "grade",
                "verbose_name_plural": "grades",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="ApplicationGrade",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="grade_choices",
                        to="products.applicationpage",
                    ),
                ),
                (
                    "grade",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="products.grade",
                        verbose_name="grade",
                    ),
                ),
            ],
            options={
                "verbose_name": "grade",
                "verbose_name_plural": "grades",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProductTypePage",
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
                ("dimensions", core.fields.BodyField([], blank=True, verbose_name="dimensions")),
                ("tolerances", core.fields.BodyField([], blank=True, verbose_name="tolerances")),
                (
                    "tolerances_source",
                    models.CharField(
                        blank=True,
                        help_text="The standard they come from, and what else a reader should know of them.",
                        max_length=200,
                        verbose_name="source of the tolerances",
                    ),
                ),
                (
                    "tolerances_source_en",
                    models.CharField(
                        blank=True,
                        help_text="The standard they come from, and what else a reader should know of them.",
                        max_length=200,
                        null=True,
                        verbose_name="source of the tolerances",
                    ),
                ),
                (
                    "tolerances_source_zh_hans",
                    models.CharField(
                        blank=True,
                        help_text="The standard they come from, and what else a reader should know of them.",
                        max_length=200,
                        null=True,
                        verbose_name="source of the tolerances",
                    ),
                ),
                ("gallery", core.fields.BodyField([], blank=True, verbose_name="gallery")),
                ("documents", core.fields.BodyField([], blank=True, verbose_name="documents")),
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
                        ],
                        help_text="With its dimensions, on the card and at the head of the page.",
                        max_length=20,
                        verbose_name="drawing",
                    ),
                ),
                (
                    "coatings",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        related_name="product_types",
                        to="products.coating",
                        verbose_name="coatings",
                    ),
                ),
                (
                    "families",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        related_name="product_types",
                        to="products.familypage",
                        verbose_name="families",
                    ),
                ),
            ],
            options={
                "verbose_name": "product type",
                "verbose_name_plural": "product types",
            },
            bases=("core.sitepage",),
        ),
        migrations.CreateModel(
            name="ProductTypeGrade",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "grade",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="products.grade",
                        verbose_name="grade",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="grade_choices",
                        to="products.producttypepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "grade",
                "verbose_name_plural": "grades",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="applicationpage",
            name="product_types",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True,
                related_name="applications",
                to="products.producttypepage",
                verbose_name="product types",
            ),
        ),
        migrations.AddConstraint(
            model_name="grade",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("name"),
                name="grade_name_once",
                violation_error_message="There is a grade of this name already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="applicationgrade",
            constraint=models.UniqueConstraint(
                fields=("page", "grade"), name="application_grade_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="producttypegrade",
            constraint=models.UniqueConstraint(
                fields=("page", "grade"), name="product_type_grade_once"
            ),
        ),
    ]
