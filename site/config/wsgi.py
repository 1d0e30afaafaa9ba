"""The WSGI application that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

from search.words import cut

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
application = get_wsgi_application()
cut("磁体 magnet")  # reads the dictionaries now, not while the first reader waits
