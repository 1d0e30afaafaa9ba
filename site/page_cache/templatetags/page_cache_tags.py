"""Keep parts of pages that many pages share."""

from typing import Any

from django import template
from django.template import Context, NodeList
from django.template.base import FilterExpression, Parser, Token
from django.utils import translation

from page_cache.memory import remembered

register = template.Library()


class RememberedNode(template.Node):
    """See ``remember``."""

    def __init__(self, nodelist: NodeList, name: str, values: list[FilterExpression]) -> None:
        self.nodelist, self.name, self.values = nodelist, name, values

    def render(self, context: Context) -> Any:
        values = [value.resolve(context, ignore_failures=True) for value in self.values]
        if None in values:
            return self.nodelist.render(context)
        key = "part", self.name, translation.get_language(), *map(str, values)
        return remembered(key, lambda: self.nodelist.render(context))


@register.tag
def remember(parser: Parser, token: Token) -> RememberedNode:
    """Render a part once in each version of the content and each language.

    ``{% remember "footer" frame.place %}…{% endremember %}``: the name, then all that the part
    depends on beside the content. Nothing in it may be for somebody in particular. Where one of
    them is None or missing, as the key of a page that is not saved, the part is rendered anew.
    """
    _tag, name, *values = token.split_contents()
    if name[0] not in "\"'":
        raise template.TemplateSyntaxError("remember: the name comes first, in quotes")
    nodelist = parser.parse(("endremember",))
    parser.delete_first_token()
    return RememberedNode(nodelist, name[1:-1], [parser.compile_filter(part) for part in values])
