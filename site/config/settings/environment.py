"""Where settings come from: the environment, and .env in the checkout."""

import sys
from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve().parents[3]

env = environ.Env()
# Tests must not see what a developer keeps in .env.
if "pytest" not in sys.modules:
    env.read_env(BASE_DIR / ".env")

# Everything the site writes: database, media, collected static files, mail of the development site.
VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))
