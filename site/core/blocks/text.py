"""Text blocks: heading, rich text, quotation, call-out."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import samples

TEXT_FEATURES = [
    "h3", "bold", "italic", "ol", "ul", "link", "document-link", "superscript", "subscript",
]  # fmt: skip


class HeadingBlock(blocks.CharBlock):
    """The heading of a section."""

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Begins a section")
        template = "core/blocks/heading.html"
        preview_value = samples.HEADING


class TextBlock(blocks.RichTextBlock):
    """Rich text: paragraphs, lists and links."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(features=TEXT_FEATURES, **kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links")
        template = "core/blocks/text.html"
        preview_value = samples.TEXT


class QuoteBlock(blocks.StructBlock):
    """A quotation with its source."""

    text = blocks.TextBlock(label=_("Quotation"))
    attribution = blocks.CharBlock(label=_("Who said it, and where"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("Somebody's words, with their source")
        template = "core/blocks/quote.html"
        preview_value = samples.QUOTE


class CalloutBlock(blocks.StructBlock):
    """A short text with a title, set off from the body: a warning, rule of thumb or definition."""

    title = blocks.CharBlock(label=_("Title"))
    text = blocks.RichTextBlock(
        label=_("Text"), features=["bold", "italic", "link", "superscript", "subscript"]
    )

    class Meta:
        icon = "info-circle"
        label = _("Call-out")
        description = _("A warning, a rule of thumb or a definition, set off from the text")
        template = "core/blocks/callout.html"
        preview_value = samples.CALLOUT
