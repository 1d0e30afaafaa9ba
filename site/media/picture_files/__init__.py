"""Removal of personal data (Exif, XMP, location) from uploaded image files."""
