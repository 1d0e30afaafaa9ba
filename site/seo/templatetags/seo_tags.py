"""Template tags for search engines, in the page's head; they are builtins and need no ``load``."""

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from seo import structured_data as graph

register = template.Library()


@register.simple_tag(takes_context=True)
def structured_data(context: Context) -> SafeString:
    """Return the page's JSON-LD in a ``script`` element.

    It is a data block, not a script: the content security policy need not allow it.
    """
    page, site_context = context["page"], context["site_context"]
    nodes = [graph.make_organization(site_context), *page.get_structured_data(context)]
    if way := context.get("breadcrumbs"):
        nodes.append(
            graph.make_breadcrumb_list([*(item["page"] for item in way), page], site_context)
        )
    return format_html(
        '<script type="application/ld+json">{}</script>',
        mark_safe(graph.dump_graph(nodes)),  # noqa: S308  # escaped for HTML by dump_graph
    )
