"""Template tag ``remember``, which caches parts that many pages share."""

from django import template
from django.template import Context, NodeList
from django.template.base import FilterExpression, Parser, Token
from django.utils import translation
from django.utils.safestring import SafeString

from page_cache.memory import get_or_make

register = template.Library()


class RememberedNode(template.Node):
    """Template node of the tag ``remember``."""

    def __init__(self, nodelist: NodeList, name: str, values: list[FilterExpression]) -> None:
        self.nodelist, self.name, self.values = nodelist, name, values

    def render(self, context: Context) -> SafeString:
        values = [value.resolve(context, ignore_failures=True) for value in self.values]
        if None in values:
            return self.nodelist.render(context)
        key = "part", self.name, translation.get_language(), *map(str, values)
        return get_or_make(key, lambda: self.nodelist.render(context))


@register.tag
def remember(parser: Parser, token: Token) -> RememberedNode:
    """Return the node that renders a part once per content version and language.

    ``{% remember "footer" site_context.place %}…{% endremember %}``: the name, then every value on
    which the part depends besides the content. Nothing in it may be personal. If a value is None or
    missing, such as the key of an unsaved page, the part is rendered without the cache.
    """
    _tag, name, *values = token.split_contents()
    if name[0] not in "\"'":
        raise template.TemplateSyntaxError("remember: the name comes first, in quotes")
    nodelist = parser.parse(("endremember",))
    parser.delete_first_token()
    return RememberedNode(nodelist, name[1:-1], [parser.compile_filter(part) for part in values])
