"""Mozilla's HTTP Observatory, its rules in Python.

After mdn/mdn-http-observatory 1.6.3 (scoring algorithm 6), commit 94042bbf of 20 August 2026:
``src/analyzer/tests/*.js`` (what an answer is found to do), ``src/grader/charts.js`` (what that
counts), ``src/scanner/index.js`` (how it adds up).

Left out, as nothing here could show it: certificates, the preload list of HSTS, policies in the
markup and several policies in one answer; ``score`` refuses an answer that has one of the latter
two. Statuses that the Observatory would not score (404, 500) are scored as any other.
"""

from tests.support.observatory.answer import Answer
from tests.support.observatory.scores import Result, score

__all__ = ["Answer", "Result", "score"]
