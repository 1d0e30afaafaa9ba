"""What the site adds to Wagtail's admin."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages

from core import languages


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def after_copying_a_language(request: HttpRequest, page: Any) -> HttpResponse | None:
    """Says what was copied, and opens the form again where the copy stands."""
    code = request.POST.get("copy_into")
    if code not in languages.CODES or not hasattr(page, "slug"):
        return None
    messages.success(request, COPIED[code]())
    number = languages.CODES.index(code)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return HttpResponseRedirect(f"{address}#tab-{TABS[number]}")


COPIED = {
    "en": lambda: _("What was blank in English now holds the Chinese text, to be translated."),
    "zh-hans": lambda: _("What was blank in Chinese now holds the English text, to be translated."),
}
TABS = ("english", "中文")
