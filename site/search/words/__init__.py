"""Tokenizer for English and Chinese, used for indexing, queries and autocompletion.

``cut_pieces`` splits any text, in both languages, into ``Piece``s. The index stores their
``forms``, a query matches one of the alternatives in ``alternatives``, autocompletion compares
``typed``.
"""

from search.words.cutting import cut, cut_pieces, normalise
from search.words.piece import Piece

__all__ = ["Piece", "cut", "cut_pieces", "normalise"]
