"""Single pages, one module each."""
