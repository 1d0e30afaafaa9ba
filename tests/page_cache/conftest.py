"""What tests of cached pages share."""

import pytest

restored = pytest.mark.usefixtures("restore_first_rows")
"""These tests commit; what migrations made is made again."""
