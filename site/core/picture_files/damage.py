"""What is raised for a file that breaks the rules of its format."""


class DamagedPictureError(ValueError):
    """The file ends too early, or its parts don't fit together."""
