"""Browser names in the list of sessions, derived from the user agent."""

import pytest

from accounts.browsers import describe_browser

CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0"


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        (f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36", "Chrome, Windows"),
        (
            f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36 Edg/142.0",
            "Edge, Windows",
        ),
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "Firefox, Linux",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, "
            "like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
            "Safari, iPhone",
        ),
        (f"Mozilla/5.0 (Linux; Android 15) {CHROME} Mobile MicroMessenger/8.0", "WeChat, Android"),
        ("curl/8.9", "curl/8.9"),
        ("x" * 200, "x" * 60),
        ("", "Unknown browser"),
    ],
)
def test_it_is_named_as_its_owner_would(user_agent: str, words: str) -> None:
    assert describe_browser(user_agent) == words
