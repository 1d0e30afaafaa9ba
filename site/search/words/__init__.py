"""From text to words: one function for what is indexed, for what is asked, for what is typed.

``pieces`` cuts any text, in both languages, into ``Piece``s. The index holds their ``forms``, a
query asks for one of the ways in ``asked``, suggestions compare what is ``typed``.
"""

from search.words.cutting import cut, normalise, pieces
from search.words.piece import Piece

__all__ = ["Piece", "cut", "normalise", "pieces"]
