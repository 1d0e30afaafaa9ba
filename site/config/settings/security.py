"""Security settings: CSP and other headers, cookies, sign-in, admin networks, rate limits.

``security.middleware`` sends the headers; the time of HSTS is in production.py.
"""

import ipaddress
import re
from datetime import timedelta
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from config.environment import env

# --- Browser policies: strict for readers, as strict as Wagtail allows for staff ------------------

CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],  # plus the hashes of the inline stylesheets
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
# Function that returns the hashes of the inline stylesheets.
INLINE_STYLE_SOURCES = "core.stylesheet.get_stylesheet_csp_sources"
# Policy of files, uploads included: opened directly, they load and run nothing.
FILE_CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "default-src": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
}
# Each exception is explained. Wagtail's inline scripts are turned into data
# (wagtail_patches.chooser_scripts).
ADMIN_CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    # Only the handler "return;", with which Jcrop (focal point) tests for touch support.
    "script-src-attr": ["'unsafe-hashes'", "'sha256-i+qr4lq34KgNHiW62lWi9aInEBwiEOrfCzaNPCvkqD8='"],
    "style-src": ["'self'"],
    # Draftail writes a stylesheet with its paragraphs' keys, so the hash is not known in advance.
    "style-src-elem": ["'self'", "'unsafe-inline'"],
    # Only the attribute "white-space: pre-wrap;", which text copied from Draftail has.
    "style-src-attr": ["'unsafe-hashes'", "'sha256-7kiMZ7dRwS7ki6fPwMfIFws2+Hf0JQNLICbgISNJZ+g='"],
    "img-src": ["'self'", "data:", "blob:"],  # blob: previews during an upload
    "connect-src": ["'self'"],
    "frame-src": ["'self'"],  # previews
    "form-action": ["'self'"],
    "frame-ancestors": ["'self'"],
    "base-uri": ["'none'"],
}

# Features that ask the reader's permission or observe the reader; none is used. The list is short
# because every response carries it over slow links.
_UNUSED = (
    "browsing-topics", "camera", "clipboard-read", "clipboard-write", "display-capture",
    "geolocation", "hid", "microphone", "payment", "publickey-credentials-create",
    "publickey-credentials-get", "serial", "usb",
)  # fmt: skip


def _permissions(*own: str) -> str:
    """Return a Permissions-Policy that denies all features, but allows ``own`` to this site."""
    return ", ".join(f"{name}={'(self)' if name in own else '()'}" for name in _UNUSED)


PERMISSIONS_POLICY = _permissions()
# Files run no scripts; it is enough to deny the most sensitive features.
FILE_PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=()"
# Staff sign in with passkeys, and Wagtail copies links and texts to the clipboard.
STAFF_PERMISSIONS_POLICY = _permissions(
    "clipboard-write", "publickey-credentials-create", "publickey-credentials-get"
)

X_FRAME_OPTIONS = "DENY"  # for browsers without frame-ancestors
WHITENOISE_ALLOW_ALL_ORIGINS = False  # no CORS: other sites' scripts read no files
SECURE_CONTENT_TYPE_NOSNIFF = True
# Other sites must not learn what a buyer reads; our own CSRF check needs the header.
SECURE_REFERRER_POLICY = "same-origin"
# A page of another site that opened ours gets no reference to our window.
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# Other sites may embed pictures only, for search engines, feed readers and messengers; the open
# data sets the header in its own response.
CROSS_ORIGIN_RESOURCE_POLICY = "same-origin"
PICTURE_CROSS_ORIGIN_RESOURCE_POLICY = "cross-origin"

# --- Cookies ------------------------------------------------------------------------------------

# Over HTTPS, browsers refuse a cookie with this prefix from a subdomain or unencrypted page.
HOST_PREFIX = "__Host-"
# "Strict" would show staff who follow a link in a mail as signed out, and would invalidate open
# forms whenever somebody follows a link from another site.
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
# Scripts do not need them: the admin's scripts read the CSRF token from the page.
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
ENQUIRY_COOKIE_NAME = "enquiry"
KNOWN_DEVICE_COOKIE_NAME = "known-device"
# Messages are stored in the session: a cookie of their own would not have the prefix.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"


def prefix_cookies(prefix: str) -> dict[str, str]:
    """Return the settings with the cookies' names, each with the prefix.

    All cookies have the path / and no domain.
    """
    return {
        "SESSION_COOKIE_NAME": f"{prefix}sessionid",
        "CSRF_COOKIE_NAME": f"{prefix}csrftoken",
        "LANGUAGE_COOKIE_NAME": f"{prefix}django_language",
        "ENQUIRY_COOKIE_NAME": f"{prefix}{ENQUIRY_COOKIE_NAME}",
        "KNOWN_DEVICE_COOKIE_NAME": f"{prefix}{KNOWN_DEVICE_COOKIE_NAME}",
    }


# --- Sign-in: accounts, passwords, second factor, limits, sessions --------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
WAGTAILADMIN_LOGIN_URL = LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"

# NIST SP 800-63B-4: check length, common passwords and company words; no composition rules, no
# expiry. It requires 15 characters for a password alone, 8 with a second factor.
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "accounts.passwords.HouseWordsValidator"},
    {"NAME": "accounts.passwords.SequenceValidator"},
]
# Lifetime of an invitation and of a password reset link.
PASSWORD_RESET_TIMEOUT = int(timedelta(days=2).total_seconds())

