"""The part of a text that shows why it was found, with the words that were asked for marked."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from search.asking import Asked
from search.words import Piece, grades
from search.words.cutting import HAN, PARTS
from search.words.han import RUN
from search.words.latin import stem

LENGTHS = {"en": 220, "zh-hans": 110}
"""Characters of an extract at most."""
LONGEST_TEXT = 60_000
MOST_MARKS = 30
SENTENCE_END = re.compile(r"[。！？；\n]|[.!?;](?=\s)")
"""No point of a figure."""
FIGURE = re.compile(r"\d+[.,]\d+")
DIGITS_OR_LETTERS = re.compile(r"\d+|[^\W\d_]+")
LETTER, SIGN = rf"[^\W\d_{RUN}]", rf"[^\W_{RUN}]"
"""A letter, and a letter or digit, as English has them: Chinese stands beside them unspaced."""
AROUND = 0.3
"""How much of an extract stands before its first mark."""


@dataclass(frozen=True)
class Part:
    """A stretch of a text; marked where it is what was asked for."""

    text: str
    is_marked: bool = False


class Marker:
    """Marks the words of a query in texts as they are written."""

    def __init__(self, asked: Asked) -> None:
        self.wanted = dict(_wanted(asked))

    def _pattern(self, text: str) -> re.Pattern[str] | None:
        """What to look for in a text; only of words whose beginning it has at all."""
        lower = text.lower()
        patterns = [pattern for pattern, needle in self.wanted.items() if needle in lower]
        patterns.sort(key=len, reverse=True)
        return re.compile(f"({')|('.join(patterns)})", re.IGNORECASE) if patterns else None

    def mark(self, text: str) -> list[Part]:
        """The whole text."""
        pattern = self._pattern(text)
        return _parts(text, pattern.finditer(text) if pattern else ())

    def extract(self, texts: Sequence[str], length: int) -> list[Part]:
        """The stretch of one of the texts that has the most of the words; the beginning of the
        first text where none has any."""
        pattern = self._pattern("\n".join(texts)[:LONGEST_TEXT])
        best, stretch = 0, (next(filter(None, texts), ""), 0)
        for text in texts if pattern else ():
            marks = list(pattern.finditer(text[:LONGEST_TEXT]))  # type: ignore[union-attr]
            for first, mark in enumerate(marks[:MOST_MARKS]):
                near = marks[first : first + MOST_MARKS]
                different = {m.lastindex for m in near if m.end() <= mark.start() + length}
                if len(different) > best:
                    best, stretch = len(different), (text, mark.start())
        return self.mark(_cut(*stretch, length))


def _parts(text: str, marks: Iterable[re.Match[str]]) -> list[Part]:
    parts, at = [], 0
    for mark in marks:
        if mark.start() > at:
            parts.append(Part(text[at : mark.start()]))
        parts.append(Part(mark[0], is_marked=True))
        at = mark.end()
    if at < len(text):
        parts.append(Part(text[at:]))
    return parts


def _cut(text: str, at: int, length: int) -> str:
    """A stretch of a text round a place: from the beginning of its sentence where that is near, and
    of whole words."""
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


def _wanted(asked: Asked) -> Iterable[tuple[str, str]]:
    """Patterns of all that answers a query, each with what a text must have for it to be there."""
    for slot in asked.slots:
        for piece in slot.pieces:
            yield from _of_piece(piece)
        for way in slot.others:
            told = [piece for piece in way if not piece.is_stop or len(way) == 1]
            found = [next(iter(_of_piece(piece)), ("", "")) for piece in told]
            if found and all(pattern for pattern, _needle in found):
                between = "" if HAN.fullmatch(told[0].text) else r"[\s‐‑–-]{1,3}"
                yield between.join(pattern for pattern, _needle in found), found[0][1]


def _of_piece(piece: Piece) -> Iterable[tuple[str, str]]:
    text = piece.text
    if HAN.fullmatch(text):
        yield re.escape(text), text
        for way in piece.asked[1:]:
            if all(len(part) > 1 for part in way) and len(way) * 2 <= len(text):
                yield from ((re.escape(part), part) for part in way)
    elif text.isalpha():
        yield _word(text)
    else:  # a name, a number, a compound: its parts with or without what joins them
        parts = [found for part in PARTS.split(text) for found in DIGITS_OR_LETTERS.findall(part)]
        joint = "[.,]" if FIGURE.fullmatch(text) else r"[\s‐‑–-]?"
        joined = joint.join(re.escape(part) for part in parts)
        # 42SH stands for N42SH, too.
        letter = "n?" if grades.NAME.fullmatch(text) and text[0].isdigit() else ""
        if parts:
            yield rf"(?<!{SIGN})(?<!\d[.,]){letter}{joined}(?!{SIGN}|[.,]\d)", parts[0]


def _word(text: str) -> tuple[str, str]:
    """A word in all its endings, in either spelling."""
    root = stem(text)
    if len(root) > 2 and root[-1] == "i":  # body: bodi
        root = root[:-1]
    letters = re.sub("(?<=.)[sz](?=$|e|i|a)", "[sz]", re.sub("or$", "ou?r", re.escape(root)))
    needle = re.split("[sz]|or$", root)[0] or root[:1]
    ending = f"{LETTER}*" if len(root) > 2 else ""
    return rf"(?<!{LETTER}){letters}{ending}(?!{SIGN})", needle
