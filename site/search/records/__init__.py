"""Keeps the records of what readers find: made when it is shown, gone when it no longer is.

``keeping`` writes and removes rows and their index, ``pages``, ``grades`` and ``documents`` say
what is in them, ``signals`` when. What happened to many at once, or past all signals, the worker
mends.
"""
