"""Names of the coatings that a prospect can choose."""

from collections.abc import Collection

from django.utils.translation import gettext_lazy as _

from products.models import Coating

UNCOATED, OTHER = "none", "other"
FIXED = {
    "": _("Please advise"),
    UNCOATED: _("Without a coating"),
    OTHER: _("Another, as in the remarks"),
}


def get_coating_names(slugs: Collection[str]) -> dict[str, str]:
    """Return the names of coatings by slug, in the active language; unknown slugs are left out.

    Runs at most one query.
    """
    fixed = {slug: str(FIXED[slug]) for slug in slugs if slug in FIXED}
    if not set(slugs) - set(fixed):
        return fixed
    return fixed | {
        coating.slug: coating.name for coating in Coating.objects.filter(slug__in=slugs)
    }
