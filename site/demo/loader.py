"""Turns the demo content into pages. What is there already is left as staff made it."""

from typing import Any

from django.apps import apps
from django.db import transaction
from wagtail.models import Site

from core.models import CompanySettings, SitePage
from demo.content_files import ContentError, errors_at, read_pages
from demo.fields import fill_fields
from demo.records import load_records, load_settings
from demo.references import find_instance, find_page
from pages.models import HomePage
from products.models import CatalogueSettings
from search.rebuilding import mend
from search.records.signals import pages_indexed_later


def is_empty() -> bool:
    """Return whether the site has no home page yet."""
    return not HomePage.objects.exists()


@transaction.atomic
def load() -> None:
    """Make what is missing of the demo: records, pictures, pages, settings, in both languages."""
    load_records()
    with pages_indexed_later():
        load_pages()
    load_settings(CatalogueSettings, "records/catalogue.yaml", "data_licence")
    load_settings(CompanySettings, "records/company.yaml", "name")
    mend()


def load_pages() -> None:
    """Make and publish the pages that are missing. All are there before the first is filled: any
    page may refer to any other."""
    missing = []
    for address, file, content in read_pages():
        kind = content.pop("type", "")
        if find_page(address):
            continue
        slug = address.split("/")[-2]  # the home page's is blank: its file names one
        try:
            page: Any = apps.get_model(kind)(slug=slug)
        except (LookupError, ValueError) as error:
            raise ContentError(f"{file}: type", f"there is no page type {kind!r}") from error
        with errors_at(file):
            fill_fields(page, {k: v for k, v in content.items() if k in ("slug", "title")}, file)
            if slug:
                parent = find_instance(SitePage, address.removesuffix(f"{slug}/"), file)
                parent.add_child(instance=page)
            else:
                _add_home(page)
        missing.append((address, file, content))
    for address, file, content in missing:
        page = find_instance(SitePage, address, file).specific  # as the tree has it by now
        with errors_at(file):
            fill_fields(page, content, file)
            page.save_revision().publish()


def _add_home(home: HomePage) -> None:
    """Put the home page in place of Wagtail's own page of welcome."""
    SitePage.get_first_root_node().add_child(instance=home)
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
        return
    old, site.root_page = site.root_page, home
    site.save()
    if old.depth > 1:
        old.delete()
