"""Extracts (snippets) of search results, with the words of the query highlighted."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from products.grades import spelling
from search.query_parser import ParsedQuery
from search.words import Piece
from search.words.cutting import HAN, PARTS
from search.words.latin import stem

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
    wanted: int


@dataclass(frozen=True)
class Wanted:
    """A search pattern for highlighting, tried where ``needle`` occurs in the lower-case text.

    It matches a ``phrase`` of several patterns, the regular expression ``pattern``, a word with the
    stem ``root``, or if none of these is set, the needle itself.
    """

    needle: str
    root: str = ""
    pattern: str = ""
    phrase: tuple["Wanted", ...] = ()

    def end(self, lower: str, at: int) -> int:
        """Return the end of the match that starts at position ``at``; 0 if there is none."""
        if self.phrase:
            return self._phrase_end(lower, at)
        if self.pattern:
            found = re.compile(self.pattern).match(lower, at)
            return found.end() if found else 0
        if not self.root:
            return at + len(self.needle) if lower.startswith(self.needle, at) else 0
        found = WORD.match(lower, at)
        return found.end() if found and stem(found[0]) == self.root else 0

    def _phrase_end(self, lower: str, at: int) -> int:
        for number, part in enumerate(self.phrase):
            if number and not HAN.match(part.needle):
                between = BETWEEN.match(lower, at)
                if not between:
                    return 0
                at = between.end()
            at = part.end(lower, at)
            if not at:
                return 0
        return at


class Marker:
    """Highlighter for the words of a query; keeps the original spelling of the text."""

    def __init__(self, parsed: ParsedQuery) -> None:
        self.wanted = list(dict.fromkeys(_wanted(parsed)))

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
                different = {m.wanted for m in near if m.end <= mark.start + length}
                if len(different) > best:
                    best, stretch = len(different), (text, mark.start)
        return self.mark(_cut(*stretch, length))

    def _marks(self, lower: str) -> list[Mark]:
        """Return the matches in text order; of overlapping ones, the first and longest."""
        found = [
            Mark(at, end, number)
            for number, wanted in enumerate(self.wanted)
            for at in _places(lower, wanted.needle)
            if (end := wanted.end(lower, at))
        ]
        marks: list[Mark] = []
        for mark in sorted(found, key=lambda mark: (mark.start, -mark.end)):
            if not marks or mark.start >= marks[-1].end:
                marks.append(mark)
        return marks


def _places(lower: str, needle: str) -> Iterator[int]:
    at = lower.find(needle)
    while at >= 0:
        yield at
        at = lower.find(needle, at + 1)


def _lower(text: str) -> str:
    """Return the text in lower case with the same length, so that positions stay valid.

    Matching without regard to case instead would be much slower.
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(map(_lower_sign, text))


def _lower_sign(sign: str) -> str:
    return sign.lower() if len(sign.lower()) == 1 else sign


def _parts(text: str, marks: Iterable[Mark]) -> list[Part]:
    parts, at = [], 0
    for mark in marks:
        if mark.start > at:
            parts.append(Part(text[at : mark.start]))
        parts.append(Part(text[mark.start : mark.end], is_marked=True))
        at = mark.end
    if at < len(text):
        parts.append(Part(text[at:]))
    return parts


def _cut(text: str, at: int, length: int) -> str:
    """Return a section of about ``length`` characters around position ``at``, of whole words.

    It starts at the beginning of the sentence if that is near.
    """
    if len(text) <= length:
        return text.replace("\n", " ")
    before = int(length * AROUND)
    ends = [end.end() for end in SENTENCE_END.finditer(text, max(0, at - before), at)]
    start = ends[-1] if ends else 0 if at <= before else _word_start(text, at - before)
    stop = start + length
    if stop < len(text):
        stop = _word_end(text, stop)
    found = " ".join(text[start:stop].split())
    return f"{'… ' if start and not ends else ''}{found}{' …' if stop < len(text) else ''}"


def _word_start(text: str, at: int) -> int:
    blank = text.find(" ", at, at + 20)
    return blank + 1 if blank >= 0 else at


def _word_end(text: str, at: int) -> int:
    blank = text.rfind(" ", at - 20, at)
    return blank if blank >= 0 else at


def _wanted(parsed: ParsedQuery) -> Iterator[Wanted]:
    """Yield the patterns for all words of a query and their synonyms."""
    for slot in parsed.slots:
        for piece in slot.pieces:
            yield from _of_piece(piece)
        for way in slot.others:
            told = [piece for piece in way if not piece.is_stop] or way
            found = [one for piece in told if (one := next(_of_piece(piece), None))]
            if len(found) == 1:
                yield found[0]
            elif found:
                yield Wanted(found[0].needle, phrase=tuple(found))


def _of_piece(piece: Piece) -> Iterator[Wanted]:
    text = piece.text
    if HAN.fullmatch(text):
        yield Wanted(text)
        for way in piece.alternatives[1:]:
            if all(len(part) > 1 for part in way) and len(way) * 2 <= len(text):
                yield from (Wanted(part) for part in way)
    elif text.isalpha():
        yield _word(text)
    else:  # grade name, number or compound: its parts, with or without separators
        parts = [found for part in PARTS.split(text) for found in DIGITS_OR_LETTERS.findall(part)]
        joint = "[.,]" if FIGURE.fullmatch(text) else r"[\s‐‑–-]?"
        joined = joint.join(re.escape(part) for part in parts)
        name = "".join(parts)
        is_name = bool(spelling.NAME.fullmatch(name))
        ending = "" if is_name or not parts or not parts[-1].isalpha() else f"{LETTER}{{0,3}}"
        if parts:
            after = rf"{joined}{ending}(?!{SIGN}|[.,]\d)"
            yield Wanted(parts[0], pattern=rf"{BEFORE}{after}")
            if is_name and text[0].isdigit():  # 42SH also marks N42SH
                yield Wanted(f"n{parts[0]}", pattern=rf"(?<!{SIGN})n{after}")
            if parts[0] == "n" and spelling.SHORT.fullmatch(name[1:]):  # N42SH also marks 42SH
                short = joint.join(re.escape(part) for part in parts[1:])
                yield Wanted(parts[1], pattern=rf"{BEFORE}{short}(?!{SIGN}|[.,]\d)")


def _word(text: str) -> Wanted:
    """Return the pattern for a word with any ending, in British and American spelling.

    Its needle is the beginning that all of these forms have in common.
    """
    root = stem(text)
    if len(root) < 3:
        return Wanted(root, pattern=rf"(?<!{LETTER}){re.escape(root)}(?!{SIGN})")
    # A stem differs from its words only at the end: bodi and body, centr and centre.
    sure = re.split("[sz]|or$", root[: max(2, len(root) - 1)])[0] or root[:1]
    return Wanted(sure, root=root)
