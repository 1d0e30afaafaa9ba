"""Settings for development (`make run`): no variable is required, nothing is sent elsewhere."""

from .base import *

# Without DEBUG the site answers as it does in production, error pages included.
DEBUG = env.bool("DEBUG", default=False)
STYLE_GUIDE = env.bool("STYLE_GUIDE", default=True)
SECRET_KEY = env.str("SECRET_KEY", default="only-for-development-never-in-production")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

if DEBUG:
    CACHED_PAGES_MB = 0  # shows a changed template at once
# Serve static files from their source folders, without collectstatic.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"outbox": {"level": "INFO"}, "jobs": {"level": "INFO"}},
}
