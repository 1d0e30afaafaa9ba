"""Page types of the site, each with an address in the demo content, for browser tests and tools.

A new page type is added here once; the tests of policies, widths, focus, markup and weights, and
the screenshots, then include it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, Response

# URL prefix of each language → its language tag.
PREFIXES = {"en": "en", "zh-hans": "zh-Hans"}


def send(page: Page, button: str = "main form button[type=submit]") -> Response:
    """Submit the form on the page and return the response."""
    with page.expect_navigation() as navigation:
        page.locator(button).click()
    answer = navigation.value
    assert answer is not None
    return answer


def send_with_errors(page: Page) -> Response:
    return send(page)


def send_right(page: Page) -> Response:
    fill_enquiry(page)
    return send(page)


def fill_enquiry(page: Page, email: str = "reader@example.com") -> None:
    """Fill in the fields of an enquiry and tick the consent."""
    page.locator("[name=name]").fill("王 Wang")
    page.locator("[name=email]").fill(email)
    page.locator("[name=message]").fill("N42SH Ø10 × 7 mm，5000件")
    page.locator("[name=consent]").check()


CHECK = ".request__do [value=review]"


def check_with_errors(page: Page) -> Response:
    """Submit an incomplete request for quotation for review and return the response."""
    return send(page, CHECK)


def check_right(page: Page) -> Response:
    """Submit a complete request for quotation for review and return the response."""
    fill_enquiry(page)
    return send(page, CHECK)


@dataclass(frozen=True)
class PageType:
    """Page type, or a state of one that ``then`` reaches; ``path`` follows the language prefix."""

    name: str
    path: str
    status: int = 200
    then: Callable[[Page], Response] | None = None

    def open(self, page: Page, prefix: str) -> Response:
        """Open the page in its state and return the last response of the site."""
        response = page.goto(f"/{prefix}/{self.path}")
        assert response is not None
        return self.then(page) if self.then else response


PAGE_TYPES = [
    PageType("home", ""),
    PageType("content", "quality/"),
    PageType("about", "about/"),
    PageType("privacy", "privacy/"),
    PageType("news-index", "news/"),
    PageType("news-category", "news/category/technology/"),
    PageType("article", "news/japan-invests-in-french-rare-earth-project/"),
    PageType("product-index", "products/"),
    PageType("family", "products/sintered-ndfeb/"),
    PageType("product-types", "products/types/"),
    PageType("product-type", "products/types/ring/"),
    PageType("grades", "products/grades/"),
    PageType(
        "grades-compared",
        "products/grades/?temperature=150&br=1.3&compare=n42sh&compare=lng40-alnico-5",
    ),
    PageType("grades-errors", "products/grades/?temperature=-300&br=strong&material=SmCo&sort=-br"),
    PageType("grade", "products/grades/n42sh/"),
    PageType("grade-errors", "products/grades/y25/?temperature=-300&ld=0.5&pc=1"),
    PageType("applications", "applications/"),
    PageType("application", "applications/servo-motors/"),
    PageType("contact", "contact/"),
    PageType("contact-errors", "contact/", status=422, then=send_with_errors),
    PageType("request", "enquiry/?add=grade:n42sh&add=type:ring&temperature=120&ld=0.5"),
    PageType("request-errors", "enquiry/?add=type:block", status=422, then=check_with_errors),
    PageType("request-review", "enquiry/?add=type:ring", then=check_right),
    PageType("request-sent", "contact/", then=send_right),
    PageType("search", "search/"),
    PageType("search-results", "search/?q=n42sh"),
    PageType("search-near-miss", "search/?q=neodimium"),
    PageType("search-nothing", "search/?q=xyzzy"),
    PageType("not-found", "nothing/", status=404),
    PageType("login", "account/login/"),
    PageType("password-reset", "account/password/reset/"),
    PageType("signup-closed", "account/signup/"),
]
PLAIN = [kind for kind in PAGE_TYPES if kind.then is None]
"""Page types that are reached by an address alone."""
BY_NAME = {kind.name: kind for kind in PAGE_TYPES}


def load_all(page: Page) -> None:
    """Render the cards with deferred content, load the lazy pictures, and wait for all pictures."""
    page.evaluate(
        """async () => {
            for (const card of document.querySelectorAll('.cards > li, .figures__long'))
                card.style.contentVisibility = 'visible';
            const pictures = [...document.images].filter((image) => image.checkVisibility());
            for (const image of pictures) image.loading = 'eager';
            await Promise.all(pictures.map((image) => image.decode().catch(() => {})));
        }"""
    )
    page.wait_for_load_state()
