"""Our implementation of the Observatory's rules, compared with the Observatory's own tests."""

import pytest

from tests.support.observatory import Answer, content_policy, cookies, rules, score

HSTS = ("Strict-Transport-Security", "max-age=31536000")
TO_HTTPS = ["http://mozilla.org/", "https://mozilla.org/", "https://www.mozilla.org/"]
# Headers of both sites as in the Observatory's tests (captured 12 January 2026), with their scores.
MOZILLA = [
    ("Content-Type", "text/html; charset=utf-8"),
    HSTS,
    ("X-Content-Type-Options", "nosniff"),
    ("Content-Security-Policy",
     "script-src 'self' 'unsafe-eval' 'unsafe-inline' js.stripe.com; default-src 'self'; "
     "frame-ancestors 'none'"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("X-Frame-Options", "DENY"),
]  # fmt: skip
OBSERVATORY = [
    ("Content-Type", "text/html"),
    ("Strict-Transport-Security", "max-age=63072000"),
    ("X-Content-Type-Options", "nosniff"),
    ("Content-Security-Policy",
     "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-XNBp89=' js.stripe.com; "
     "style-src 'report-sample' 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("X-Frame-Options", "DENY"),
]  # fmt: skip


def answer(*headers: tuple[str, str], body: str = "") -> Answer:
    return Answer("https://mozilla.org/", list(headers), body=body, by_http=TO_HTTPS)


def csp(text: str) -> str:
    return content_policy.result(answer(("Content-Security-Policy", text)))


def test_the_known_scores() -> None:
    bundle = '<script src="https://cdn.transcend.io/a.js"></script><script src="/b.js"></script>'
    assert score(answer(*MOZILLA, body=bundle)).score == 75
    assert score(answer(*OBSERVATORY, body='<script src="/a.js"></script>')).score == 110


def test_nothing_at_all() -> None:
    bare = Answer("http://mozilla.org/", [], by_http=["http://mozilla.org/"])
    # 100 minus 25 for the policy, 20 each for framing, HSTS and redirect, 5 for content sniffing.
    assert score(bare).score == 10


def test_bonuses_count_for_good_sites_alone() -> None:
    rich = [*OBSERVATORY, ("Cross-Origin-Opener-Policy", "same-origin")]
    assert score(answer(*rich)).score == 120
    rich.remove(("X-Content-Type-Options", "nosniff"))
    assert score(answer(*rich)).score == 115
    rich.remove(("Strict-Transport-Security", "max-age=63072000"))
    assert score(answer(*rich)).score == 75, "100 - 20 - 5, and no bonus"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "csp-header-invalid"),
        ("defa", "csp-header-invalid"),
        ("default-src 'none'; img-src 'self'; default-src 'none'", "csp-header-invalid"),
        ("default-src 'none'; script-src 'strict-dynamic'", "csp-header-invalid"),
        ("default-src 'none'; script-src https://*", "with-unsafe-inline"),
        ("script-src 'none'", "with-unsafe-inline"),
        ("upgrade-insecure-requests", "with-unsafe-inline"),
        ("default-src 'UNSAFE-INLINE'", "with-unsafe-inline"),
        ("object-src https:; script-src 'none'", "with-unsafe-inline"),
        ("default-src 'none'; script-src data:", "with-unsafe-inline"),
        ("default-src 'none'; script-src http://mozilla.org", "with-insecure-scheme"),
        ("default-src 'none'; script-src 'unsafe-eval'", "with-unsafe-eval"),
        ("default-src 'none'; style-src 'unsafe-inline'", "with-unsafe-inline-in-style-src-only"),
        ("default-src 'none'; style-src https:", "with-unsafe-inline-in-style-src-only"),
        ("default-src 'self'; img-src http:", "with-insecure-scheme-in-passive-content-only"),
        ("default-src https://mozilla.org", "with-no-unsafe"),
        ("object-src 'none'; script-src 'unsafe-inline' 'nonce-a'; style-src 'none'",
         "with-no-unsafe"),
        ("default-src", "with-no-unsafe-default-src-none"),
        ("default-src 'none'; script-src 'strict-dynamic' 'sha256-a' https://*",
         "with-no-unsafe-default-src-none"),
        ("default-src 'none'; report-uri a; report-uri b", "but-duplicate-directives"),
    ],
)  # fmt: skip
def test_content_policies(text: str, found: str) -> None:
    assert csp(text).removeprefix("csp-implemented-") == found


