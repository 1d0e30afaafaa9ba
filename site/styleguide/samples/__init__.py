"""Every sample, in the order in which the guide shows them."""

from styleguide.samples.blocks import BLOCKS, PROSE
from styleguide.samples.catalogue import CATALOGUE
from styleguide.samples.forms import FORMS, MESSAGES
from styleguide.samples.frame import FRAME
from styleguide.samples.grades import GRADES
from styleguide.samples.news import NEWS
from styleguide.samples.pages import LISTINGS

SECTIONS = (FRAME, LISTINGS, NEWS, CATALOGUE, GRADES, PROSE, BLOCKS, FORMS, MESSAGES)
