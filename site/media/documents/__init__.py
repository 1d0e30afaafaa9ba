"""Documents for download: validation of uploads, upload form, serving view."""
