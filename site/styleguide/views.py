"""View of the style guide, which has one page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from styleguide import tokens
from styleguide.samples import SECTIONS


def style_guide(request: HttpRequest) -> HttpResponse:
    """Return the page with all samples in both languages and the design tokens."""
    sections = [
        (
            section,
            [
                (sample, sample.render(request, f"{section.slug}-{number}"))
                for number, sample in enumerate(section.samples, start=1)
            ],
        )
        for section in SECTIONS
    ]
    context = {
        "sections": sections,
        "colours": tokens.read_colour_tokens(),
        "type_scale": tokens.read_length_tokens("text-"),
        "space_scale": tokens.read_length_tokens("space-"),
    }
    return render(request, "styleguide/style_guide.html", context)
