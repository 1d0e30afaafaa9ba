"""Enquiry model: a message or a request for quotation as the prospect sent it."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

import languages
from enquiries.references import make_reference
from languages import countries


class Way(models.TextChoices):
    """Ways to answer a prospect; each value is the name of the field with the address."""

    EMAIL = "email", _("E-mail")
    TELEPHONE = "telephone", _("Telephone")
    WECHAT = "wechat", _("WeChat")
    WHATSAPP = "whatsapp", _("WhatsApp")


class Enquiry(models.Model):
    """Enquiry as it was received; staff change only its state and note.

    ``token`` is created with the form: the same form sent twice is one enquiry. ``sender_hash`` is
    a keyed hash of the network address, for the limits; it is cleared after a day. ``suspicions``
    are keys of ``enquiries.spam.REASONS``: an enquiry with one is quarantined, and its mails are
    not queued until staff release it. ``sales_notified_at`` is when sales were told of that.
    """

    class State(models.TextChoices):
        NEW = "new", _("new")
        IN_WORK = "in_work", _("in work")
        ANSWERED = "answered", _("answered")
        CLOSED = "closed", _("closed")

    reference = models.CharField(
        _("reference"), max_length=20, unique=True, default=make_reference, editable=False
    )
    token = models.UUIDField(unique=True, editable=False)
    created_at = models.DateTimeField(
        _("received"), default=timezone.now, editable=False, db_index=True
    )
    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES)
    name = models.CharField(_("name"), max_length=200)
    company = models.CharField(_("company"), max_length=200, blank=True)
    preferred_way = models.CharField(
        _("preferred way to be answered"), max_length=10, choices=Way.choices, blank=True
    )
    email = models.EmailField(_("e-mail"), blank=True)
    telephone = models.CharField(_("telephone"), max_length=100, blank=True)
    wechat = models.CharField(_("WeChat ID"), max_length=100, blank=True)
    whatsapp = models.CharField(_("WhatsApp number"), max_length=100, blank=True)
    country = models.CharField(_("country or region"), max_length=100, blank=True)
    message = models.TextField(_("message"), blank=True)
    required_on = models.DateField(_("required date"), null=True, blank=True)
    end_use = models.CharField(_("end use"), max_length=500, blank=True)
    end_user = models.CharField(_("end user"), max_length=300, blank=True)
    consented_at = models.DateTimeField(_("consent given"), editable=False)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.NEW)
    note = models.TextField(_("our note"), blank=True, help_text=_("Seen by staff only."))
    quarantined = models.BooleanField(_("in quarantine"), default=False, db_index=True)
    suspicions = models.JSONField(_("why it is in quarantine"), default=list, blank=True)
    sales_notified_at = models.DateTimeField(null=True, blank=True, editable=False)
    sender_hash = models.CharField(max_length=64, blank=True, editable=False, db_index=True)

    class Meta:
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"

    @property
    def country_name(self) -> str:
        """Return the country's name in the active language, or the text itself if it is no code."""
        return countries.get_country_name(self.country, languages.get_active_language())
