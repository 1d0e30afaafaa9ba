"""Generator of the site's drawings, icons and pictures, stored as files: ``make artwork``.

A small drawing model is rendered as SVG, PNG and WebP. A drawing has roles ("line", "north"), not
colours: the page's style sheet colours the SVG, a palette colours the raster image. The only text
in it is symbols and numbers, so that one picture serves every language. The running site does not
import this package.
"""
