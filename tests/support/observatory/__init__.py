"""Rules and scores of Mozilla's HTTP Observatory in Python.

After mdn/mdn-http-observatory 1.6.3 (scoring algorithm 6), commit 94042bbf of 20 August 2026:
``src/analyzer/tests/*.js`` (the findings), ``src/grader/charts.js`` (the score of each finding),
``src/scanner/index.js`` (the total).

Left out, because these tests cannot show it: certificates, the preload list of HSTS, policies in
the markup and several policies in one response; ``score`` raises ValueError for the latter two.
Statuses that the Observatory would not score (404, 500) are scored as any other.
"""

from tests.support.observatory.answer import Answer
from tests.support.observatory.scores import Result, score

__all__ = ["Answer", "Result", "score"]
