"""Search records: created when an object becomes visible, deleted when it no longer is.

``record_sync`` writes and deletes rows and index entries; ``pages``, ``grades`` and ``documents``
build their content; ``signals`` has the signal handlers. Bulk changes and changes without
signals are repaired by a job (``search.jobs``).
"""
