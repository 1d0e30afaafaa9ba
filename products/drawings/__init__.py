"""Pictures drawn from numbers: one small drawing model, rendered as SVG and as PNG.

A drawing knows roles ("line", "north"), not colours: the page's style sheet colours the SVG, a
palette the PNG. The only text in it is symbols and numbers, so that one picture serves every
language. Nothing here knows Django.
"""
