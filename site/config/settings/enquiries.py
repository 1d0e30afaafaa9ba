"""How much the enquiry form takes in from strangers."""

from .environment import env

MEGABYTE = 1024 * 1024

# Proxies of ours before the site: so many entries of X-Forwarded-For are believed.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)
# Within an hour, from one network and in all: further enquiries go to quarantine, and beyond six
# times as many none is taken in.
ENQUIRIES_PER_ADDRESS = env.int("ENQUIRIES_PER_ADDRESS", default=10)
ENQUIRIES_IN_ALL = env.int("ENQUIRIES_IN_ALL", default=200)
# Files uploaded within a day and not sent yet, in bytes.
UPLOADS_PER_ADDRESS = env.int("UPLOADS_PER_ADDRESS_MB", default=300) * MEGABYTE
UPLOADS_IN_ALL = env.int("UPLOADS_IN_ALL_MB", default=5_000) * MEGABYTE
