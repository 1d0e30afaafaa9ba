"""Loader of the demo content; existing pages and records are not changed."""

from typing import Any

from django.apps import apps
from django.db import transaction
from wagtail.models import Site

from core.models import CompanySettings, SitePage
from demo.content_files import ContentError, convert_errors, read_pages
from demo.fields import fill_fields
from demo.records import load_records, load_settings
from demo.references import find_instance, find_page
from pages.models import HomePage
from products.models import CatalogueSettings
from search.rebuilding import mend
from search.records.signals import pause_page_records


def is_empty() -> bool:
    """Return True if the site has no home page yet."""
    return not HomePage.objects.exists()


@transaction.atomic
def load_content() -> None:
    """Create the missing demo records, images, pages and settings in one transaction.

    Raises ContentError, which rolls back the transaction, if a content file is invalid.
    """
    load_records()
    with pause_page_records():
        load_pages()
    load_settings(CatalogueSettings, "records/catalogue.yaml", "data_licence")
    load_settings(CompanySettings, "records/company.yaml", "name")
    mend()


def load_pages() -> None:
    """Create and publish the missing pages.

    All are created before the first one is filled, because any page may link to any other.
    """
    missing = []
    for address, file, content in read_pages():
        kind = content.pop("type", "")
        if find_page(address):
            continue
        slug = address.split("/")[-2]  # "" for the home page, whose file has the slug
        try:
            page: Any = apps.get_model(kind)(slug=slug)
        except (LookupError, ValueError) as error:
            raise ContentError(f"{file}: type", f"there is no page type {kind!r}") from error
        with convert_errors(file):
            fill_fields(page, {k: v for k, v in content.items() if k in ("slug", "title")}, file)
            if slug:
                parent = find_instance(SitePage, address.removesuffix(f"{slug}/"), file)
                parent.add_child(instance=page)
            else:
                _add_home(page)
        missing.append((address, file, content))
    for address, file, content in missing:
        page = find_instance(SitePage, address, file).specific  # reloaded, as the tree has changed
        with convert_errors(file):
            fill_fields(page, content, file)
            page.save_revision().publish()


def _add_home(home: HomePage) -> None:
    """Add the home page as the default site's root page and delete Wagtail's welcome page."""
    SitePage.get_first_root_node().add_child(instance=home)
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
        return
    old, site.root_page = site.root_page, home
    site.save()
    if old.depth > 1:
        old.delete()
