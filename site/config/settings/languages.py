"""The two languages, and how a text that is missing in one falls back to the other."""

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("zh-hans", "简体中文")]
FORMAT_MODULE_PATH = ["config.formats"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
MODELTRANSLATION_DEFAULT_LANGUAGE = "en"
MODELTRANSLATION_LANGUAGES = ("en", "zh-hans")
MODELTRANSLATION_FALLBACK_LANGUAGES = {
    "default": ("en", "zh-hans"),
    "en": ("zh-hans",),
    "zh-hans": ("en",),
}
MODELTRANSLATION_CUSTOM_FIELDS = ("BodyField",)
