"""Files from outside: known by their content, kept apart from what is public, only downloaded.

Nothing here opens them in a decoder: each is taken for what its bytes say, and given out as bytes.
"""
