"""Policies for browsers, cookies, staff sign-in, the admin's networks, limits for strangers.

``security.middleware`` sends the policies; production.py says how long https is remembered.
"""

import ipaddress
import re
from datetime import timedelta
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from config.environment import env

# --- What browsers may do: strict for visitors, as tight as Wagtail allows for staff --------------

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


# --- Who may sign in, with what, how often they may try, how long it holds ------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
WAGTAILADMIN_LOGIN_URL = LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"

# NIST SP 800-63B-4: length, common passwords and words of the house; no rules of composition, no
# renewal. It asks for 15 characters where a password stands alone, 8 beside a second factor.
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
# An invitation, or a link to a new password, is good for so long.
PASSWORD_RESET_TIMEOUT = int(timedelta(days=2).total_seconds())

# --- Accounts are made by administrators, who send an invitation ---
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
ACCOUNT_EMAIL_VERIFICATION = "none"  # staff are entered by staff
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to strangers at anybody's wish
ACCOUNT_EMAIL_NOTIFICATIONS = True  # of a new password or factor, by whomever
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
# Passwords and addresses are changed in one place each: here, and by administrators.
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
# A passkey alone opens an account: it asks for a fingerprint, a face or a PIN itself.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # administrators know whom they invite
MFA_TOTP_ISSUER = "atechmagnet"
MFA_TOTP_TOLERANCE = 1  # a telephone's clock half a minute off

# --- Limits ---
# Wrong passwords within the window, of one account and from one network. The account's is not met
# by passkeys nor by browsers in which its owner has signed in before: nobody can lock them out.
SIGN_IN_WINDOW = timedelta(minutes=15)
SIGN_IN_FAILURES_PER_ACCOUNT = env.int("SIGN_IN_FAILURES_PER_ACCOUNT", default=10)
SIGN_IN_FAILURES_PER_ADDRESS = env.int("SIGN_IN_FAILURES_PER_ADDRESS", default=30)
# How long what is sensitive is open after the last proof of who one is, in seconds.
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60

# --- Sessions ---
# SP 800-63B-4 advises a day and an hour; autosave and writing ask for two.
SESSION_LONGEST = timedelta(hours=env.int("SESSION_LONGEST_HOURS", default=24))
SESSION_IDLE = timedelta(minutes=env.int("SESSION_IDLE_MINUTES", default=120))
SESSION_COOKIE_AGE = int(SESSION_LONGEST.total_seconds())

# --- Where the admin is, and from where it answers ------------------------------------------------

# What readers' addresses begin with; the admin stands before them and would hide them.
TAKEN = {"en", "zh-hans", "static", "media", "documents", "products", "health"}


def _path(text: str) -> str:
    """The admin's address without the slash before it; words and slashes alone."""
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
# Blank: everywhere. What a reader's address is, TRUSTED_PROXIES says.
ADMIN_NETWORKS = [
    _network(text.strip()) for text in env.list("ADMIN_NETWORKS", default=[]) if text.strip()
]

# --- How much enquiry forms take from strangers ---------------------------------------------------

MEGABYTE = 1024 * 1024

# Proxies of ours before the site: so many entries of X-Forwarded-For are believed.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)
# Within an hour, from one network and in all: further enquiries go to quarantine, and beyond six
# times as many none is taken in.
ENQUIRIES_PER_ADDRESS = env.int("ENQUIRIES_PER_ADDRESS", default=10)
ENQUIRIES_IN_ALL = env.int("ENQUIRIES_IN_ALL", default=200)
# Files uploaded within a day and not sent yet, in bytes.
UPLOADS_PER_ADDRESS = env.int("UPLOADS_PER_ADDRESS_MB", default=300) * MEGABYTE
UPLOADS_IN_ALL = env.int("UPLOADS_IN_ALL_MB", default=5_000) * MEGABYTE
