"""Documents for readers to download: which files are taken, and how they are given out."""
