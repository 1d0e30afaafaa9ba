"""Share pictures (Open Graph images), drawn by the worker before anybody requests them."""
