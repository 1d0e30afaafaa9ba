"""Style guide for developers: each component and block, rendered with the site's templates.

It is served only if the setting STYLE_GUIDE is on, which production never allows.
"""
