"""A grade's demagnetisation curve at the reader's temperature, with his load line and a verdict."""
