"""Every way in which staff bring a picture into the library, through the admin's own addresses.

Each returns what it says, blank where the picture was taken.
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
    """The form with one picture."""
    data = {"title": "Disc", "file": picture(), **values}
    response = client.post(reverse("wagtailimages:add"), data)
    return response.content.decode() if response.status_code == 200 else ""


def in_chooser(client: Client, **values: Any) -> str:
    """The upload in the window in which a page's picture is chosen."""
    data = {"title": "Disc", "file": picture(), **values}
    prefixed = {f"image-chooser-upload-{name}": value for name, value in data.items()}
    answer = client.post(reverse(f"{chooser.name}:create"), prefixed).json()
    return answer["htmlFragment"] if answer["step"] == "reshow_creation_form" else ""


def several(client: Client, **values: Any) -> str:
    """The page that takes several: first the file by itself, then the form that comes back."""
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
    """A picture that is there already, in its form."""
    image = SiteImage.objects.create(file=picture(), title="Disc")
    response = client.post(
        reverse("wagtailimages:edit", args=[image.pk]), {"title": "Disc", **values}
    )
    return response.content.decode() if response.status_code == 200 else ""


def edit_several(client: Client, **values: Any) -> str:
    """The same in the form that follows an upload of several."""
    image = SiteImage.objects.create(file=picture(), title="Disc")
    path = reverse("wagtailimages:edit_multiple", args=[image.pk])
    data = nested_form_data({f"image-{image.pk}": {"title": "Disc", **values}})
    answer = client.post(path, data).json()
    return "" if answer["success"] else answer["form"]
