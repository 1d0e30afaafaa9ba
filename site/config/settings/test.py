"""The test run: quick hashes, a database file of its own, mail kept in the outbox."""

import tempfile
from pathlib import Path

from .base import *

SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver", "localhost"]
DEBUG = False
STYLE_GUIDE = True
_folder = tempfile.TemporaryDirectory(prefix="atechmagnet-test-")  # goes with the process
VAR_DIR = Path(_folder.name)
MEDIA_ROOT = VAR_DIR / "media"
STATIC_ROOT = VAR_DIR / "static"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
OUTBOX_TRANSPORT["OPTIONS"] = {"folder": str(VAR_DIR / "mail")}
WHITENOISE_AUTOREFRESH = True
# A test's content has no version of its own.
CACHED_PAGES_MB = 0
CONTENT_REMEMBERED = False

# A file, not memory: threads and transactions behave as they do on the site.
DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
if DATABASES["default"]["ENGINE"] != "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": "test_atechmagnet"}
    DATABASES["default"]["OPTIONS"] = {}  # a pool would hold connections to the dropped database
