"""Blocks for pictures, document downloads and teasers of other pages."""

from typing import Any

from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from core.blocks import samples
from core.blocks.samples import SampleDocument, SamplePicture
from core.models import SitePage


class PictureBlock(blocks.StructBlock):
    """A picture with caption and credit; the alternative text is stored with the picture itself."""

    image = ImageChooserBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), required=False)
    credit = blocks.CharBlock(label=_("Credit"), required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with caption and credit")
        template = "core/blocks/picture.html"

    def get_preview_value(self) -> blocks.StructValue:
        return blocks.StructValue(
            self, [("image", SamplePicture()), ("caption", samples.CAPTION()), ("credit", "")]
        )


class DocumentBlock(blocks.StructBlock):
    """A document download, shown with its file type and size."""

    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(
        label=_("Title"), required=False, help_text=_("Blank: the document's own title")
    )

    class Meta:
        icon = "doc-full"
        label = _("Document")
        description = _("A file for readers to download")
        template = "core/blocks/document.html"

    def get_preview_value(self) -> blocks.StructValue:
        return blocks.StructValue(
            self, [("document", SampleDocument()), ("title", samples.DOCUMENT_TITLE())]
        )


class TeasersBlock(blocks.StructBlock):
    """Teasers (cards) of the pages below a page: the newest articles, the product families."""

    title = blocks.CharBlock(label=_("Title"))
    page = blocks.PageChooserBlock(label=_("Pages below"), page_type="core.SitePage")
    count = blocks.IntegerBlock(label=_("How many"), min_value=1, max_value=12, default=6)
    more = blocks.CharBlock(label=_("Words of the link to all of them"), required=False)

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        page = value.get("page")
        # The chosen page may have been deleted since; then there are no teasers.
        context["teasers"] = SimpleLazyObject(
            lambda: list(page.specific_deferred.get_teasers(value["count"])) if page else []
        )
        return context

    class Meta:
        icon = "list-ul"
        label = _("Cards of pages")
        description = _("The pages below another page, as cards")
        template = "core/blocks/teasers.html"

    def get_preview_value(self) -> blocks.StructValue:
        """Return a value with real content: the first child of the home page that has children.

        The preview then shows staff their own pages.
        """
        page = SitePage.objects.filter(depth=3, numchild__gt=0).live().order_by("path").first()
        values = {"title": samples.MORE_TITLE(), "page": page, "count": 3, "more": samples.MORE()}
        return blocks.StructValue(self, values.items())
