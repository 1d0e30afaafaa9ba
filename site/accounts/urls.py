"""Signing in, signing out, a new password: django-allauth's own views under the site's language."""

from django.urls import include, path

urlpatterns = [path("", include("allauth.account.urls"))]
