"""The site's drawings and pictures, drawn from numbers and kept as files: ``make artwork``.

A small drawing model is rendered as SVG, PNG and WebP. A drawing knows roles ("line", "north"),
not colours: the page's style sheet colours the SVG, a palette the picture. The only text in it is
symbols and numbers, so that one picture serves every language. The site imports nothing of this.
"""
