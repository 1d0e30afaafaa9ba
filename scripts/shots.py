"""`make shots`: screenshots of every page type, to be reviewed before a change is released.

Writes them to var/shots/ for desktop and phone, in English and Chinese, light and dark, with an
index.html that shows all.
"""

import shutil
import sys
from html import escape

from playwright.sync_api import sync_playwright

from tests.support.page_types import PAGE_TYPES, PREFIXES, load_all
from tests.support.running_site import CHROMIUM, FLAGS, ROOT, passing_site

FOLDER = ROOT / "var" / "shots"
SCREENS = {"desktop": (1440, 900), "phone": (375, 812)}
SCHEMES = ("light", "dark")


def main() -> int:
    """Empty the folder, take all screenshots, and write the index page."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    names = []
    with passing_site() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for screen, (width, height) in SCREENS.items():
            for scheme in SCHEMES:
                context = browser.new_context(
                    base_url=site.url,
                    viewport={"width": width, "height": height},
                    color_scheme=scheme,  # type: ignore[arg-type]
                )
                for prefix in PREFIXES:
                    for kind in PAGE_TYPES:
                        page = context.new_page()
                        kind.open(page, prefix)
                        load_all(page)
                        name = f"{kind.name}-{prefix}-{screen}-{scheme}.png"
                        page.screenshot(path=FOLDER / name, full_page=True)
                        page.close()
                        names.append(name)
                context.close()
        browser.close()
    figures = "".join(
        f'<figure><a href="{escape(name)}"><img src="{escape(name)}" alt="" width="320"></a>'
        f"<figcaption>{escape(name.removesuffix('.png'))}</figcaption></figure>\n"
        for name in sorted(names)
    )
    (FOLDER / "index.html").write_text(f"<!DOCTYPE html><title>Shots</title>\n{figures}")
    print(f"{len(names)} pictures in {FOLDER}; look at index.html there")
    return 0


if __name__ == "__main__":
    sys.exit(main())
