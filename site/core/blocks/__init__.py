"""StreamField blocks of a page's body."""

from core.blocks.body import BodyBlock

__all__ = ["BodyBlock"]
