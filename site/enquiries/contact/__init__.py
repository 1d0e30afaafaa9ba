"""The contact page's form."""
