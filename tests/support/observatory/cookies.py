"""Rules of the Observatory for cookies (cookies.js)."""

from dataclasses import dataclass

from tests.support.observatory.answer import Answer

ORDER = (
    "cookies-without-secure-flag-but-protected-by-hsts",
    "cookies-without-secure-flag",
    "cookies-session-without-secure-flag-but-protected-by-hsts",
    "cookies-samesite-flag-invalid",
    "cookies-anticsrf-without-samesite-flag",
    "cookies-session-without-httponly-flag",
    "cookies-session-without-secure-flag",
)
"""Findings, from the least to the most severe."""
SAMESITES = ("lax", "strict", "none")


@dataclass
class Cookie:
    name: str
    is_secure: bool
    is_hidden: bool
    samesite: str | None
    """None if the attribute is missing; the word may be invalid."""

    @classmethod
    def read(cls, header: str) -> "Cookie":
        pair, *parts = header.split(";")
        given = {part.split("=")[0].strip().lower(): part for part in parts}
        samesite = given.get("samesite")
        word = None if samesite is None else samesite.partition("=")[2].strip().lower()
        return cls(pair.split("=")[0].strip(), "secure" in given, "httponly" in given, word)


def result(answer: Answer, has_hsts: bool) -> str:
    cookies = [Cookie.read(header) for header in answer.all("Set-Cookie")]
    cookies = [cookie for cookie in cookies if cookie.name != "heroku-session-affinity"]
    if not cookies:
        return "cookies-not-found"
    found = {fault for cookie in cookies for fault in _faults(cookie, has_hsts)}
    if found:
        return max(found, key=ORDER.index)
    all_said = all(cookie.samesite for cookie in cookies)
    return f"cookies-secure-with-httponly-sessions{'-and-samesite' if all_said else ''}"


def _faults(cookie: Cookie, has_hsts: bool) -> list[str]:
    name = cookie.name.lower()
    is_session = "login" in name or "sess" in name
    protected = "-but-protected-by-hsts" if has_hsts else ""
    faults = []
    if cookie.samesite is not None and cookie.samesite not in SAMESITES:
        faults.append("cookies-samesite-flag-invalid")
    if not cookie.is_secure:
        if cookie.samesite == "none":
            faults.append("cookies-samesite-flag-invalid")
        faults.append(f"cookies-without-secure-flag{protected}")
        if is_session:
            faults.append(f"cookies-session-without-secure-flag{protected}")
    if "csrf" in name and not cookie.samesite:
        faults.append("cookies-anticsrf-without-samesite-flag")
    if is_session and not cookie.is_hidden:
        faults.append("cookies-session-without-httponly-flag")
    return faults
