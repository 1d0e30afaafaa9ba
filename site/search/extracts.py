"""The part of a text that shows why it was found, with the words that were asked for marked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from search.asking import Asked
from search.words import Piece, grades
from search.words.cutting import HAN, PARTS
from search.words.latin import stem

LENGTHS = {"en": 220, "zh-hans": 110}
"""Characters of an extract at most."""
LONGEST_TEXT = 60_000
MOST_MARKS = 30
SENTENCE_END = re.compile(r"[。！？；\n]|[.!?;](?=\s)")
"""No point of a figure."""
FIGURE = re.compile(r"\d+[.,]\d+")
DIGITS_OR_LETTERS = re.compile(r"\d+|[^\W\d_]+")
LETTERS = "a-z\u00b5-\u024f\u0370-\u052f"
LETTER, SIGN = f"[{LETTERS}]", f"[0-9{LETTERS}]"
"""A small letter, and a letter or digit; Chinese stands beside them unspaced."""
AROUND = 0.3
"""How much of an extract stands before its first mark."""


@dataclass(frozen=True)
class Part:
    """A stretch of a text; marked where it is what was asked for."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True)
class Wanted:
    """What to look for in a text, if ``needle`` is in it at all; with a ``root``, words of that
    stem alone."""

    pattern: str
    needle: str
    root: str = ""


class Marker:
    """Marks the words of a query in texts as they are written."""

    def __init__(self, asked: Asked) -> None:
        self.wanted = sorted(set(_wanted(asked)), key=lambda wanted: -len(wanted.pattern))

    def mark(self, text: str) -> list[Part]:
        """The whole text."""
        return _parts(text, self._marks(_lower(text)))

    def extract(self, texts: Sequence[str], length: int) -> list[Part]:
        """The stretch of one of the texts that has the most of the words; the beginning of the
        first text where none has any."""
        best, stretch = 0, (next(filter(None, texts), ""), 0)
        known = self._known("\n".join(map(_lower, texts))[:LONGEST_TEXT])
        for text in texts if known else ():
            marks = self._marks(_lower(text[:LONGEST_TEXT]), known)
            for first, mark in enumerate(marks[:MOST_MARKS]):
                near = marks[first : first + MOST_MARKS]
                different = {m.lastindex for m in near if m.end() <= mark.start() + length}
                if len(different) > best:
                    best, stretch = len(different), (text, mark.start())
        return self.mark(_cut(*stretch, length))

    def _known(self, lower: str) -> list[Wanted]:
        return [wanted for wanted in self.wanted if wanted.needle in lower]

    def _marks(self, lower: str, known: list[Wanted] | None = None) -> list[re.Match[str]]:
        known = self._known(lower) if known is None else known
        if not known:
            return []
        pattern = re.compile(f"({')|('.join(wanted.pattern for wanted in known)})")
        return [
            mark
            for mark in pattern.finditer(lower)
            if not (root := known[(mark.lastindex or 1) - 1].root) or stem(mark[0]) == root
        ]


def _lower(text: str) -> str:
    """The text in lower case, sign for sign: looking for both cases at once costs far more."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(map(_lower_sign, text))


def _lower_sign(sign: str) -> str:
    return sign.lower() if len(sign.lower()) == 1 else sign


def _parts(text: str, marks: Iterable[re.Match[str]]) -> list[Part]:
    parts, at = [], 0
    for mark in marks:
        if mark.start() > at:
            parts.append(Part(text[at : mark.start()]))
        parts.append(Part(text[mark.start() : mark.end()], is_marked=True))
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


def _wanted(asked: Asked) -> Iterator[Wanted]:
    """All that answers a query."""
    for slot in asked.slots:
        for piece in slot.pieces:
            yield from _of_piece(piece)
        for way in slot.others:
            told = [piece for piece in way if not piece.is_stop or len(way) == 1]
            found = [one for piece in told if (one := next(_of_piece(piece), None))]
            if len(found) == 1 and len(told) == 1:
                yield found[0]
            elif found and len(found) == len(told):
                between = "" if HAN.fullmatch(told[0].text) else r"[\s‐‑–-]{1,3}"
                yield Wanted(between.join(one.pattern for one in found), found[0].needle)


def _of_piece(piece: Piece) -> Iterator[Wanted]:
    text = piece.text
    if HAN.fullmatch(text):
        yield Wanted(re.escape(text), text)
        for way in piece.asked[1:]:
            if all(len(part) > 1 for part in way) and len(way) * 2 <= len(text):
                yield from (Wanted(re.escape(part), part) for part in way)
    elif text.isalpha():
        yield _word(text)
    else:  # a name, a number, a compound: its parts with or without what joins them
        parts = [found for part in PARTS.split(text) for found in DIGITS_OR_LETTERS.findall(part)]
        joint = "[.,]" if FIGURE.fullmatch(text) else r"[\s‐‑–-]?"
        joined = joint.join(re.escape(part) for part in parts)
        # 42SH stands for N42SH, too.
        letter = "n?" if grades.NAME.fullmatch(text) and text[0].isdigit() else ""
        if parts:
            ending = f"{LETTER}{{0,3}}" if len(parts) > 1 and parts[-1].isalpha() else ""
            ending = "" if grades.NAME.fullmatch("".join(parts)) else ending
            pattern = rf"(?<!{SIGN})(?<!\d[.,]){letter}{joined}{ending}(?!{SIGN}|[.,]\d)"
            yield Wanted(pattern, parts[0])


def _word(text: str) -> Wanted:
    """A word in all its endings, in either spelling."""
    root = stem(text)
    # The endings that a stem has lost or changed, as body: bodi, begin where it is sure to stand.
    sure = root[: max(2, len(root) - 1)] if len(root) > 2 else root
    letters = re.sub("[sz]", "[sz]", re.sub("or$", "ou?r", re.escape(sure)))
    needle = re.split("[sz]|or$", sure)[0] or sure[:1]
    ending = f"{LETTER}*" if len(root) > 2 else ""
    return Wanted(rf"(?<!{LETTER}){letters}{ending}(?!{SIGN})", needle, root if ending else "")
