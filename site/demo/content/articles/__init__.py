"""The articles, one module each."""
