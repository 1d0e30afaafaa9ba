"""All named URL patterns of the admin, with an object of each kind to build URLs from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Site, Task, TaskState, UploadedFile, Workflow

from core.models import CompanySettings
from enquiries.models import EnquiryFile
from search.models import Term
from tests.support import factories
from tests.unit.outbox.mails import stored
from tests.unit.uploads import samples

ADMIN = f"/{settings.ADMIN_PATH}"
REGEXES = {"revisions_compare": {"revision_id_a": "earliest", "revision_id_b": "latest"}}


@dataclass(frozen=True)
class Address:
    """URL pattern: ``name`` with namespaces, ``parameters`` as named in the pattern."""

    name: str
    parameters: tuple[str, ...]


def registered() -> list[Address]:
    """Return the named URL patterns of the admin.

    The unnamed ones are Wagtail's 404 page and views that we have closed (tested with the sign-in).
    """

    def walk(resolver: Any, path: str, namespace: str) -> Iterator[tuple[str, str, URLPattern]]:
        for pattern in resolver.url_patterns:
            here = path + str(pattern.pattern)
            if isinstance(pattern, URLResolver):
                inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
                yield from walk(pattern, here, inner)
            else:
                yield here, f"{namespace}{pattern.name or ''}", pattern

    found = {}
    for path, name, pattern in walk(get_resolver(), "/", ""):
        if path.startswith(ADMIN) and not name.endswith(":") and name:
            parameters = (*pattern.pattern.converters, *pattern.pattern.regex.groupindex)
            found[name, frozenset(parameters)] = Address(name, tuple(dict.fromkeys(parameters)))
    return list(found.values())


class Content:
    """One object of each kind, so that each URL leads to an existing object."""

    def __init__(self, home: Any) -> None:
        self.home = home
        news = factories.NewsIndexPageFactory(parent=home)
        factories.ProductIndexPageFactory(parent=home)
        self.article = factories.ArticlePageFactory(parent=news)
        self.revision = self.article.save_revision()
        self.author = factories.UserFactory(username="author")
        workflow = Workflow.objects.get(name="Moderators approval")
        state = workflow.start(self.article, self.author)
        self.image, self.document = factories.SiteImageFactory(), factories.DocumentFactory()
        self.upload = UploadedFile.objects.create(
            file=ContentFile(b"x", name="x.txt"), uploaded_by_user=self.author
        )
        enquiry = factories.EnquiryFactory()
        file = EnquiryFile(enquiry=enquiry, name="drawing.pdf", kind="pdf", size=len(samples.PDF))
        file.stored.save("", samples.file(samples.PDF))
        self.session = EditingSession.objects.create(
            user=self.author, content_object=self.article, last_seen_at="2026-01-01T00:00:00Z"
        )
        other = Collection.get_first_root_node().add_child(name="Drawings")
        # The object that ``pk`` refers to, by the first part of the URL name.
        self.keys = {
            "wagtailadmin_pages": self.article, "wagtailadmin_collections": other,
            "wagtailadmin_api:documents": self.document, "wagtailadmin_api:images": self.image,
            "wagtailadmin_api:pages": self.article,
            "wagtailsites": Site.objects.get(), "wagtailusers_users": self.author,
            "wagtailusers_groups": self.group("Editors"), "enquiries": enquiry,
            "enquiry_file": file, "enquiry_release": enquiry, "outbox": stored(),
            "wagtailsettings": CompanySettings.load(),
            "wagtailsnippets_news_category": self.article.category or factories.CategoryFactory(),
            "wagtailsnippets_products_grade": factories.GradeFactory(name="N42"),
            "wagtailsnippets_products_coating": factories.CoatingFactory(),
            "wagtailsnippets_products_exportnote": factories.ExportNoteFactory(),
            "wagtaildocs_chooser": self.document, "wagtailimages_chooser": self.image,
            "search_terms": Term.objects.create(words_en="a\nb"),
        }  # fmt: skip
        for kind in ("news_category", "products_grade", "products_coating", "products_exportnote"):
            self.keys[f"wagtailsnippetchoosers_{kind}"] = self.keys[f"wagtailsnippets_{kind}"]
        task = Task.objects.get(name="Moderators approval")
        redirect = Redirect.add_redirect("/old/", self.article)
        self.values = {
            **dict.fromkeys(("page_id", "page_to_move_id", "page_pk"), self.article.pk),
            "parent_page_id": news.pk, "destination_id": home.pk, "image_id": self.image.pk,
            "document_id": self.document.pk, "doc_id": self.document.pk, "task_id": task.pk,
            "uploaded_file_id": self.upload.pk, "redirect_id": redirect.pk,
            "collection_id": other.pk, "revision_id": self.revision.pk,
            "task_state_id": TaskState.objects.get(workflow_state=state).pk,
            "workflow_state_id": state.pk, "workflow_pk": workflow.pk,
            "session_id": self.session.pk, "object_id": str(self.article.pk),
            "action_name": "approve", "action": "delete", "extension": "csv",
            "filter_spec": "width-100", "uidb64": "MQ", "token": "x-y",
            "name": self.image.file.name, "content_type_app_name": "news",
            "content_type_model_name": "articlepage",
            "app_name": "core", "app_label": "news", "model_name": "articlepage",
        }  # fmt: skip
        self.task, self.workflow = task, workflow

    @staticmethod
    def group(name: str) -> Any:
        from django.contrib.auth.models import Group

        return Group.objects.get(name=name)

    def url(self, address: Address) -> str:
        """Return the URL with the key of a suitable object for each parameter."""
        return reverse(
            address.name, kwargs={p: self._value(address, p) for p in address.parameters}
        )

    def _value(self, address: Address, parameter: str) -> Any:
        namespace, _, name = address.name.rpartition(":")
        if parameter in REGEXES.get(name, {}):
            return REGEXES[name][parameter]
        if namespace == "wagtailsettings" and parameter == "model_name":
            return "companysettings"
        if namespace == "wagtailadmin_workflows":
            if parameter == "pk":
                return self.task.pk if "task" in name else self.workflow.pk
            if parameter in ("app_label", "model_name"):
                return {"app_label": "wagtailcore", "model_name": "groupapprovaltask"}[parameter]
        if parameter == "revision_id" and namespace.startswith("wagtailsnippets"):
            return self.keys[namespace].save_revision().pk
        if parameter == "pk":
            return self.keys[namespace or name].pk
        return self.values[parameter]


LOGIN, SECURITY = "/en/account/login/", "/en/account/security/"
NOT_THERE = f"/en{ADMIN}"
"""Path that is tried with the language prefix after a 404; it does not exist either."""


def answer(client: RequestFactory, url: str) -> str:
    """Return the result of a view for a client, by GET or, if that is refused, by POST.

    "answers" if it shows, changes or returns anything; for a redirect its target ("login",
    "security", "home"); otherwise "refused". Changes to the database are rolled back.
    """
    said = ""
    for method in (client.get, client.post):
        with transaction.atomic():
            response = method(url)
            transaction.set_rollback(True)
        said = _meaning(response)
        if said == "answers":
            break
    return said


def _meaning(response: Any) -> str:
    if response.status_code in (200, 201, 204, 400):
        return "answers"
    if response.status_code in (301, 302):
        target = response.headers["Location"]
        if target.startswith(NOT_THERE):
            return "refused"
        # Wagtail redirects users without the permission to the admin's home, with a message.
        known = {LOGIN: "login", SECURITY: "security", ADMIN: "home"}
        return known.get(target.split("?")[0], "answers")
    assert response.status_code in (403, 404, 405), response.status_code
    return "refused"
