"""Tokenizer: splits a text into pieces (words, compounds, grade names, numbers with units)."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

import opencc

from products.grades import spelling
from search.words import han, latin
from search.words.piece import Piece

HAN = re.compile(f"[{han.RUN}]+")
TOKEN = re.compile(
    f"(?P<han>[{han.RUN}]+)"
    r"|(?P<number>\d+[.,]\d+(?![\d.]))"
    rf"|(?P<latin>[^\W_{han.RUN}]+(?:[-‐‑–][^\W_{han.RUN}]+)*)"
)
PARTS = re.compile(r"[-‐‑–]")
# (BH)max is one word; 's is dropped.
REWRITTEN = ((re.compile(r"\(bh\)\s?max"), "bhmax"), (re.compile(r"['’]s\b"), ""))
ACCENTED = re.compile("[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]+")
COMBINING = re.compile("[\u0300-\u036f]")
LETTERS_AND_DIGITS = re.compile(r"([^\W\d]{3,})(\d+)")
FIGURE_AND_UNIT = re.compile(r"(?!\d\d[hm]$)(\d+)([a-zµ]{1,4})")
"""Number and unit without a space: 10mm.

Not 48h and 42m: they may mean the grades N48H and N42M, and must not find pages about 48 h.
"""
# The diameter sign is not part of a word.
UNSAID = str.maketrans(dict.fromkeys("øØ⌀∅", " "))


@cache
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def normalise(text: str) -> str:
    """Return the text in lower case, without accents and diameter signs (Ø).

    Full-width letters become half-width ones, traditional Chinese characters simplified ones.
    """
    text = text.translate(UNSAID)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        if HAN.search(text):
            text = _simplifier().convert(text.encode("utf-8", "ignore").decode())
        text = ACCENTED.sub(_without_accents, text)
    text = text.lower()
    for pattern, instead in REWRITTEN:
        text = pattern.sub(instead, text)
    return text


def _without_accents(match: re.Match[str]) -> str:
    return COMBINING.sub("", unicodedata.normalize("NFD", match[0]))


def cut_pieces(text: str) -> list[Piece]:
    """Return the pieces of a text in order; empty for a text without words."""
    pieces = [piece for token in TOKEN.finditer(normalise(text)) for piece in _of_token(token)]
    return list(_with_names(pieces))


def cut(text: str, keep_stops: bool = False) -> list[str]:
    """Return the words that the index stores for a text; stop words only if ``keep_stops``."""
    return [
        form
        for piece in cut_pieces(text)
        if keep_stops or not piece.is_stop
        for form in piece.forms
    ]


def _of_token(token: re.Match[str]) -> Iterator[Piece]:
    text, start = token[0], token.start()
    if token["number"]:
        word = re.sub("[.,]", "p", text)[: latin.LONGEST]
        yield Piece(text, (word,), ((word,),), (word,), (word,), start=start, end=token.end())
    elif token["han"]:
        for word, known in han.segment_words(text):
            yield _han(word, known, start)
            start += len(word)
    else:
        yield _latin(text, start)


def _han(word: str, known: bool, start: int) -> Piece:
    end = start + len(word)
    if len(word) < 3:
        singles = () if known else tuple(word)
        return Piece(
            word, (*singles, word) if len(word) > 1 else (word,), ((word,),), (word,), (word,),
            is_stop=word in han.STOP, start=start, end=end,
        )  # fmt: skip
    two = han.list_character_pairs(word)
    if not known:
        return Piece(word, (*word, *two), (two,), (word,), (word,), start=start, end=end)
    parts = han.list_compound_parts(word)
    ways = ((word,), two, *([parts] if parts else []))
    forms = tuple(dict.fromkeys((word, *two, *parts)))
    stop = word in han.STOP
    return Piece(word, forms, ways, (word,), (word,), is_stop=stop, start=start, end=end)


@lru_cache(maxsize=2_000)
def _latin_words(text: str) -> Piece:
    parts = [part for part in PARTS.split(text) if part]
    if len(parts) == 1:
        forms = tuple(latin.stem_word(form) for form in spelling.list_spellings(text))
        alternatives: tuple[tuple[str, ...], ...] = (
            ((forms[0],),) if forms[0] == text else (forms[:1],)
        )
        if split := LETTERS_AND_DIGITS.fullmatch(text):
            alternatives = (*alternatives, tuple(latin.stem_word(part) for part in split.groups()))
        elif (split := FIGURE_AND_UNIT.fullmatch(text)) and not spelling.NAME.fullmatch(text):
            # 10mm and 10 mm find each other.
            figure, unit = split[1], latin.stem_word(split[2])
            forms, alternatives = (*forms, figure, unit), (*alternatives, (figure, unit))
        typed = tuple(dict.fromkeys((text, latin.normalise_spelling(text))))
        return Piece(text, forms, alternatives, forms[:1], typed, is_stop=text in latin.STOP)
    joined = "".join(parts)[: latin.LONGEST]
    inner = [_latin_words(part) for part in parts]
    words = tuple(word for piece in inner for word in piece.forms)
    stems = tuple(latin.stem_word(part) for part in parts)
    return Piece(
        text,
        (*words, *(latin.stem_word(form) for form in spelling.list_spellings(joined))),
        ((latin.stem_word(joined),), stems),
        stems,
        (joined, *(typed for piece in inner for typed in piece.typed)),
    )


def _latin(text: str, start: int) -> Piece:
    piece = _latin_words(text)
    return Piece(
        piece.text, piece.forms, piece.alternatives, piece.keys, piece.typed,
        is_stop=piece.is_stop, start=start, end=start + len(text),
    )  # fmt: skip


def _with_names(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces; grade names written in several parts are joined into one piece."""
    position = 0
    while position < len(pieces):
        most = min(spelling.LONGEST, len(pieces) - position)
        may_begin = (
            pieces[position].text[0] in spelling.BEGINNINGS
            and len(pieces[position].text) <= spelling.LONGEST_PART
        )
        for length in range(most, 1, -1) if may_begin else ():
            parts = pieces[position : position + length]
            name = "".join(PARTS.sub("", part.text) for part in parts)
            if spelling.NAME.fullmatch(name) and _is_written_so(parts):
                yield _name(name, parts)
                position += length
                break
        else:
            yield pieces[position]
            position += 1


def _is_written_so(parts: list[Piece]) -> bool:
    """Return True if a grade name may be split into these parts.

    A part of digits only must follow letters only; otherwise "N42 SH 5 mm" would be another grade.
    """
    before = ""
    for part in parts:
        if before and part.text.isdigit() and not before.isalpha():
            return False
        before += part.text
    return True


def _name(name: str, parts: list[Piece]) -> Piece:
    """Return the piece for a grade name written in several parts.

    The index stores the joined name only if it is unambiguous (``spelling.SPACED``). A query
    always matches the joined name or all of the parts.
    """
    forms = tuple(form for part in parts for form in part.forms)
    if spelling.SPACED.fullmatch(name):
        forms = (*forms, *spelling.list_spellings(name))
    ways = tuple(word for part in parts for word in part.alternatives[0])
    return Piece(
        " ".join(part.text for part in parts), forms, ((name,), ways), (name,),
        (name, *(typed for part in parts for typed in part.typed)),
        start=parts[0].start, end=parts[-1].end,
    )  # fmt: skip
