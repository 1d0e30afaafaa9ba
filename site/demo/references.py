"""What content names: pages by their address without language (``/products/ferrite/``), pictures
by their name in ``records/pictures.yaml``, grades by their name, other records by their slug."""

from typing import Any

from django.core.files.base import ContentFile
from django.db.models import Model

import languages
from core.models import SiteImage, SitePage
from demo import pictures
from demo.content_files import ContentError, expect
from pages.models import HomePage
from products.models import Grade


def find_instance(model: type[Model], value: Any, where: str) -> Any:
    """Return the instance that a name stands for; ContentError if there is none."""
    name = expect(str, value, where)
    if model is SiteImage:
        return load_picture(name, where)
    found = model._default_manager.all()
    if issubclass(model, SitePage):
        found = found.filter(url_path=url_path(name))
    elif issubclass(model, Grade):
        found = found.filter(name=name)
    else:
        found = found.filter(slug=name)
    if not (instance := found.first()):
        raise ContentError(where, f"there is no {model._meta.verbose_name} {name!r}")
    return instance


def find_page(address: str) -> SitePage | None:
    """Return the page at an address below the home page; None if there is none."""
    return SitePage.objects.filter(url_path=url_path(address)).first()


def url_path(address: str) -> str:
    """Return what Wagtail keeps of an address; blank while there is no home page."""
    home = HomePage.objects.first()
    return f"{home.url_path}{address.removeprefix('/')}" if home else ""


def load_picture(name: str, where: str) -> SiteImage:
    """Return a picture of the library, drawn where it is missing."""
    content = pictures.read_pictures().get(name)
    if content is None:
        raise ContentError(where, f"there is no picture {name!r}")
    title, description = content["title"], content["description"]
    if found := SiteImage.objects.filter(title=title).first():
        return found
    return SiteImage.objects.create(
        title=title,
        file=ContentFile(pictures.png(name), name=f"{name}.png"),
        **{
            languages.field_name("description", code): description[code] for code in languages.CODES
        },
    )
