"""The living style guide, for developers: every component and block as the site renders it.

Served only where the setting STYLE_GUIDE is on, which production never allows.
"""
