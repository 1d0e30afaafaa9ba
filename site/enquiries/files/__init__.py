"""Files that strangers send with an enquiry: taken in within limits, and swept when nobody's."""
