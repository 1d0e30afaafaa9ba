"""Demagnetisation curve of a grade at a chosen temperature, with load line and safety verdict."""
