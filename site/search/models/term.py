"""Synonyms: technical terms, and all the words that readers use for them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from search.words import cut_pieces

LONGEST_WORD = 60
MOST_WORDS = 30


class Term(models.Model):
    """Synonyms: a search for one of the words finds the others, in both languages.

    One word or phrase per line; the first of each language is offered in autocompletion.
    """

    words_en = models.TextField(
        _("words in English"),
        blank=True,
        help_text=_("One a line; the first is suggested to readers. Plurals need no line."),
    )
    words_zh_hans = models.TextField(
        _("words in Chinese"),
        blank=True,
        help_text=_("One a line; the first is suggested. Traditional characters need no line."),
    )

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")
        ordering = ["words_en", "words_zh_hans"]

    def __str__(self) -> str:
        first = [lines[0] for lines in (self.english, self.chinese) if lines]
        return " = ".join(first)

    @property
    def english(self) -> list[str]:
        return split_lines(self.words_en)

    @property
    def chinese(self) -> list[str]:
        return split_lines(self.words_zh_hans)

    @property
    def english_line(self) -> str:
        return ", ".join(self.english) or "–"

    @property
    def chinese_line(self) -> str:
        return ", ".join(self.chinese) or "–"

    def clean(self) -> None:
        super().clean()
        errors: dict[str, list[ValidationError]] = {}
        for field in ("words_en", "words_zh_hans"):
            lines = split_lines(getattr(self, field))
            setattr(self, field, "\n".join(dict.fromkeys(lines)))
            errors[field] = [error for line in lines for error in _wrong_with(line)]
            if len(lines) > MOST_WORDS:
                message = _("At most %(most)s words, please.")
                errors[field].append(ValidationError(message, params={"most": MOST_WORDS}))
        if errors := {field: messages for field, messages in errors.items() if messages}:
            raise ValidationError(errors)
        if len(set(self.english) | set(self.chinese)) < 2:
            raise ValidationError(_("A synonym needs at least two words, one to a line."))


def split_lines(text: str) -> list[str]:
    """Return the lines that are not blank, without surrounding spaces."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def _wrong_with(line: str) -> list[ValidationError]:
    if len(line) > LONGEST_WORD:
        message = _("“%(word)s” is too long: at most %(most)s characters.")
        return [ValidationError(message, params={"word": line, "most": LONGEST_WORD})]
    if not cut_pieces(line):
        message = _("“%(word)s” has no letter and no digit.")
        return [ValidationError(message, params={"word": line})]
    return []
