"""Settings of the public site; it does not start if a required variable is missing."""

from django.core.exceptions import ImproperlyConfigured

from .base import *


def require_variable(name: str) -> str:
    """Return an environment variable; raise ImproperlyConfigured if it is missing or blank."""
    value: str = env.str(name, default="")
    if not value:
        raise ImproperlyConfigured(
            f"The environment variable {name} is not set; .env.example says what it is for."
        )
    return value


DEBUG = False
STYLE_GUIDE = False
SECRET_KEY = require_variable("SECRET_KEY")
ALLOWED_HOSTS = [
    host.strip() for host in require_variable("ALLOWED_HOSTS").split(",") if host.strip()
]
BASE_URL = BASE_URL or f"https://{ALLOWED_HOSTS[0].lstrip('.')}"
WAGTAILADMIN_BASE_URL = BASE_URL
CSRF_TRUSTED_ORIGINS = [BASE_URL]

STORAGES["staticfiles"] = {"BACKEND": "core.static_files.HashedStorage"}

SECOND_FACTOR_REQUIRED = env.bool("SECOND_FACTOR_REQUIRED", default=True)

# TLS ends at the proxy, which must itself set this header on every request.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=1)
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", default=False)
SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_PRELOAD", default=False)
# Off unless set: both also affect other hosts (subdomains), about which we do not decide.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = True
vars().update(prefix_cookies(HOST_PREFIX))

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