@pytest.mark.parametrize(
    ("header", "found", "with_hsts"),
    [
        ("SESSIONID=bar; Path=/; Secure; HttpOnly", "secure-with-httponly-sessions", None),
        ("SESSIONID=bar; Path=/; Secure; HttpOnly; SameSite=Lax",
         "secure-with-httponly-sessions-and-samesite", None),
        ("CSRFTOKEN=bar; Secure; HttpOnly", "anticsrf-without-samesite-flag", None),
        ("SESSIONID=bar; Secure; HttpOnly; SameSite=", "samesite-flag-invalid", None),
        ("SESSIONID=bar; Secure; HttpOnly; SameSite=True", "samesite-flag-invalid", None),
        ("foo=bar; Path=/", "without-secure-flag", "without-secure-flag-but-protected-by-hsts"),
        ("SESSIONID=bar; Secure", "session-without-httponly-flag", None),
        ("SESSIONID=bar; HttpOnly", "session-without-secure-flag",
         "session-without-secure-flag-but-protected-by-hsts"),
        ("heroku-session-affinity=bar", "not-found", None),
    ],
)  # fmt: skip
def test_cookies(header: str, found: str, with_hsts: str | None) -> None:
    given = answer(("Set-Cookie", header))
    assert cookies.result(given, has_hsts=False) == f"cookies-{found}"
    assert cookies.result(given, has_hsts=True) == f"cookies-{with_hsts or found}"


@pytest.mark.parametrize(
    ("rule", "name", "value", "found"),
    [
        (rules.hsts, "Strict-Transport-Security", "max-age=15768000; includeSubDomains",
         "hsts-implemented-max-age-at-least-six-months"),
        (rules.hsts, "Strict-Transport-Security", "max-age=86400",
         "hsts-implemented-max-age-less-than-six-months"),
        (rules.hsts, "Strict-Transport-Security", "includeSubDomains; preload",
         "hsts-header-invalid"),
        (rules.referrer, "Referrer-Policy", "no-referrer, unsafe-url", "referrer-policy-unsafe"),
        (rules.referrer, "Referrer-Policy", "unsafe-url, same-origin", "referrer-policy-private"),
        (rules.referrer, "Referrer-Policy", "whimsy", "referrer-policy-header-invalid"),
        (rules.nosniff, "X-Content-Type-Options", "whimsy",
         "x-content-type-options-header-invalid"),
        (rules.framing, "X-Frame-Options", "ALLOW-FROM https://a.org",
         "x-frame-options-allow-from-origin"),
        (rules.framing, "X-Frame-Options", "SAMEORIGIN, SAMEORIGIN",
         "x-frame-options-header-invalid"),
        (rules.framing, "Content-Security-Policy", "frame-ancestors 'none'; default-src 'self'",
         "x-frame-options-implemented-via-csp"),
        (rules.embedding, "Cross-Origin-Resource-Policy", "same-site",
         "corp-implemented-with-same-site"),
        (rules.embedding, "Cross-Origin-Resource-Policy", "whimsy", "corp-header-invalid"),
        (rules.opener, "Cross-Origin-Opener-Policy", 'same-origin; report-to="a"',
         "coop-implemented-with-same-origin"),
        (rules.opener, "Cross-Origin-Opener-Policy", '"same-origin"', "coop-header-invalid"),
    ],
)  # fmt: skip
def test_other_headers(rule: object, name: str, value: str, found: str) -> None:
    assert rule(answer((name, value))) == found  # type: ignore[operator]


@pytest.mark.parametrize(
    ("route", "found"),
    [
        (None, "not-needed-no-http"),
        (["http://a.org/"], "missing"),
        (["http://a.org/", "http://a.org/x"], "not-to-https"),
        (["http://a.org/", "http://a.org/x", "https://a.org/"],
         "not-to-https-on-initial-redirection"),
        (["http://a.org/", "https://www.a.org/"], "off-host-from-http"),
        (["http://a.org/", "https://a.org/"], "to-https"),
    ],
)  # fmt: skip
def test_redirects(route: list[str] | None, found: str) -> None:
    assert rules.redirection(Answer("https://a.org/", [], by_http=route)) == f"redirection-{found}"


def test_sharing_with_credentials_for_whoever_asks_is_the_worst() -> None:
    given = answer()
    given.preflight = [
        ("Access-Control-Allow-Origin", given.asked_from),
        ("Access-Control-Allow-Credentials", "true"),
    ]
    assert rules.sharing(given).endswith("universal-access")
    given.preflight = [("Access-Control-Allow-Origin", "*")]
    assert rules.sharing(given).endswith("public-access")


def test_what_it_does_not_count_it_refuses() -> None:
    with pytest.raises(ValueError, match="in the markup"):
        score(answer(body='<meta name="referrer" content="unsafe-url">'))
    with pytest.raises(ValueError, match="Several policies"):
        score(answer(("Content-Security-Policy", "default-src 'none'"), *MOZILLA))
