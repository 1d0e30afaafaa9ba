"""Company settings: names, contact details and legal numbers, edited in the admin."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from core.panels import make_bilingual_panels
from languages import telephone


def validate_phone(number: str) -> None:
    """Raise ValidationError if a telephone link could not dial the number."""
    if telephone.parse_telephone(number) is None:
        raise ValidationError(
            _("%(number)s is not a telephone number that can be dialled; write it as +86-10-…."),
            params={"number": number},
        )


@register_setting(icon="home", order=100)
class CompanySettings(BaseGenericSetting):
    """The company's identity and contact details. Pages leave out what is blank."""

    name = models.CharField(_("company name"), max_length=200, blank=True)
    legal_name_zh = models.CharField(
        _("Chinese legal name"),
        max_length=200,
        blank=True,
        help_text=_("As on the business licence. Left out of the pages while blank."),
    )
    slogan = models.CharField(_("slogan"), max_length=200, blank=True)
    slogan_detail = models.CharField(_("line under the slogan"), max_length=200, blank=True)
    mission = models.CharField(_("mission"), max_length=255, blank=True)
    commitment = models.CharField(_("commitment"), max_length=255, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    enquiry_email = models.EmailField(
        _("e-mail for enquiries"),
        blank=True,
        help_text=_("Where enquiries are sent; blank: to the e-mail above."),
    )
    telephone = models.CharField(
        _("telephone"),
        max_length=50,
        blank=True,
        validators=[validate_phone],
        help_text=_("As the company writes it; the link dials its international form."),
    )
    address = models.TextField(_("address"), blank=True)
    icp_number = models.CharField(
        _("ICP number"),
        max_length=50,
        blank=True,
        help_text=_("Shown in the footer with a link to the ministry's site."),
    )
    police_number = models.CharField(
        _("public-security number"),
        max_length=50,
        blank=True,
        help_text=_("The 公安备案 number, as issued; shown in the footer."),
    )
    wechat_picture = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("WeChat picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The QR code that readers scan in WeChat."),
    )

    privacy_page = models.ForeignKey(
        "core.SitePage",
        verbose_name=_("privacy notice"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "The page that the enquiry form links to; it stands directly below the home page."
        ),
    )

    panels = [
        MultiFieldPanel(
            [
                *make_bilingual_panels("name", _("Company name")),
                FieldPanel("legal_name_zh"),
                *make_bilingual_panels("slogan", _("Slogan")),
                *make_bilingual_panels("slogan_detail", _("Line under the slogan")),
                *make_bilingual_panels("mission", _("Mission")),
                *make_bilingual_panels("commitment", _("Commitment")),
            ],
            heading=_("Name and slogans"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("email"),
                FieldPanel("enquiry_email"),
                FieldPanel("telephone"),
                *make_bilingual_panels("address", _("Address")),
                FieldPanel("wechat_picture"),
            ],
            heading=_("Contact details"),
        ),
        MultiFieldPanel(
            [FieldPanel("icp_number"), FieldPanel("police_number"), FieldPanel("privacy_page")],
            heading=_("Legal"),
        ),
    ]

    class Meta:
        verbose_name = _("company")
        verbose_name_plural = _("company")

    @property
    def called(self) -> str:
        """Return the company's name for mails and their subjects; never blank."""
        return self.name or settings.WAGTAIL_SITE_NAME

    @property
    def telephone_uri(self) -> str:
        """Return the telephone number as ``tel:+861053345989``; blank without a number."""
        return telephone.format_tel_uri(self.telephone)

    @property
    def sales_email(self) -> str:
        """Return the e-mail address that receives enquiries; blank if there is none."""
        return self.enquiry_email or self.email