# --- Accounts: created by administrators, who send an invitation ---
ACCOUNT_ADAPTER = "accounts.adapter.StaffAccountAdapter"
ACCOUNT_FORMS = {
    "login": "accounts.forms.SignInForm",
    "reauthenticate": "accounts.forms.PasswordAgainForm",
    "change_password": "accounts.forms.NewPasswordForm",
    "set_password": "accounts.forms.FirstPasswordForm",
    "reset_password": "accounts.forms.LostPasswordForm",
    "reset_password_from_key": "accounts.forms.PasswordByLinkForm",
}
ACCOUNT_LOGIN_METHODS = {"email", "username"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # administrators enter the addresses
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to unknown addresses
ACCOUNT_EMAIL_NOTIFICATIONS = True  # when a password or second factor changes
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
# Passwords are changed in allauth's views only, e-mail addresses by administrators only.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False

# --- The second factor ---
SECOND_FACTOR_REQUIRED = env.bool("SECOND_FACTOR_REQUIRED", default=False)
MFA_ADAPTER = "accounts.adapter.StaffMFAAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_FORMS = {
    "add_webauthn": "accounts.forms.AddPasskeyForm",
    "authenticate": "accounts.forms.CodeForm",
    "edit_webauthn": "accounts.forms.PasskeyNameForm",
    "authenticate_webauthn": "accounts.forms.PasskeyForm",
    "login_webauthn": "accounts.forms.PasskeySignInForm",
    "reauthenticate_webauthn": "accounts.forms.PasskeyAgainForm",
    "reauthenticate": "accounts.forms.CodeAgainForm",
}
MFA_PASSKEY_LOGIN_ENABLED = True
# A passkey is enough to sign in, so the device must check a fingerprint, a face or a PIN.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # administrators invite only people they know
MFA_TOTP_ISSUER = "atechmagnet"
MFA_TOTP_TOLERANCE = 1  # steps of 30 s: the phone's clock may be half a minute off

# --- Limits ---
# Wrong passwords within the window, per account and per network. The account's limit excludes
# passkeys, and browsers in which the owner has signed in before: nobody can lock the owner out.
SIGN_IN_WINDOW = timedelta(minutes=15)
SIGN_IN_FAILURES_PER_ACCOUNT = env.int("SIGN_IN_FAILURES_PER_ACCOUNT", default=10)
SIGN_IN_FAILURES_PER_ADDRESS = env.int("SIGN_IN_FAILURES_PER_ADDRESS", default=30)
# Seconds after the last authentication in which sensitive views stay open.
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60

# --- Sessions ---
# SP 800-63B-4 advises 24 hours, 1 hour when idle; writing with autosave needs 2 hours.
SESSION_LONGEST = timedelta(hours=env.int("SESSION_LONGEST_HOURS", default=24))
SESSION_IDLE = timedelta(minutes=env.int("SESSION_IDLE_MINUTES", default=120))
SESSION_COOKIE_AGE = int(SESSION_LONGEST.total_seconds())

# --- The admin's path and networks ----------------------------------------------------------------

# First parts of readers' URLs; the admin's pattern comes first and would hide them.
TAKEN = {"en", "zh-hans", "static", "media", "documents", "products", "health"}


def _path(text: str) -> str:
    """Return the admin's path as ``name/``; raise ImproperlyConfigured if it is not valid."""
    path = text.strip("/")
    if not re.fullmatch(r"[\w-]+(/[\w-]+)*", path, re.ASCII) or path.split("/")[0] in TAKEN:
        raise ImproperlyConfigured(
            f"The environment variable ADMIN_PATH holds {text!r}, which can't be the admin's "
            "address: letters, digits, - and _, in parts between slashes, of which the first is "
            f"none of {', '.join(sorted(TAKEN))}."
        )
    return f"{path}/"


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    try:
        return ipaddress.ip_network(text)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"The environment variable ADMIN_NETWORKS holds {text!r}, which is no network: "
            f"{error}. Networks stand as 203.0.113.0/24 or 2001:db8:12::/48, separated by commas."
        ) from error


ADMIN_PATH = _path(env.str("ADMIN_PATH", default="") or "admin/")
# Blank: all networks. The client's address depends on TRUSTED_PROXIES.
ADMIN_NETWORKS = [
    _network(text.strip()) for text in env.list("ADMIN_NETWORKS", default=[]) if text.strip()
]

# --- Rate limits of the enquiry forms -------------------------------------------------------------

MEGABYTE = 1024 * 1024

# Number of our own proxies: as many last entries of X-Forwarded-For are trusted.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)
# Enquiries per hour, from one network and in total: more go to quarantine, and from six times the
# limit on they are refused.
ENQUIRIES_PER_ADDRESS = env.int("ENQUIRIES_PER_ADDRESS", default=10)
ENQUIRIES_IN_ALL = env.int("ENQUIRIES_IN_ALL", default=200)
# Bytes uploaded within a day and not yet sent, from one network and in total.
UPLOADS_PER_ADDRESS = env.int("UPLOADS_PER_ADDRESS_MB", default=300) * MEGABYTE
UPLOADS_IN_ALL = env.int("UPLOADS_IN_ALL_MB", default=5_000) * MEGABYTE
