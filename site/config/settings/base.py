"""What all environments share. What differs comes from the environment (.env.example)."""

from pathlib import Path

from .browser_policies import *
from .documents import *
from .enquiries import *
from .environment import *
from .languages import *
from .mail import *
from .page_cache import *
from .pictures import *
from .staff import *
from .staff_side import *

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

# --- What browsers may send ---------------------------------------------------------------------

# A long StreamField posts thousands; a table that is far too large gets its own message.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 50_000
# The setting's own name for the framework's page of a failed CSRF check.
CSRF_FAILURE_VIEW = "core.views.csrf_failure"
