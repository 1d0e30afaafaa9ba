"""Who may sign in, with what, how often they may try, and how long it holds."""

from datetime import timedelta

from .environment import env

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
