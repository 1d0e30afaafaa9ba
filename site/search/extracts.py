"""Extracts (snippets) of search results, with the words of the query highlighted."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from products.grades import spelling
from search.query_parser import ParsedQuery
from search.words import Piece
from search.words.cutting import HAN, PARTS
from search.words.latin import stem_word

LENGTHS = {"en": 220, "zh-hans": 110}
"""Maximum length of an extract in characters, by language."""
LONGEST_TEXT = 60_000
MOST_MARKS = 30
SENTENCE_END = re.compile(r"[。！？；\n]|[.!?;](?=\s)")
"""End of a sentence; does not match the decimal point of a number."""
FIGURE = re.compile(r"\d+[.,]\d+")
DIGITS_OR_LETTERS = re.compile(r"\d+|[^\W\d_]+")
LETTERS = "a-z\u00b5-\u024f\u0370-\u052f"
LETTER, SIGN = f"[{LETTERS}]", f"[0-9{LETTERS}]"
"""Patterns of a lower-case letter, and of a letter or digit.

Chinese characters are excluded, because they may follow a word without a space.
"""
WORD = re.compile(rf"(?<!{LETTER}){LETTER}+(?!{SIGN})")
BEFORE = rf"(?<!{SIGN})(?<!\d[.,])"
BETWEEN = re.compile(r"[\s‐‑–-]{1,3}")
AROUND = 0.3
"""Share of an extract's length that may come before its first mark."""


@dataclass(frozen=True)
class Part:
    """A section of a text; ``is_marked`` if it matches the query."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True)
class Mark:
    """A match in a text: start and end positions, and the index of the pattern that matches."""

    start: int
    end: int
    term: int


@dataclass(frozen=True)
class HighlightTerm:
    """A search pattern for highlighting, tried where ``needle`` occurs in the lower-case text.

    It matches a ``phrase`` of several patterns, the regular expression ``pattern``, a word with the
    stem ``root``, or if none of these is set, the needle itself.
    """

    needle: str
    root: str = ""
    pattern: str = ""
    phrase: tuple["HighlightTerm", ...] = ()

    def end(self, lower: str, position: int) -> int:
        """Return the end of the match that starts at position ``position``; 0 if there is none."""
        if self.phrase:
            return self._phrase_end(lower, position)
        if self.pattern:
            match = re.compile(self.pattern).match(lower, position)
            return match.end() if match else 0
        if not self.root:
            return position + len(self.needle) if lower.startswith(self.needle, position) else 0
        match = WORD.match(lower, position)
        return match.end() if match and stem_word(match[0]) == self.root else 0

    def _phrase_end(self, lower: str, position: int) -> int:
        for number, part in enumerate(self.phrase):
            if number and not HAN.match(part.needle):
                between = BETWEEN.match(lower, position)
                if not between:
                    return 0
                position = between.end()
            position = part.end(lower, position)
            if not position:
                return 0
        return position


class Marker:
    """Highlighter for the words of a query; keeps the original spelling of the text."""

    def __init__(self, parsed: ParsedQuery) -> None:
        self.terms = list(dict.fromkeys(_highlight_terms(parsed)))

    def mark(self, text: str) -> list[Part]:
        """Return the whole text in parts, with the matches marked."""
        return _parts(text, self._marks(_lower(text)))

    def extract(self, texts: Sequence[str], length: int) -> list[Part]:
        """Return the section with the most different words of the query, with the matches marked.

        Without a match in any of the texts, it is the beginning of the first text that is not
        empty. ``length`` is in characters.
        """
        best, stretch = 0, (next(filter(None, texts), ""), 0)
        for text in texts:
            marks = self._marks(_lower(text[:LONGEST_TEXT]))
            for first, mark in enumerate(marks[:MOST_MARKS]):
                near = marks[first : first + MOST_MARKS]
                different = {m.term for m in near if m.end <= mark.start + length}
                if len(different) > best:
                    best, stretch = len(different), (text, mark.start)
        return self.mark(_cut(*stretch, length))

    def _marks(self, lower: str) -> list[Mark]:
        """Return the matches in text order; of overlapping ones, the first and longest."""
        candidates = [
            Mark(start, end, number)
            for number, term in enumerate(self.terms)
            for start in _places(lower, term.needle)
            if (end := term.end(lower, start))
        ]
        marks: list[Mark] = []
        for mark in sorted(candidates, key=lambda mark: (mark.start, -mark.end)):
            if not marks or mark.start >= marks[-1].end:
                marks.append(mark)
        return marks


def _places(lower: str, needle: str) -> Iterator[int]:
    position = lower.find(needle)
    while position >= 0:
        yield position
        position = lower.find(needle, position + 1)


def _lower(text: str) -> str:
    """Return the text in lower case with the same length, so that positions stay valid.

    Matching without regard to case instead would be much slower.
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(map(_lower_sign, text))


