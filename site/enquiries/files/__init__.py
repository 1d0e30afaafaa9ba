"""Files that strangers send with an enquiry: looked at by content, kept apart, only downloaded.

Nothing here opens them in a decoder: each is taken for what its bytes say, and given out as bytes.
"""
