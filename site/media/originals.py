"""Admin view that serves original image files and staff portraits."""

from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpRequest
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry
from wagtail.users.models import UserProfile

from uploads.serving import serve_attachment

TYPES = {
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp",
    "avif": "image/avif",
}  # fmt: skip
"""Content types by file name extension; other files are sent as application/octet-stream."""


def original(request: HttpRequest, name: str) -> FileResponse:
    """Return an original file of the library as an attachment.

    An image is sent to users who may choose, change or delete it, a portrait to everybody who may
    enter the admin. Documents have their own view. Raises Http404 for all else.
    """
    path = _picture(request, name) or _portrait(name)
    if path is None:
        raise Http404(name)
    ending = name.rpartition(".")[2].lower()
    return serve_attachment(
        path,
        name.rpartition("/")[2],
        content_type=TYPES.get(ending, "application/octet-stream"),
    )


def _picture(request: HttpRequest, name: str) -> FieldFile | None:
    model = get_image_model()
    picture = model.objects.filter(file=name).first()
    policy = policy_registry.get_by_type(model)
    rights = ["choose", "change", "delete"]
    if picture and policy.user_has_any_permission_for_instance(request.user, rights, picture):
        file: FieldFile = picture.file
        return file
    return None


def _portrait(name: str) -> FieldFile | None:
    profile = UserProfile.objects.filter(avatar=name).exclude(avatar="").first()
    return profile.avatar if profile else None