def _lower_sign(sign: str) -> str:
    return sign.lower() if len(sign.lower()) == 1 else sign


def _parts(text: str, marks: Iterable[Mark]) -> list[Part]:
    parts, position = [], 0
    for mark in marks:
        if mark.start > position:
            parts.append(Part(text[position : mark.start]))
        parts.append(Part(text[mark.start : mark.end], is_marked=True))
        position = mark.end
    if position < len(text):
        parts.append(Part(text[position:]))
    return parts


def _cut(text: str, position: int, length: int) -> str:
    """Return a section of about ``length`` characters around position ``position``, of whole words.

    It starts at the beginning of the sentence if that is near.
    """
    if len(text) <= length:
        return text.replace("\n", " ")
    before = int(length * AROUND)
    ends = [end.end() for end in SENTENCE_END.finditer(text, max(0, position - before), position)]
    start = ends[-1] if ends else 0 if position <= before else _word_start(text, position - before)
    stop = start + length
    if stop < len(text):
        stop = _word_end(text, stop)
    extract = " ".join(text[start:stop].split())
    return f"{'… ' if start and not ends else ''}{extract}{' …' if stop < len(text) else ''}"


def _word_start(text: str, position: int) -> int:
    blank = text.find(" ", position, position + 20)
    return blank + 1 if blank >= 0 else position


def _word_end(text: str, position: int) -> int:
    blank = text.rfind(" ", position - 20, position)
    return blank if blank >= 0 else position


def _highlight_terms(parsed: ParsedQuery) -> Iterator[HighlightTerm]:
    """Yield the patterns for all words of a query and their synonyms."""
    for slot in parsed.slots:
        for piece in slot.pieces:
            yield from _of_piece(piece)
        for way in slot.others:
            meaningful = [piece for piece in way if not piece.is_stop] or way
            patterns = [
                pattern for piece in meaningful if (pattern := next(_of_piece(piece), None))
            ]
            if len(patterns) == 1:
                yield patterns[0]
            elif patterns:
                yield HighlightTerm(patterns[0].needle, phrase=tuple(patterns))


def _of_piece(piece: Piece) -> Iterator[HighlightTerm]:
    text = piece.text
    if HAN.fullmatch(text):
        yield HighlightTerm(text)
        for way in piece.alternatives[1:]:
            if all(len(part) > 1 for part in way) and len(way) * 2 <= len(text):
                yield from (HighlightTerm(part) for part in way)
    elif text.isalpha():
        yield _word(text)
    else:  # grade name, number or compound: its parts, with or without separators
        parts = [match for part in PARTS.split(text) for match in DIGITS_OR_LETTERS.findall(part)]
        joint = "[.,]" if FIGURE.fullmatch(text) else r"[\s‐‑–-]?"
        joined = joint.join(re.escape(part) for part in parts)
        name = "".join(parts)
        is_name = bool(spelling.NAME.fullmatch(name))
        ending = "" if is_name or not parts or not parts[-1].isalpha() else f"{LETTER}{{0,3}}"
        if parts:
            after = rf"{joined}{ending}(?!{SIGN}|[.,]\d)"
            yield HighlightTerm(parts[0], pattern=rf"{BEFORE}{after}")
            if is_name and text[0].isdigit():  # 42SH also marks N42SH
                yield HighlightTerm(f"n{parts[0]}", pattern=rf"(?<!{SIGN})n{after}")
            if parts[0] == "n" and spelling.SHORT.fullmatch(name[1:]):  # N42SH also marks 42SH
                short = joint.join(re.escape(part) for part in parts[1:])
                yield HighlightTerm(parts[1], pattern=rf"{BEFORE}{short}(?!{SIGN}|[.,]\d)")


def _word(text: str) -> HighlightTerm:
    """Return the pattern for a word with any ending, in British and American spelling.

    Its needle is the beginning that all of these forms have in common.
    """
    root = stem_word(text)
    if len(root) < 3:
        return HighlightTerm(root, pattern=rf"(?<!{LETTER}){re.escape(root)}(?!{SIGN})")
    # A stem differs from its words only at the end: bodi and body, centr and centre.
    sure = re.split("[sz]|or$", root[: max(2, len(root) - 1)])[0] or root[:1]
    return HighlightTerm(sure, root=root)
