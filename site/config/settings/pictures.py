"""Pictures: which are taken, and in what they are kept."""

WAGTAILIMAGES_IMAGE_MODEL = "core.SiteImage"
WAGTAILIMAGES_RENDITION_STORAGE = "public"  # the file itself is not (STORAGES)
WAGTAILIMAGES_IMAGE_FORM_BASE = "media.image_form.SiteImageForm"
# No SVG, which can carry scripts; no GIF, whose movement the sizes would lose.
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif"]
# A camera's picture in its best quality; a larger one is a mistake and fills disk and backup.
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
# A decoded pixel takes four bytes: 200 MB at a time are what a small server can spare.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"webp": "webp", "avif": "avif"}
# A quarter less weight than with Wagtail's 61, and no difference that the eye finds on a screen:
# the lead picture of an article reaches a phone in one round trip less.
WAGTAILIMAGES_AVIF_QUALITY = 50
