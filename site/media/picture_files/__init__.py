"""Files of pictures that staff upload: without what they say of whoever took them."""
