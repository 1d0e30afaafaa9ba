"""Files of pictures: what they are, how large, and without what they say of whoever took them.

A module for each format takes a file apart as bytes, so that nothing is decoded or encoded anew.
"""
