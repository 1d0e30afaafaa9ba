from django.apps import AppConfig


class StyleGuideConfig(AppConfig):
    name = "styleguide"
