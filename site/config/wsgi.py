"""WSGI application for granian: cached pages from memory, all other responses from Django."""

import os

from django.core.wsgi import get_wsgi_application

from search.words import cut

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
site = get_wsgi_application()
cut("磁体 magnet")  # loads the dictionaries at start, not in a reader's request

from page_cache.wsgi_cache import cache_pages  # noqa: E402, once the settings are known

application = cache_pages(site)
