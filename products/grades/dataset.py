"""Structured data (JSON-LD) of the table of grades: schema.org type Dataset.

Google's requirements: developers.google.com/search/docs/appearance/structured-data/dataset.
"""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

import languages
from core.addresses import build_absolute_url
from core.models import SitePage
from core.site_context import SiteContext
from seo import structured_data

FILES = (("grades_json", "application/json"), ("grades_csv", "text/csv"))


def make_dataset_node(
    page: SitePage, licence_url: str, site_context: SiteContext
) -> dict[str, Any]:
    """Return the Dataset node for the page with the list of grades."""
    return {
        "@type": "Dataset",
        "name": gettext("Magnetic properties of permanent-magnet grades"),
        "description": gettext(
            "Remanence, coercivity, energy product, temperature limits and coefficients of grades "
            "of NdFeB, SmCo, ferrite and AlNiCo, with units, provenance and status of each."
        ),
        "url": build_absolute_url(page.get_url(site_context.request) or "/", site_context.request),
        "inLanguage": languages.TAGS[languages.get_active_language()],
        "license": licence_url,
        "isAccessibleForFree": True,
        "creator": {"@id": structured_data.get_company_id(site_context)},
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": encoding,
                "contentUrl": build_absolute_url(reverse(name), site_context.request),
            }
            for name, encoding in FILES
        ],
    }
