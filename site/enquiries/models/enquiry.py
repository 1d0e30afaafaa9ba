"""What a prospect sent."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from enquiries.references import new_reference


class Enquiry(models.Model):
    """An enquiry as it arrived; staff add only its state and their notes."""

    class State(models.TextChoices):
        NEW = "new", _("new")
        IN_WORK = "in_work", _("in work")
        ANSWERED = "answered", _("answered")
        CLOSED = "closed", _("closed")

    reference = models.CharField(
        _("reference"), max_length=20, unique=True, default=new_reference, editable=False
    )
    # Made with the form: the same form sent twice is one enquiry.
    token = models.UUIDField(unique=True, editable=False)
    created_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES)
    name = models.CharField(_("name"), max_length=200)
    company = models.CharField(_("company"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail"))
    telephone = models.CharField(_("telephone"), max_length=100, blank=True)
    country = models.CharField(_("country or region"), max_length=100, blank=True)
    message = models.TextField(_("message"))
    consented_at = models.DateTimeField(_("consent given"), editable=False)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.NEW)
    note = models.TextField(_("our note"), blank=True, help_text=_("Seen by staff only."))

    class Meta:
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"
