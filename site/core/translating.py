"""Copying of one language's texts into the other, as a start for translating."""

from django.forms import ModelForm
from wagtail.blocks import StreamValue

import languages


def copy_texts(form: ModelForm, code: str) -> None:
    """Fill a language's blank fields with the other language's texts, blocks included.

    ``form`` is a page's valid form, not yet saved; the texts are set on its instance. ``code`` is
    the language to fill. Fields with a text, and booleans, do not change.
    """
    ending = languages.get_field_name("", code)
    for target in form.fields:
        if not target.endswith(ending):
            continue
        source = languages.get_field_name(
            target.removesuffix(ending), languages.get_other_language(code)
        )
        text = form.cleaned_data.get(source)
        if isinstance(text, bool) or form.cleaned_data.get(target) or not text:
            continue
        setattr(form.instance, target, _copy(text))


def _copy(text: object) -> object:
    if not isinstance(text, StreamValue):
        return text
    # Drop the block ids: comments belong to the original blocks.
    blocks = [{"type": block["type"], "value": block["value"]} for block in text.get_prep_value()]
    return text.stream_block.to_python(blocks)
