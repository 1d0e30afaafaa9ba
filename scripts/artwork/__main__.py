"""Command that redraws the artwork and writes changed files: ``python -m scripts.artwork``."""

from pathlib import Path

from scripts.artwork.files import list_artwork_files, write

for path in write(Path(__file__).resolve().parents[2], list_artwork_files()):
    print(f"Wrote {path}")
