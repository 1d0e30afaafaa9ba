"""What browsers may do with the site's answers: strictly for visitors, as tightly as Wagtail allows
for staff. ``security.middleware`` sends it; production.py says how long https is remembered.
"""

from typing import Any

CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],  # and the hashes of the stylesheets in the page
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
# The function that gives the hashes of the stylesheets in the page.
INLINE_STYLE_SOURCES = "core.stylesheet.csp_sources"
# Files, uploaded ones among them: opened by themselves, they load and run nothing.
FILE_CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "default-src": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
}
# Exceptions are named. Scripts in Wagtail's forms stand there as data
# (wagtail_patches.chooser_scripts).
ADMIN_CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    # The handler "return;" and no other: the focal point's Jcrop asks so whether there is touch.
    "script-src-attr": ["'unsafe-hashes'", "'sha256-i+qr4lq34KgNHiW62lWi9aInEBwiEOrfCzaNPCvkqD8='"],
    "style-src": ["'self'"],
    # Draftail writes a stylesheet with the keys of its paragraphs, which no hash can foresee.
    "style-src-elem": ["'self'", "'unsafe-inline'"],
    # The attribute "white-space: pre-wrap;" and no other: Draftail's copies of its text have it.
    "style-src-attr": ["'unsafe-hashes'", "'sha256-7kiMZ7dRwS7ki6fPwMfIFws2+Hf0JQNLICbgISNJZ+g='"],
    "img-src": ["'self'", "data:", "blob:"],  # blob: pictures on their way up
    "connect-src": ["'self'"],
    "frame-src": ["'self'"],  # previews
    "form-action": ["'self'"],
    "frame-ancestors": ["'self'"],
    "base-uri": ["'none'"],
}

# What a page could ask its reader for, or watch: nothing of it is used. No longer list: every
# answer carries it over slow links.
_UNUSED = (
    "browsing-topics", "camera", "clipboard-read", "clipboard-write", "display-capture",
    "geolocation", "hid", "microphone", "payment", "publickey-credentials-create",
    "publickey-credentials-get", "serial", "usb",
)  # fmt: skip


def _permissions(*own: str) -> str:
    """The header that keeps every feature from every page, but ``own`` from those of others."""
    return ", ".join(f"{name}={'(self)' if name in own else '()'}" for name in _UNUSED)


PERMISSIONS_POLICY = _permissions()
# A file runs no script that could ask; what it would be asked first.
FILE_PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=()"
# Staff sign in with passkeys, and Wagtail copies links and texts to the clipboard.
STAFF_PERMISSIONS_POLICY = _permissions(
    "clipboard-write", "publickey-credentials-create", "publickey-credentials-get"
)

X_FRAME_OPTIONS = "DENY"  # of pages, for browsers that don't know frame-ancestors
WHITENOISE_ALLOW_ALL_ORIGINS = False  # no other site's script reads our files
SECURE_CONTENT_TYPE_NOSNIFF = True
# What a buyer looks at is no other site's business; within the site the check of forms needs it.
SECURE_REFERRER_POLICY = "same-origin"
# No page of another site that opened ours keeps a hand on it.
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# Other sites' pages load nothing of ours, but for pictures, which search engines, feed readers and
# messengers show on their pages, and the open data, which says so itself.
CROSS_ORIGIN_RESOURCE_POLICY = "same-origin"
PICTURE_CROSS_ORIGIN_RESOURCE_POLICY = "cross-origin"

# --- Cookies ------------------------------------------------------------------------------------

# Over https a prefix makes browsers refuse a cookie that a subdomain or an unencrypted page set.
HOST_PREFIX = "__Host-"
# Strict would sign staff out who follow the link of a mail, and would void the forms that are open
# in other windows whenever somebody comes by a link from elsewhere.
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
# No script reads them: the admin's takes its token from the page.
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
ENQUIRY_COOKIE_NAME = "enquiry"
KNOWN_DEVICE_COOKIE_NAME = "known-device"
# Messages go with the session: a cookie of their own would have a name without the prefix.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"


def prefixed_cookies(prefix: str) -> dict[str, str]:
    """The settings that name the cookies, each with the prefix. All have the path /, no domain."""
    return {
        "SESSION_COOKIE_NAME": f"{prefix}sessionid",
        "CSRF_COOKIE_NAME": f"{prefix}csrftoken",
        "LANGUAGE_COOKIE_NAME": f"{prefix}django_language",
        "ENQUIRY_COOKIE_NAME": f"{prefix}{ENQUIRY_COOKIE_NAME}",
        "KNOWN_DEVICE_COOKIE_NAME": f"{prefix}{KNOWN_DEVICE_COOKIE_NAME}",
    }
