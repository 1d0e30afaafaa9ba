"""Rules of the Observatory for the other headers, redirects and scripts; each returns a finding."""

import re
from urllib.parse import urlsplit

from tests.support.observatory import content_policy
from tests.support.observatory.answer import Answer

SIX_MONTHS = 15_552_000
"""180 days in seconds: slightly less than six months, as many sites use that value."""
PRIVATE = ("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin")
LOOSE = ("origin", "origin-when-cross-origin", "unsafe-url", "no-referrer-when-downgrade")
HTML = ("text/html", "application/xhtml+xml")
SRI_ORDER = (
    "sri-not-implemented-but-external-scripts-loaded-securely",
    "sri-implemented-but-external-scripts-not-loaded-securely",
    "sri-not-implemented-and-external-scripts-not-loaded-securely",
)


def hsts(answer: Answer) -> str:
    if not answer.is_https:
        return "hsts-not-implemented-no-https"
    header = answer.first("Strict-Transport-Security")
    if header is None:
        return "hsts-not-implemented"
    age = re.search(r"(?:^|;)\s*max-age=\s*(\d+)", header.lower())
    if age is None or "," in header:
        return "hsts-header-invalid"
    enough = int(age[1]) >= SIX_MONTHS
    return f"hsts-implemented-max-age-{'at-least' if enough else 'less-than'}-six-months"


def redirection(answer: Answer) -> str:
    route = answer.by_http
    if route is None:
        return "redirection-not-needed-no-http"
    schemes = [urlsplit(address).scheme for address in route]
    if len(route) == 1:
        return "redirection-missing"
    if schemes[-1] != "https":
        return "redirection-not-to-https"
    if schemes[1] == "http":
        return "redirection-not-to-https-on-initial-redirection"
    hosts = [urlsplit(address).hostname for address in route]
    return "redirection-to-https" if hosts[0] == hosts[1] else "redirection-off-host-from-http"


def referrer(answer: Answer) -> str:
    headers = answer.all("Referrer-Policy")
    if not headers:
        return "referrer-policy-not-implemented"
    words = [word.strip().lower() for word in ", ".join(headers).split(",")]
    last = next((word for word in reversed(words) if word in PRIVATE + LOOSE), None)
    if last is None:
        return "referrer-policy-header-invalid"
    return f"referrer-policy-{'private' if last in PRIVATE else 'unsafe'}"


def nosniff(answer: Answer) -> str:
    header = answer.first("X-Content-Type-Options")
    if not header:
        return "x-content-type-options-not-implemented"
    is_right = header.strip().lower() == "nosniff"
    return f"x-content-type-options-{'nosniff' if is_right else 'header-invalid'}"


def framing(answer: Answer) -> str:
    if "frame-ancestors" in content_policy.directives(answer):
        return "x-frame-options-implemented-via-csp"
    header = answer.first("X-Frame-Options")
    if not header:
        return "x-frame-options-not-implemented"
    word = header.strip().lower()
    if word in ("deny", "sameorigin"):
        return "x-frame-options-sameorigin-or-deny"
    is_old = word.startswith("allow-from")
    return f"x-frame-options-{'allow-from-origin' if is_old else 'header-invalid'}"


def embedding(answer: Answer) -> str:
    """Return the finding for Cross-Origin-Resource-Policy."""
    word = ", ".join(answer.all("Cross-Origin-Resource-Policy")).strip().lower()
    if not word:
        return "corp-not-implemented"
    is_known = word in ("same-site", "same-origin", "cross-origin")
    return f"corp-implemented-with-{word}" if is_known else "corp-header-invalid"


def opener(answer: Answer) -> str:
    known = ("same-origin", "same-origin-allow-popups", "noopener-allow-popups", "unsafe-none")
    return _token(answer.all("Cross-Origin-Opener-Policy"), "coop", known)


def embedder(answer: Answer) -> str:
    known = ("require-corp", "credentialless", "unsafe-none")
    return _token(answer.all("Cross-Origin-Embedder-Policy"), "coep", known)


def _token(headers: list[str], name: str, known: tuple[str, ...]) -> str:
    if not any(headers):
        return f"{name}-not-implemented"
    word = headers[0].split(";")[0].strip()
    is_known = len(headers) == 1 and word in known
    return f"{name}-implemented-with-{word}" if is_known else f"{name}-header-invalid"


def sharing(answer: Answer) -> str:
    """Return the finding for Access-Control-Allow-Origin in the response to a preflight."""
    given = {name.lower(): value.strip() for name, value in answer.preflight}
    origin = given.get("access-control-allow-origin")
    if not origin:
        return "cross-origin-resource-sharing-not-implemented"
    with_credentials = given.get("access-control-allow-credentials", "").lower() == "true"
    if origin == "*":
        how = "public"
    else:
        how = "universal" if origin == answer.asked_from and with_credentials else "restricted"
    return f"cross-origin-resource-sharing-implemented-with-{how}-access"


def integrity(answer: Answer) -> str:  # noqa: C901  # as Mozilla's rules are written
    if answer.content_type and answer.content_type not in HTML:
        return "sri-not-implemented-response-not-html"
    if not answer.scripts:
        return "sri-not-implemented-but-no-scripts-loaded"
    found, own_host = set(), urlsplit(answer.url).hostname or ""
    is_foreign = has_own_integrity = False
    for script in answer.scripts:
        if not (source := script.get("src")):
            continue
        parts, has_integrity = urlsplit(source), bool(script.get("integrity"))
        is_secure = parts.scheme == "https" or (not parts.netloc and answer.is_https)
        same = _domain(parts.hostname or "") == _domain(own_host) and bool(parts.scheme)
        if not parts.netloc or same:
            has_own_integrity |= has_integrity and is_secure
            continue
        is_foreign = True
        if has_integrity and not is_secure:
            found.add(SRI_ORDER[1])
        elif not has_integrity:
            found.add(SRI_ORDER[0] if is_secure else SRI_ORDER[2])
    if found:
        return max(found, key=SRI_ORDER.index)
    if has_own_integrity:
        return "sri-implemented-and-all-scripts-loaded-securely"
    if is_foreign:
        return "sri-implemented-and-external-scripts-loaded-securely"
    return "sri-not-implemented-but-all-scripts-loaded-from-secure-origin"


def _domain(host: str) -> str:
    """Return the last two labels of a host; the Observatory uses the public suffix list."""
    return ".".join(host.split(".")[-2:])
