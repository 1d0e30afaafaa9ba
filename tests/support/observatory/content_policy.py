"""Rules of the Observatory for the content security policy (csp.js, cspParser.js)."""

from tests.support.observatory.answer import Answer

BROAD = {"ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"}
UNSAFE = BROAD | {"'unsafe-inline'", "data:"}
FIXED = ("'sha256-", "'sha384-", "'sha512-", "'nonce-")
PASSIVE = ("img-src", "media-src")
INSECURE = ("http:", "ftp:")
SHORTEST = 6
REPEATABLE = ("report-uri", "report-to")

Policy = dict[str, set[str]]


def parse(text: str) -> tuple[Policy, bool]:
    """Return (sources by directive, is_doubled); raise ValueError if the text is not a policy.

    ``is_doubled`` is True if a directive occurs twice that may.
    """
    if len(text) < SHORTEST:
        raise ValueError(f"Too short: {text!r}")
    policy: Policy = {}
    is_doubled = False
    for part in text.replace("\r", "").replace("\n", "").split(";"):
        name, *sources = part.split() or [""]
        name = name.lower()
        if not name:
            continue
        if name in policy:
            if name not in REPEATABLE:
                raise ValueError(f"Twice: {name}")
            is_doubled = True
        if not sources and name.endswith("-src"):
            sources = ["'none'"]
        policy[name] = {source.lower() for source in sources} or {"'none'"}
    return policy, is_doubled


def result(answer: Answer) -> str:
    headers = answer.all("Content-Security-Policy")
    if not headers:
        reports = answer.first("Content-Security-Policy-Report-Only")
        return f"csp-not-implemented{'-but-reporting-enabled' if reports else ''}"
    if len(headers) > 1 or "," in headers[0]:
        raise ValueError(f"Several policies of {answer.url} are not counted here")
    try:
        policy, is_doubled = parse(headers[0].strip())
        found = _judge(policy, answer.is_https)
    except ValueError:
        return "csp-header-invalid"
    if is_doubled and found in PASSING:
        return "csp-implemented-but-duplicate-directives"
    return f"csp-implemented-with-{found}"


PASSING = {
    "no-unsafe", "no-unsafe-default-src-none", "unsafe-inline-in-style-src-only",
    "insecure-scheme-in-passive-content-only",
}  # fmt: skip


def directives(answer: Answer) -> Policy:
    """Return the directives of the policy, or none if it is missing or invalid."""
    if result(answer).startswith("csp-implemented"):
        return parse((answer.first("Content-Security-Policy") or "").strip())[0]
    return {}


def _judge(policy: Policy, is_https: bool) -> str:
    """Return the worst finding; raise ValueError for 'strict-dynamic' without hash or nonce."""
    default = policy.get("default-src", {"*"})
    objects = policy.get("object-src", default)
    scripts = _without_inline(policy.get("script-src", default))
    styles = _without_inline(policy.get("style-src", default))
    if "'strict-dynamic'" in scripts:
        if not _has_fixed(scripts):
            raise ValueError("'strict-dynamic' with neither hash nor nonce")
        scripts = {s for s in scripts if not s.startswith(tuple(BROAD)) and s != "'self'"}
    active = set(scripts).union(
        *(sources for name, sources in policy.items() if name not in (*PASSIVE, "script-src"))
    )
    passive = set[str]().union(
        *(policy.get(name, policy.get("default-src", set())) for name in PASSIVE)
    )
    if scripts & UNSAFE or objects & BROAD:
        return "unsafe-inline"
    if is_https and any(source.startswith(INSECURE) for source in active):
        return "insecure-scheme"
    if "'unsafe-eval'" in scripts | styles:
        return "unsafe-eval"
    if is_https and any(source.startswith(INSECURE) for source in passive):
        return "insecure-scheme-in-passive-content-only"
    if styles & UNSAFE:
        return "unsafe-inline-in-style-src-only"
    return "no-unsafe-default-src-none" if default == {"'none'"} else "no-unsafe"


def _has_fixed(sources: set[str]) -> bool:
    return any(source.startswith(FIXED) for source in sources)


def _without_inline(sources: set[str]) -> set[str]:
    """Remove 'unsafe-inline' beside a hash or a nonce, where browsers ignore it."""
    return sources - {"'unsafe-inline'"} if _has_fixed(sources) else sources
