"""The WSGI application that granian serves: readers' pages from memory, all else from Django."""

import os

from django.core.wsgi import get_wsgi_application

from search.words import cut

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
site = get_wsgi_application()
cut("磁体 magnet")  # reads the dictionaries now, not while the first reader waits

from page_cache.wsgi_cache import cache_pages  # noqa: E402, once the settings are known

application = cache_pages(site)
