"""Enquiries in the admin, for sales staff."""
