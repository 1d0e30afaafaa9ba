"""Settings shared by all environments; differences come from variables (.env.example)."""

from pathlib import Path

import django

from config.environment import BASE_DIR, VAR_DIR, env, read_transport

from .security import *

# --- Apps, middleware, templates ----------------------------------------------------------------

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
    "demo",  # for its management commands; web workers import nothing else of it
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
    # First, to see the final response and decide whether and how long it may be cached.
    "page_cache.middleware.PageCacheMiddleware",
    # Before all middleware that may respond itself: every response needs the policies.
    "security.middleware.BrowserPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Before all middleware that resolves URLs: it may change the URLconf.
    "security.middleware.StaffNetworksMiddleware",
    # Before the session: pages differ by URL and not by cookie, so that they can be cached.
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
# Widgets use our templates too (reason: wagtail_patches.chooser_scripts).
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- Languages, and the fallback from one to the other --------------------------------------------

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

# --- Mail and contact details; times in seconds ---------------------------------------------------

# Contact details where the company settings cannot be read or have no e-mail address.
CONTACT_EMAIL = env.str("CONTACT_EMAIL", default="Usneo@atechmagnet.com")
CONTACT_TELEPHONE = env.str("CONTACT_TELEPHONE", default="+86-010-53345989")

# All of Django's mail is stored in the caller's transaction; the worker sends it through the
# transport.
if django.VERSION >= (6, 1):
    MAILERS = {"default": {"BACKEND": "outbox.backend.OutboxBackend"}}
else:
    EMAIL_BACKEND = "outbox.backend.OutboxBackend"
OUTBOX_TRANSPORT = read_transport(
    env.email_url("EMAIL_URL", default=f"filemail:///{VAR_DIR / 'mail'}")
)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=CONTACT_EMAIL)
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# Timeout of one step of the dialogue with the mail server.
OUTBOX_TIMEOUT = env.int("EMAIL_TIMEOUT", default=20)
# Lease of a mail by one worker; a system check requires more than three timeouts.
OUTBOX_LEASE = env.int("OUTBOX_LEASE", default=300)
# Delay before the first retry; it doubles up to the longest one until the mail is given up.
OUTBOX_FIRST_RETRY = env.int("OUTBOX_FIRST_RETRY", default=10)
OUTBOX_LONGEST_RETRY = env.int("OUTBOX_LONGEST_RETRY", default=3600)
OUTBOX_GIVE_UP_AFTER = env.int("OUTBOX_GIVE_UP_AFTER", default=72 * 3600)
# Mails that one worker sends at the same time, each in a thread.
OUTBOX_LANES = env.int("OUTBOX_LANES", default=4)

# --- Database, cache and files ------------------------------------------------------------------

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Django 6.1's system checks open the database, even before anything has been stored.
    Path(DATABASES["default"]["NAME"]).parent.mkdir(parents=True, exist_ok=True)
    # Readers never wait for writers (WAL), a writer takes its lock at once instead of failing
    # half-way (IMMEDIATE), and committed data survives a power cut (FULL). 500 KiB of cache for
    # each thread are enough: the operating system caches the file once for all threads.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-500;"
        ),
    }
    # Each thread keeps its connection: opening the file takes a tenth of a page's time.
    DATABASES["default"]["CONN_MAX_AGE"] = None
else:
    # Each worker thread holds a connection, also while it waits for a mail server. After the
    # timeout (seconds) without a free connection, the request fails as if the database were down.
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
    # Chinese translations for Django, allauth and Wagtail: missing ones, and changed wording.
    BASE_DIR / "site" / "locale_frameworks",
]
# Uploads are private: the default storage writes to a folder that no proxy serves. Only files made
# from them are public, renditions and share pictures, in MEDIA_ROOT.
STORAGES = {
    "default": {"BACKEND": "uploads.storage.LibraryStorage"},
    "public": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {"BACKEND": "uploads.storage.PrivateStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Style guide of all components, for developers; always off in production.
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
# Fonts for share pictures: the first file that exists is used; it needs Chinese characters.
SHARE_PICTURE_FONTS = env.list(
    "SHARE_PICTURE_FONTS",
    default=[
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
        "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Bold.ttc",
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    ],
)

# The site's base URL, for links in mails and in the pages' heads; blank: the request's host.
BASE_URL = env.str("BASE_URL", default="").rstrip("/")
WAGTAILADMIN_BASE_URL = BASE_URL or "http://localhost:8000"

# --- Pictures and documents -----------------------------------------------------------------------

WAGTAILIMAGES_IMAGE_MODEL = "core.SiteImage"
WAGTAILIMAGES_RENDITION_STORAGE = "public"  # the original is private (STORAGES)
WAGTAILIMAGES_IMAGE_FORM_BASE = "media.image_form.SiteImageForm"
# No SVG, which can contain scripts; no GIF, whose animation renditions would lose.
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif"]
# Enough for a camera's best quality; a larger file is a mistake and fills disk and backup.
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
# A decoded pixel takes four bytes: 200 MB at a time are what a small server can spare.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"webp": "webp", "avif": "avif"}
# 25 % smaller than with Wagtail's 61, without a visible difference on a screen: the lead picture of
# an article reaches a phone in one round trip less.
WAGTAILIMAGES_AVIF_QUALITY = 50
WAGTAILDOCS_DOCUMENT_FORM_BASE = "media.documents.form.SiteDocumentForm"
# Enough for a catalogue in print quality; a larger file takes too long on a phone.
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
# media.documents.serving replaces Wagtail's view, which would show no file inline either.
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []
WAGTAILDOCS_SERVE_METHOD = "serve_view"

# --- Page cache -----------------------------------------------------------------------------------

# Page cache in megabytes per process, enough for some 350 compressed pages; 0: no page cache.
CACHED_PAGES_MB = env.int("CACHED_PAGES_MB", default=4)
# Browsers revalidate every time (304 if unchanged). A proxy or CDN does so after CDN_SECONDS; it
# may serve a stale page for as long again while it revalidates, and for a day if the site is down.
CDN_SECONDS = env.int("CDN_SECONDS", default=1)
CACHED_PAGES_CONTROL = {
    "max_age": 0,
    "s_maxage": CDN_SECONDS,
    "stale_while_revalidate": CDN_SECONDS,
    "stale_if_error": 86_400,
}
# Cache parts shared by many pages, once for each content version (page_cache.memory).
CONTENT_REMEMBERED = True

# --- Submitted forms ----------------------------------------------------------------------------

# A long StreamField posts thousands of fields; a table that is too large gets its own message.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 50_000
# The view for a failed CSRF check.
CSRF_FAILURE_VIEW = "core.views.csrf_failure"
