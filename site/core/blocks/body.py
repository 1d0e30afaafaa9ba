"""What a page's body is made of."""

from wagtail import blocks

from core.blocks.data import KeyFiguresBlock, TableBlock
from core.blocks.media import DocumentBlock, PictureBlock, TeasersBlock
from core.blocks.text import CalloutBlock, HeadingBlock, QuoteBlock, TextBlock


class BodyBlock(blocks.StreamBlock):
    """Every block that staff may put into a page."""

    heading = HeadingBlock()
    text = TextBlock()
    picture = PictureBlock()
    table = TableBlock()
    quote = QuoteBlock()
    key_figures = KeyFiguresBlock()
    callout = CalloutBlock()
    document = DocumentBlock()
    teasers = TeasersBlock()

    class Meta:
        # Without Wagtail's wrapper around each block: the templates are the whole of the HTML.
        template = "core/blocks/body.html"
