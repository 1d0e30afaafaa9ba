"""Settings shared by all environments. What differs comes from the environment (.env.example)."""

from pathlib import Path

import django

from config.environment import BASE_DIR, VAR_DIR, env, read_transport

from .security import *

# --- What it is made of -------------------------------------------------------------------------

INSTALLED_APPS = [
    "core",
    "media",
    "seo",
    "wagtail_patches",
    "pages",
    "news",
    "products",
    "enquiries",
    "search",
    "outbox",
    "jobs",
    "page_cache",
    "accounts",
    "demo",  # for its commands alone: no web worker imports more of it
    "modeltranslation",  # before Wagtail's admin, which builds its forms from the translated fields
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "accounts.apps.StaffUsersConfig",  # Wagtail's users, with invitations
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",  # the templates of its widgets, for FORM_RENDERER
]

MIDDLEWARE = [
    # Sees the response as it goes out: may it be kept, and how long.
    "page_cache.middleware.PageCacheMiddleware",
    # Before all that answers by itself: every answer carries the policies.
    "security.middleware.BrowserPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Before whatever looks at the addresses that there are.
    "security.middleware.StaffNetworksMiddleware",
    # Before the session: pages differ by address, not by cookie, so that they can be cached.
    "django.middleware.locale.LocaleMiddleware",
    "security.middleware.RefuseNullCharacterMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.StaffLanguageMiddleware",
    "accounts.middleware.SessionLimitsMiddleware",
    "accounts.middleware.SecondFactorMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "wagtail_patches.bad_requests.UnreadableFormMiddleware",
    "enquiries.outage_fallback.OutageFallbackMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.context_processors.site_frame",
            ],
            "builtins": [
                "core.templatetags.core_tags",
                "page_cache.templatetags.page_cache_tags",
                "seo.templatetags.seo_tags",
                "django.templatetags.i18n",
            ],
        },
    }
]
# Widgets look for their templates among ours too (wagtail_patches.chooser_scripts says why).
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- Languages: how a text missing in one falls back to the other ---------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("zh-hans", "简体中文")]
FORMAT_MODULE_PATH = ["config.formats"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
MODELTRANSLATION_DEFAULT_LANGUAGE = "en"
MODELTRANSLATION_LANGUAGES = ("en", "zh-hans")
MODELTRANSLATION_FALLBACK_LANGUAGES = {
    "default": ("en", "zh-hans"),
    "en": ("zh-hans",),
    "zh-hans": ("en",),
}
MODELTRANSLATION_CUSTOM_FIELDS = ("BodyField",)

# --- Mail, and how the company is reached; times in seconds ---------------------------------------

# What pages say when the company's settings can't be asked for.
CONTACT_EMAIL = env.str("CONTACT_EMAIL", default="Usneo@atechmagnet.com")
CONTACT_TELEPHONE = env.str("CONTACT_TELEPHONE", default="+86-010-53345989")

# All of Django's mail is stored with the caller's data; the worker sends it through the transport.
if django.VERSION >= (6, 1):
    MAILERS = {"default": {"BACKEND": "outbox.backend.OutboxBackend"}}
else:
    EMAIL_BACKEND = "outbox.backend.OutboxBackend"
OUTBOX_TRANSPORT = read_transport(
    env.email_url("EMAIL_URL", default=f"filemail:///{VAR_DIR / 'mail'}")
)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=CONTACT_EMAIL)
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# How long the server may take for one step.
OUTBOX_TIMEOUT = env.int("EMAIL_TIMEOUT", default=20)
# How long a mail is one worker's own; a check holds it longer than the slowest sending.
OUTBOX_LEASE = env.int("OUTBOX_LEASE", default=300)
# The first wait after a failure; it doubles up to the longest, until the mail is given up.
OUTBOX_FIRST_RETRY = env.int("OUTBOX_FIRST_RETRY", default=10)
OUTBOX_LONGEST_RETRY = env.int("OUTBOX_LONGEST_RETRY", default=3600)
OUTBOX_GIVE_UP_AFTER = env.int("OUTBOX_GIVE_UP_AFTER", default=72 * 3600)
# Mails that one worker sends at once.
OUTBOX_LANES = env.int("OUTBOX_LANES", default=4)

# --- Where data goes ----------------------------------------------------------------------------

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Checks of Django 6.1 open the database, also where nothing has been stored yet.
    Path(DATABASES["default"]["NAME"]).parent.mkdir(parents=True, exist_ok=True)
    # SQLite as a real database: readers never wait for writers (WAL), a writer takes its lock at
    # once instead of failing half-way (IMMEDIATE), and what is committed survives a power cut. Half
    # a megabyte of cache for each thread: the system keeps the file in memory, once for them all.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-500;"
        ),
    }
    # Each thread keeps its connection: to open the file anew is a tenth of a page's time.
    DATABASES["default"]["CONN_MAX_AGE"] = None
