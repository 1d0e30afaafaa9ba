"""URLs of django-allauth's views for sign-in, passwords, second factors and sessions.

They are included below the language prefix. Other features of allauth, such as e-mail addresses
that users add themselves, have no URL here.
"""

from allauth.account import views
from django.urls import include, path, re_path
from django.views.generic import RedirectView

from accounts.views.own_sessions import own_sessions
from accounts.views.signing_out import sign_out

urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", sign_out, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("signup/", views.signup, name="account_signup"),  # shows that sign-up is closed
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/set/", views.password_set, name="account_set_password"),
    path("password/reset/", views.password_reset, name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    path(
        "password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    # Passkeys are listed with the other factors; allauth redirects here after a change to one.
    path(
        "security/webauthn/",
        RedirectView.as_view(pattern_name="mfa_index"),
        name="mfa_list_webauthn",
    ),
    path("security/", include("allauth.mfa.urls")),
    path("sessions/", own_sessions, name="usersessions_list"),
]
