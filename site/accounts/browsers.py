"""Browser and operating system names from a User-Agent header, for the lists of sessions."""

import re

from django.utils.translation import gettext as _

# Most user agents also contain the names of other browsers: the first match counts.
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


def describe_browser(user_agent: str) -> str:
    """Return browser and system, such as “Firefox, Windows”.

    If neither is recognised: the first 60 characters of the header, or “Unknown browser”.
    """
    present = [
        next((name for pattern, name in names if re.search(pattern, user_agent)), "")
        for names in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(filter(None, present)) or user_agent[:60] or _("Unknown browser")