else:
    # Each thread of the worker holds a connection, also while it waits for a mail server. After the
    # timeout (seconds) a reader is told that the database is gone.
    DATABASES["default"]["OPTIONS"] = {
        "pool": {"min_size": 1, "max_size": 12 + OUTBOX_LANES, "timeout": 5}
    }
CACHES = {"default": env.cache("CACHE_URL", default="locmemcache://")}
MEDIA_ROOT = VAR_DIR / "media"
MEDIA_URL = "/media/"
STATIC_ROOT = VAR_DIR / "static"
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_AUTOREFRESH = False
LOCALE_PATHS = [
    BASE_DIR / "site" / "locale",
    # Words of Django, allauth and Wagtail: where their Chinese has gaps, or says it otherwise.
    BASE_DIR / "site" / "locale_frameworks",
]
# Nothing that is uploaded is public: what has no other storage goes where no proxy looks. Public is
# what the site makes of it, sizes of pictures and share pictures, in MEDIA_ROOT.
STORAGES = {
    "default": {"BACKEND": "uploads.storage.LibraryStorage"},
    "public": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {"BACKEND": "uploads.storage.PrivateStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Shows every component to developers; production never does.
STYLE_GUIDE = env.bool("STYLE_GUIDE", default=False)

# --- Wagtail ------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Huatai Xinding"
WAGTAIL_PAGE_MODEL = "core.SitePage"
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILADMIN_RICH_TEXT_EDITORS = {"default": {"WIDGET": "core.rich_text.RichTextArea"}}
WAGTAIL_ALLOW_UNICODE_SLUGS = False  # one ASCII slug serves both languages
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # no request to a third party
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backend"}}
# What share pictures are lettered with: the first that is there, one with Chinese characters.
SHARE_PICTURE_FONTS = env.list(
    "SHARE_PICTURE_FONTS",
    default=[
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
        "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Bold.ttc",
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    ],
)

# The site's own address, for links in mails and in the pages' heads; blank: the request's host.
BASE_URL = env.str("BASE_URL", default="").rstrip("/")
WAGTAILADMIN_BASE_URL = BASE_URL or "http://localhost:8000"

# --- Pictures and documents -----------------------------------------------------------------------

WAGTAILIMAGES_IMAGE_MODEL = "core.SiteImage"
WAGTAILIMAGES_RENDITION_STORAGE = "public"  # the file itself is not (STORAGES)
WAGTAILIMAGES_IMAGE_FORM_BASE = "media.image_form.SiteImageForm"
# No SVG, which can carry scripts; no GIF, whose movement the sizes would lose.
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif"]
# A camera's picture in its best quality; a larger one is a mistake and fills disk and backup.
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
# A decoded pixel takes four bytes: 200 MB at a time are what a small server can spare.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"webp": "webp", "avif": "avif"}
# A quarter less weight than with Wagtail's 61, and no difference that the eye finds on a screen:
# the lead picture of an article reaches a phone in one round trip less.
WAGTAILIMAGES_AVIF_QUALITY = 50
WAGTAILDOCS_DOCUMENT_FORM_BASE = "media.documents.form.SiteDocumentForm"
# A catalogue in print quality; what is larger keeps a reader on a phone waiting.
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
# media.documents.serving answers in its place; without it, nothing is shown in the browser either.
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []
WAGTAILDOCS_SERVE_METHOD = "serve_view"

# --- Cached pages ---------------------------------------------------------------------------------

# Megabytes of each process, for some 350 pages as browsers get them, compressed; 0: every page is
# made anew.
CACHED_PAGES_MB = env.int("CACHED_PAGES_MB", default=4)
# Browsers ask each time, and hear that nothing has changed. A proxy or a CDN asks once in so many
# seconds; for as long again it may give out what it has while it asks, and for a day while the site
# does not answer.
CDN_SECONDS = env.int("CDN_SECONDS", default=1)
CACHED_PAGES_CONTROL = {
    "max_age": 0,
    "s_maxage": CDN_SECONDS,
    "stale_while_revalidate": CDN_SECONDS,
    "stale_if_error": 86_400,
}
# What stands on many pages is made once for each version of the content (page_cache.memory).
CONTENT_REMEMBERED = True

# --- What browsers may send ---------------------------------------------------------------------

# A long StreamField posts thousands; a table that is far too large gets its own message.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 50_000
# The setting's own name for the framework's page of a failed CSRF check.
CSRF_FAILURE_VIEW = "core.views.csrf_failure"
