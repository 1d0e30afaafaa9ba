"""The other language's text as something to translate from."""

from typing import Any

from wagtail.blocks import StreamValue

import languages


def copy_texts(form: Any, code: str) -> None:
    """Fills what is blank in a language with the other language's text, blocks and all.

    ``form`` is a page's valid form, not yet saved; its instance gets the texts. What is written
    already stays as it is, and so do the switches.
    """
    ending = languages.field_name("", code)
    for target in form.fields:
        if not target.endswith(ending):
            continue
        source = languages.field_name(target.removesuffix(ending), languages.other(code))
        text = form.cleaned_data.get(source)
        if isinstance(text, bool) or form.cleaned_data.get(target) or not text:
            continue
        setattr(form.instance, target, _copy(text))


def _copy(text: Any) -> Any:
    if not isinstance(text, StreamValue):
        return text
    # Without their ids: comments stay with the blocks they were made on.
    blocks = [{"type": block["type"], "value": block["value"]} for block in text.get_prep_value()]
    return text.stream_block.to_python(blocks)
