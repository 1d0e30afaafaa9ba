"""StreamField blocks of articles: those of every page body, and a link to a product."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import BodyBlock


class ProductBlock(blocks.StructBlock):
    """Block that links from an article to a product page."""

    page = blocks.PageChooserBlock(
        label=_("Product"), page_type=["products.FamilyPage", "products.ProductIndexPage"]
    )
    text = blocks.CharBlock(
        label=_("Why it matters here"), required=False, help_text=_("One line below the name")
    )

    class Meta:
        icon = "link"
        label = _("Product")
        description = _("A link to a product of ours, set off from the text")
        template = "news/blocks/product.html"

    def get_preview_value(self) -> blocks.StructValue:
        """Return a preview with the first live product page, so that staff see their own data."""
        products = self.child_blocks["page"].target_models[0]
        page = products.objects.live().order_by("path").first()
        return blocks.StructValue(self, [("page", page), ("text", "")])


class ArticleBodyBlock(BodyBlock):
    """StreamBlock of the article body: all blocks that staff may use there."""

    product = ProductBlock()

    class Meta:
        template = "core/blocks/body.html"
