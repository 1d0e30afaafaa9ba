"""The catalogue in the admin."""

from wagtail.snippets.models import register_snippet

from products.viewsets import CatalogueGroup

register_snippet(CatalogueGroup)
