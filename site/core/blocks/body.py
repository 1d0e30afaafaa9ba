"""The StreamBlock of a page's body."""

from wagtail import blocks

from core.blocks.data import KeyFiguresBlock, TableBlock
from core.blocks.media import DocumentBlock, PictureBlock, TeasersBlock
from core.blocks.text import CalloutBlock, HeadingBlock, QuoteBlock, TextBlock


class BodyBlock(blocks.StreamBlock):
    """All blocks that staff may add to a page's body."""

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
        # Own template, because Wagtail's default wraps every block in an extra element.
        template = "core/blocks/body.html"
