"""How django-allauth is bent to a site where only staff sign in."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class StaffAccountAdapter(DefaultAccountAdapter):
    """Accounts are made by staff in the admin, never by visitors."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
