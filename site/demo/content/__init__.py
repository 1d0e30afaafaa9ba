"""The demo content: data only, in both languages, one module for each page."""

from demo.content.applications import (
    holding,
    loudspeakers,
    magnetic_couplings,
    magnetic_separation,
    sensors,
    servo_motors,
    traction_motors,
    wind_turbines,
)
from demo.content.articles import (
    carester,
    demagnetisation_curve,
    dysprosium,
    grades_explained,
    magnetisation_direction,
)
from demo.content.articles import (
    coatings as coatings_article,
)
from demo.content.coatings import COATINGS
from demo.content.export_notes import EXPORT_NOTES
from demo.content.families import alnico, assemblies, bonded_ndfeb, ferrite, sintered_ndfeb, smco
from demo.content.pages import (
    about,
    contact,
    grades,
    home,
    news,
    privacy,
    product_types,
    products,
    quality,
)
from demo.content.pages import (
    applications as application_index,
)
from demo.content.types import (
    arc_segment,
    block,
    countersunk,
    cylinder,
    disc,
    halbach_array,
    pot_magnet,
    ring,
    rotor_assembly,
    sphere,
)
from demo.schema import (
    ApplicationContent,
    ArticleContent,
    FamilyContent,
    ProductTypeContent,
    Text,
)

CATEGORIES: tuple[tuple[str, Text], ...] = (
    ("industry", Text(en="Industry", zh="行业动态")),
    ("company", Text(en="Company", zh="公司新闻")),
    ("technology", Text(en="Technology", zh="技术知识")),
    ("policy", Text(en="Policy", zh="政策法规")),
)

ARTICLES: tuple[ArticleContent, ...] = (
    magnetisation_direction.CONTENT,
    coatings_article.CONTENT,
    dysprosium.CONTENT,
    demagnetisation_curve.CONTENT,
    grades_explained.CONTENT,
    carester.CONTENT,
)

FAMILIES: tuple[FamilyContent, ...] = (
    sintered_ndfeb.CONTENT,
    bonded_ndfeb.CONTENT,
    smco.CONTENT,
    alnico.CONTENT,
    ferrite.CONTENT,
    assemblies.CONTENT,
)

PRODUCT_TYPES: tuple[ProductTypeContent, ...] = (
    block.CONTENT,
    disc.CONTENT,
    cylinder.CONTENT,
    ring.CONTENT,
    arc_segment.CONTENT,
    countersunk.CONTENT,
    sphere.CONTENT,
    pot_magnet.CONTENT,
    rotor_assembly.CONTENT,
    halbach_array.CONTENT,
)

APPLICATIONS: tuple[ApplicationContent, ...] = (
    traction_motors.CONTENT,
    servo_motors.CONTENT,
    wind_turbines.CONTENT,
    sensors.CONTENT,
    loudspeakers.CONTENT,
    magnetic_separation.CONTENT,
    magnetic_couplings.CONTENT,
    holding.CONTENT,
)

HOME = home.CONTENT
ABOUT = about.CONTENT
QUALITY = quality.CONTENT
PRIVACY = privacy.CONTENT
PRODUCTS = products.CONTENT
NEWS = news.CONTENT
CONTACT = contact.CONTENT
PRODUCT_TYPE_INDEX = product_types.CONTENT
APPLICATION_INDEX = application_index.CONTENT
GRADE_INDEX = grades.CONTENT

__all__ = [
    "ABOUT",
    "APPLICATIONS",
    "APPLICATION_INDEX",
    "ARTICLES",
    "CATEGORIES",
    "COATINGS",
    "CONTACT",
    "EXPORT_NOTES",
    "FAMILIES",
    "GRADE_INDEX",
    "HOME",
    "NEWS",
    "PRIVACY",
    "PRODUCTS",
    "PRODUCT_TYPES",
    "PRODUCT_TYPE_INDEX",
    "QUALITY",
]
