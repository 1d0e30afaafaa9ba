"""App configuration of the enquiries."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EnquiriesConfig(AppConfig):
    """Django app ``enquiries``: contact form, request for quotation, and the admin inbox."""

    name = "enquiries"
    verbose_name = _("Enquiries")
