"""Whole pages for readers, kept by each process of the web server, and by proxies before it."""

from .environment import env

# Megabytes of each process, for some 350 pages as browsers get them, compressed; 0: every page is
# made anew.
CACHED_PAGES_MB = env.int("CACHED_PAGES_MB", default=4)
# Browsers ask each time, and hear that nothing has changed. A proxy or a CDN asks once in so many
# seconds; for as long again it may give out what it has while it asks, and for a day while the site
# does not answer.
CDN_SECONDS = env.int("CDN_SECONDS", default=1)
CACHED_PAGES_CONTROL = {
    "max_age": 0,
    "s_maxage": CDN_SECONDS,
    "stale_while_revalidate": CDN_SECONDS,
    "stale_if_error": 86_400,
}
# What stands on many pages is made once for each version of the content (page_cache.memory).
CONTENT_REMEMBERED = True
