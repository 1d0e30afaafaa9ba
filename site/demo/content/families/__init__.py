"""The product families, one module each."""
