"""Choosing a grade: filters, order and comparison, all of them in the address."""
