"""Test settings: fast password hashes, a separate database file, mail kept in the outbox."""

import tempfile
from pathlib import Path

from .base import *

SECRET_KEY = "only-for-tests"  # noqa: S105  # no secret
ALLOWED_HOSTS = ["testserver", "localhost"]
DEBUG = False
STYLE_GUIDE = True
_folder = tempfile.TemporaryDirectory(prefix="atechmagnet-test-")  # deleted when the process ends
VAR_DIR = Path(_folder.name)
MEDIA_ROOT = VAR_DIR / "media"
STATIC_ROOT = VAR_DIR / "static"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
OUTBOX_TRANSPORT["OPTIONS"] = {"folder": str(VAR_DIR / "mail")}
WHITENOISE_AUTOREFRESH = True
# No caches: the content version does not distinguish one test's content from another's.
CACHED_PAGES_MB = 0
CONTENT_REMEMBERED = False

# A file, not memory: threads and transactions behave as they do on the site. Nothing waits for the
# disk: no test cuts the power.
DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"
else:
    DATABASES["default"]["TEST"] = {"NAME": "test_atechmagnet"}
    DATABASES["default"]["OPTIONS"] = {}  # a pool would hold connections to the dropped database
