"""All sections of the style guide, in the order of display."""

from styleguide.samples.blocks import BLOCKS, PROSE
from styleguide.samples.catalogue import CATALOGUE
from styleguide.samples.forms import FORMS, MESSAGES
from styleguide.samples.grades import GRADES
from styleguide.samples.layout import LAYOUT
from styleguide.samples.news import NEWS
from styleguide.samples.pages import LISTINGS

SECTIONS = (LAYOUT, LISTINGS, NEWS, CATALOGUE, GRADES, PROSE, BLOCKS, FORMS, MESSAGES)
