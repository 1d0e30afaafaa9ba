"""Makes a page of the demo where there is none."""

from typing import Any

from core.models import SitePage
from demo import values
from demo.schema import PageContent


def page_below(
    page_class: type[SitePage], parent: SitePage, wanted: PageContent, **more: Any
) -> Any:
    """The page with this slug below its parent; made and published where there is none."""
    if found := parent.get_children().filter(slug=wanted.slug).first():
        return found.specific
    has_body = any(field.name == "body" for field in page_class._meta.fields)
    page = page_class(
        slug=wanted.slug,
        show_in_menus=wanted.show_in_menus,
        picture=values.picture(wanted.picture),
        **values.texts(wanted),
        **(values.bodies(wanted) if has_body else {}),
        **more,
    )
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page
