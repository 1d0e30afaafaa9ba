"""Uploaded files from visitors: type detection, checks, private storage, download as attachment.

A file's type is decided by its content, never by its name. No decoder opens the files: only their
structure is read, and they are served as bytes.
"""
