"""Validation of numeric arguments."""

from math import isfinite


def require_positive(name: str, value: float) -> None:
    """Raise ValueError unless ``value`` is a finite number above zero."""
    if not (isfinite(value) and value > 0):
        raise ValueError(f"{name} must be a number above zero, not {value}")


def require_finite(name: str, value: float) -> None:
    """Raise ValueError if ``value`` is infinite or NaN."""
    if not isfinite(value):
        raise ValueError(f"{name} must be a finite number, not {value}")


def require_not_negative(name: str, value: float) -> None:
    """Raise ValueError unless ``value`` is a finite number, zero or above."""
    if not (isfinite(value) and value >= 0):
        raise ValueError(f"{name} must be zero or above, not {value}")
