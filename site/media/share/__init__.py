"""Share pictures: what messengers and networks show of a page. Drawn by the worker, ahead."""
