"""The pages that every page needs, remembered for each version of the content: the site's root and
the sections below it."""

from copy import copy
from typing import Any

from django.db.models import CharField, Exists, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from wagtail.models import PageViewRestriction, Site

from core import languages
from core.models.share_picture import SharePicture
from core.querysets import restricted
from page_cache.memory import remembered


def with_what_serving_asks(pages: Any) -> Any:
    """Pages with ``restrictions_exist`` (anywhere) and ``share_file`` in the active language."""
    share = SharePicture.objects.filter(page_id=OuterRef("pk"), language=languages.active())
    return pages.annotate(
        restrictions_exist=Exists(PageViewRestriction.objects.all()),
        share_file=Coalesce(
            Subquery(share.values("file")[:1]), Value(""), output_field=CharField()
        ),
    )


def hand_on(page: Any, parent: Any, known: Any = None) -> Any:
    """A page as its parent's routing found it: what is known of it need not be asked again."""
    page._cached_parent_obj = parent
    page.restrictions_exist = (known or parent).restrictions_exist
    if known is not None:
        page.share_file = known.share_file
    return page


def site_of(request: HttpRequest) -> Site | None:
    """As Wagtail's ``Site.find_for_request``."""
    known: Any = request
    if not hasattr(known, "_wagtail_site"):
        key = "site", known._get_raw_host(), request.get_port()
        site = remembered(key, lambda: Site._find_for_request(request))
        known._wagtail_site = _own_copy(site) if site else None
    return known._wagtail_site


def _own_copy(site: Site) -> Site:
    """Serving a page leaves things on it: each request has its own."""
    mine = copy(site)
    mine._state = copy(site._state)
    mine._state.fields_cache = {"root_page": copy(site.root_page)}
    return mine


def use_known_root(site: Site) -> None:
    """Gives the site's root page what its own type holds; Wagtail would read it."""
    root: Any = site.root_page
    if "specific" in root.__dict__:
        return

    def read() -> Any:
        return with_what_serving_asks(root.specific_class.objects).get(pk=root.pk)

    specific = copy(remembered(("page", root.pk, languages.active()), read))
    specific._base = root
    root.__dict__["specific"] = specific


def sections(root: Any) -> list[Any]:
    """The pages directly below a root page, in the order of the tree, whether readers find them or
    not (``restricted`` says whether they are kept from the public); without their types' own
    fields. They are shared: copy what you change."""
    root = root.__dict__.get("_base", root)
    if "_sections" not in root.__dict__:

        def read() -> list[Any]:
            pages = with_what_serving_asks(root.get_children())
            return list(pages.annotate(restricted=restricted()))

        root._sections = remembered(("sections", root.path, languages.active()), read)
    return root._sections


def section(root: Any, slug: str) -> Any:
    """One of them; None where there is none."""
    shared = next((page for page in sections(root) if page.slug == slug), None)
    return hand_on(copy(shared), root) if shared else None


def of_its_own_type(base: Any) -> Any:
    """A section with the fields of its type, to be served."""
    key = "page", base.pk, languages.active()
    specific = remembered(key, lambda: copy(base).specific)
    return hand_on(copy(specific), base.get_parent(), base)
