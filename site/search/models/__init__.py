"""Models of the search: records, synonyms, words for corrections, searches without result."""

from search.models.missed import MissedSearch
from search.models.record import Kind, SearchRecord
from search.models.term import Term
from search.models.word import SearchWord

__all__ = ["Kind", "MissedSearch", "SearchRecord", "SearchWord", "Term"]
