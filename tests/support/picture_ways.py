"""All ways in which staff upload or edit a picture, through the views of the admin.

Each function returns the page, form or message with the errors, blank if the picture was accepted.
"""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.images.views.chooser import viewset as chooser
from wagtail.test.utils.form_data import nested_form_data

from core.models import SiteImage
from tests.support import picture_files


def picture() -> Any:
    return picture_files.upload("disc.jpg", picture_files.located("JPEG", 6))


def single(client: Client, **values: Any) -> str:
    """Send the form that uploads one picture."""
    data = {"title": "Disc", "file": picture(), **values}
    response = client.post(reverse("wagtailimages:add"), data)
    return response.content.decode() if response.status_code == 200 else ""


def in_chooser(client: Client, **values: Any) -> str:
    """Upload a picture in the modal window of the image chooser."""
    data = {"title": "Disc", "file": picture(), **values}
    prefixed = {f"image-chooser-upload-{name}": value for name, value in data.items()}
    answer = client.post(reverse(f"{chooser.name}:create"), prefixed).json()
    return answer["htmlFragment"] if answer["step"] == "reshow_creation_form" else ""


def several(client: Client, **values: Any) -> str:
    """Upload a picture on the page for several: first the file, then the form that it returns."""
    answer = client.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "Disc", "files[]": values.pop("file", None) or picture()},
    ).json()
    if not answer["success"]:
        return answer["error_message"]
    assert not SiteImage.objects.exists(), "nothing is in the library before the form is"
    pk = answer["uploaded_file_id"]
    path = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[pk])
    data = nested_form_data({f"uploaded-image-{pk}": {"title": "Disc", **values}})
    answer = client.post(path, data).json()
    return "" if answer["success"] else answer["form"]


def edit(client: Client, **values: Any) -> str:
    """Send the form of an existing picture."""
    image = SiteImage.objects.create(file=picture(), title="Disc")
    response = client.post(
        reverse("wagtailimages:edit", args=[image.pk]), {"title": "Disc", **values}
    )
    return response.content.decode() if response.status_code == 200 else ""


def edit_several(client: Client, **values: Any) -> str:
    """Send the form for an existing picture on the page for several."""
    image = SiteImage.objects.create(file=picture(), title="Disc")
    path = reverse("wagtailimages:edit_multiple", args=[image.pk])
    data = nested_form_data({f"image-{image.pk}": {"title": "Disc", **values}})
    answer = client.post(path, data).json()
    return "" if answer["success"] else answer["form"]
