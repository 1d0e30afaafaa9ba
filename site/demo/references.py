"""Lookup of the objects that demo content refers to.

Pages are referred to by their address without language (``/products/ferrite/``), images by their
name in ``records/pictures.yaml``, grades by their name, other records by their slug.
"""

from typing import TypeVar, cast

from django.core.files.base import ContentFile
from django.db.models import Model

import languages
from core.models import SiteImage, SitePage
from demo import pictures
from demo.content_files import ContentError, expect
from pages.models import HomePage
from products.models import Grade

M = TypeVar("M", bound=Model)


def find_instance(model: type[M], value: object, where: str) -> M:
    """Return the instance that ``value`` refers to; raise ContentError if there is none."""
    name = expect(str, value, where)
    if model is SiteImage:
        return cast(M, load_picture(name, where))
    instances = model._default_manager.all()
    if issubclass(model, SitePage):
        instances = instances.filter(url_path=get_tree_path(name))
    elif issubclass(model, Grade):
        instances = instances.filter(name=name)
    else:
        instances = instances.filter(slug=name)
    if not (instance := instances.first()):
        raise ContentError(where, f"there is no {model._meta.verbose_name} {name!r}")
    return instance


def find_page(address: str) -> SitePage | None:
    """Return the page at an address relative to the home page, or None."""
    page: SitePage | None = SitePage.objects.filter(url_path=get_tree_path(address)).first()
    return page


def get_tree_path(address: str) -> str:
    """Return the ``url_path`` of Wagtail's page for an address; "" while there is no home page."""
    home = HomePage.objects.first()
    return f"{home.url_path}{address.removeprefix('/')}" if home else ""


def load_picture(name: str, where: str) -> SiteImage:
    """Return the image from the library, found by its title; create it if it is missing.

    Raises ContentError if no demo image has this name.
    """
    content = pictures.read_pictures().get(name)
    if content is None:
        raise ContentError(where, f"there is no picture {name!r}")
    title, description = content["title"], content["description"]
    picture: SiteImage | None = SiteImage.objects.filter(title=title).first()
    if picture:
        return picture
    made: SiteImage = SiteImage.objects.create(
        title=title,
        file=ContentFile(pictures.make_demo_png(name), name=f"{name}.png"),
        **{
            languages.get_field_name("description", code): description[code]
            for code in languages.CODES
        },
    )
    return made
