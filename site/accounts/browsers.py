"""What a browser says of itself, as its owner would name it."""

import re

from django.utils.translation import gettext as _

# Most say the names of others too: the first that is found is meant.
BROWSERS = (
    (r"MicroMessenger/", "WeChat"), (r"Edg\w*/", "Edge"), (r"OPR/", "Opera"),
    (r"Firefox/|FxiOS/", "Firefox"), (r"Chrome/|CriOS/|Chromium/", "Chrome"),
    (r"Safari/", "Safari"),
)  # fmt: skip
SYSTEMS = (
    (r"HarmonyOS|OpenHarmony", "HarmonyOS"), (r"Android", "Android"), (r"iPhone", "iPhone"),
    (r"iPad", "iPad"), (r"Windows", "Windows"), (r"Macintosh", "macOS"), (r"CrOS", "ChromeOS"),
    (r"Linux", "Linux"),
)  # fmt: skip


def describe(user_agent: str) -> str:
    """“Firefox, Windows”; what it says itself, shortened, where neither is known."""
    found = [
        next((name for pattern, name in names if re.search(pattern, user_agent)), "")
        for names in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(filter(None, found)) or user_agent[:60] or _("Unknown browser")
