"""Save what readers see at every address of the sitemap as text, to compare two states of the site.

Usage: .venv/bin/python -m scripts.visible_text http://localhost:8000 before/
then, with the other state running, the same into after/, and ``diff -r before after``.
"""

import argparse
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

from bs4 import BeautifulSoup

ATTRIBUTES = ("alt", "title", "aria-label", "placeholder", "href", "lang", "content", "value")
"""HTML attributes that readers, search engines or screen readers use."""
SKIPPED = ("script", "style")


def main() -> int:
    """Save the text of each page in the sitemap; return 1 if the sitemap is empty, else 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", help="address of the running site, such as http://localhost:8000")
    parser.add_argument("folder", type=Path, help="gets one text file for each address")
    arguments = parser.parse_args()
    site = arguments.site.rstrip("/")
    addresses = read_sitemap(site)
    for address in addresses:
        path = urlsplit(address).path
        name = path.strip("/").replace("/", "__") or "root"
        target = arguments.folder / f"{name}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(extract_text(fetch(site + path), site), encoding="utf-8")
    print(f"{len(addresses)} addresses saved in {arguments.folder}")
    return 0 if addresses else 1


def read_sitemap(site: str) -> list[str]:
    """Return all addresses in the sitemap, in order, those of every language included."""
    text = fetch(f"{site}/sitemap.xml")
    return sorted(
        set(re.findall(r"<loc>([^<]+)</loc>", text)) | set(re.findall(r'href="([^"]+)"', text))
    )


def fetch(address: str) -> str:
    """Return the body of an address; raise urllib's HTTPError for an error status."""
    with urlopen(address) as response:
        return str(response.read().decode())


def extract_text(html: str, site: str) -> str:
    """Return the texts and the ATTRIBUTES of a page, one per line, without the host."""
    soup = BeautifulSoup(html, "html.parser")
    for element in [*soup(SKIPPED), *soup.select("input[name=csrfmiddlewaretoken]")]:
        element.decompose()
    lines = []
    for element in soup.descendants:
        if isinstance(element, str):
            if text := " ".join(element.split()):
                lines.append(text)
            continue
        attributes = getattr(element, "attrs", {})
        for name in ATTRIBUTES:
            if value := attributes.get(name):
                lines.append(f"  @{name} {value}".replace(site, ""))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
