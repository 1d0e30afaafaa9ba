"""State machine of the property test: two editors, and the checks after each of their steps."""

from typing import Any

from anyascii import anyascii
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils.text import slugify
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from core.models import SitePage
from tests.unit.news.editing import Editor, PageForm
from tests.unit.news.newsroom import (
    LANGUAGES,
    OTHER,
    TEXTS,
    WORDS,
    Article,
    Texts,
    check_public,
    stored,
    texts_of,
)

EDITORS = st.sampled_from(list(LANGUAGES))
CODES = st.sampled_from(list(LANGUAGES))
NUMBERS = st.integers(0, 99)


class Newsroom(RuleBasedStateMachine):
    """Two editors, one with the admin in English and one in Chinese, each with their own form."""

    news: Any
    category: Any

    def __init__(self) -> None:
        super().__init__()
        self.block = transaction.atomic()
        self.block.__enter__()
        self.reader = Client()
        self.editors = {code: Editor(code) for code in LANGUAGES}
        self.open_in: dict[str, Article] = {}
        self.articles: list[Article] = []
        self.edited: dict[str, Texts] = {}
        self.counter = 0

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.block.__exit__(None, None, None)

    def word(self, code: str, name: str) -> str:
        self.counter += 1
        return f"{WORDS[code][name]} {self.counter}"

    # --- Start

    @initialize(who=EDITORS, code=CODES, by_script=st.booleans())
    def begin(self, who: str, code: str, by_script: bool) -> None:
        """Create an article with a title in one language, by autosave or by the save button."""
        form = self.editors[who].open_new(self.news.pk)
        texts = texts_of(form)
        assert texts.by_language == Texts().by_language, "a new form is empty"
        form.fields["category"] = str(self.category.pk)
        texts[code]["title"] = form.fields[f"title_{LANGUAGES[code]}"] = self.word(code, "title")
        if by_script:
            assert form.autosave().json()["success"]
        else:
            assert form.submit().status_code == 302
        page = SitePage.objects.child_of(self.news).get()
        texts.slug = page.slug
        article = Article(page.pk, texts, texts.copy())
        article.versions[page.latest_revision_id] = texts.copy()
        self.articles.append(article)
        if by_script:
            self.open_in[who], self.edited[who] = article, texts.copy()
        else:
            self.editors[who].form = None

    # --- Edit

    def form(self, who: str, number: int = 0) -> PageForm:
        """Return the editor's open form; otherwise open an article's form with its draft."""
        editor = self.editors[who]
        if editor.form is None:
            article = self.articles[number % len(self.articles)]
            form = editor.open(article.pk)
            assert texts_of(form) == article.draft
            self.open_in[who], self.edited[who] = article, article.draft.copy()
        assert editor.form is not None
        return editor.form

    def change(self, form: PageForm, texts: Texts, code: str, name: str, number: int) -> None:
        """Change or empty a field of the form, and update the expected texts."""
        field = f"{name}_{LANGUAGES[code]}"
        if name == "shown":
            texts[code]["shown"] = number % 3 != 0
            form.fields.pop(field, None)
            if texts[code]["shown"]:
                form.fields[field] = "on"
        elif name == "body":
            blocks = form.streams[field]
            if number % 3 == 0:
                blocks.clear()
            else:
                value = self.word(code, "body")
                blocks.insert(number % (len(blocks) + 1), {"type": "heading", "value": value})
            texts[code]["body"] = [block["value"] for block in blocks]
        else:
            text = "" if number % 4 == 0 else self.word(code, name)
            if name == "title" and not (text or texts[OTHER[code]]["title"]):
                text = self.word(code, name)  # a page without any title would be refused
            texts[code][name] = form.fields[field] = text

    @rule(who=EDITORS, article=NUMBERS, code=CODES,
          name=st.sampled_from([*TEXTS, "shown", "body"]), number=NUMBERS)  # fmt: skip
    def edit(self, who: str, article: int, code: str, name: str, number: int) -> None:
        form = self.form(who, article)
        self.change(form, self.edited[who], code, name, number)

    @rule(who=EDITORS, article=NUMBERS)
    def edit_address(self, who: str, article: int) -> None:
        form = self.form(who, article)
        self.counter += 1
        self.edited[who].slug = form.fields["slug"] = f"address-{self.counter}"

    # --- Save

    @rule(who=EDITORS, code=CODES, name=st.sampled_from([*TEXTS, "body"]), number=NUMBERS)
    def autosave(self, who: str, code: str, name: str, number: int) -> None:
        """Change a field and autosave; it is refused if another editor has saved since."""
        form = self.form(who, number)
        self.change(form, self.edited[who], code, name, number)
        article = self.open_in[who]
        stale = form.is_behind(SitePage.objects.get(pk=article.pk).latest_revision)
        answer = form.autosave().json()
        assert answer["success"] is not stale
        self.settle_address(form, who)
        if stale:
            assert answer["error_code"] == "invalid_revision"
            self.editors[who].form = None  # the script stops and asks the user to reload the page
        else:
            self.saved(article, self.edited[who])

    @rule(who=EDITORS, number=NUMBERS)
    def save(self, who: str, number: int) -> None:
        self.reopen_if_stale(who, number)
        form, article = self.form(who, number), self.open_in[who]
        assert form.submit().status_code == 302
        self.settle_address(form, who)
        self.saved(article, self.edited[who])
        self.editors[who].form = None

    @rule(who=EDITORS, number=NUMBERS, complete=st.booleans())
    def publish(self, who: str, number: int, complete: bool = True) -> None:
        """Publish with all required fields (``complete``), or with the fields as they are."""
        self.reopen_if_stale(who, number)
        form, article = self.form(who, number), self.open_in[who]
        for code, name in self.edited[who].lacking() if complete else []:
            self.change(form, self.edited[who], code, name, number=1)
        response = form.submit("action-publish")
        if self.edited[who].lacking():
            assert response.status_code == 200  # the form is shown again with the typed values
            return
        assert response.status_code == 302
        self.settle_address(form, who)
        self.saved(article, self.edited[who], live=True)
        self.editors[who].form = None

    def settle_address(self, form: PageForm, who: str) -> None:
        """Set the expected slug: the slug of a new article is blank and follows its title."""
        if not form.fields["slug"]:
            texts = self.edited[who]
            texts.slug = slugify(anyascii(texts["en"]["title"] or texts["zh-hans"]["title"]))

    def reopen_if_stale(self, who: str, number: int) -> None:
        """Close a form if another editor has saved since; the browser asks to load it again."""
        form = self.form(who, number)
        if form.is_behind(SitePage.objects.get(pk=self.open_in[who].pk).latest_revision):
            self.editors[who].form = None

    def saved(self, article: Article, texts: Texts, live: bool = False) -> None:
        article.draft = texts.copy()
        article.live = article.live or live
        if live or not article.live:
            article.columns = texts.copy()  # until a page is live, its columns hold the draft
        version = SitePage.objects.get(pk=article.pk).latest_revision_id
        article.versions[version] = texts.copy()

    # --- Revert, unpublish, copy

    @rule(who=EDITORS, number=NUMBERS, version=NUMBERS, code=CODES, publish=st.booleans())
    def revert(self, who: str, number: int, version: int, code: str, publish: bool) -> None:
        """Save or publish an earlier revision with one changed field."""
        article = self.articles[number % len(self.articles)]
        key = sorted(article.versions)[version % len(article.versions)]
        texts = article.versions[key].copy()
        form = self.editors[who].open_revision(article.pk, key)
        assert texts_of(form) == texts
        self.change(form, texts, code, "summary", number)
        response = form.submit("action-publish" if publish else "")
        if publish and texts.lacking():
            assert response.status_code == 200
            return
        assert response.status_code == 302
        self.saved(article, texts, live=publish)

    @precondition(lambda self: any(article.live for article in self.articles))
    @rule(who=EDITORS, number=NUMBERS)
    def unpublish(self, who: str, number: int) -> None:
        live = [article for article in self.articles if article.live]
        article = live[number % len(live)]
        path = reverse("wagtailadmin_pages:unpublish", args=[article.pk])
        assert self.editors[who].client.post(path).status_code == 302
        article.live = False

    @precondition(lambda self: len(self.articles) < 3)
    @rule(who=EDITORS, number=NUMBERS, renamed=st.sampled_from([[], ["en"], ["zh-hans"]]),
          publish=st.booleans())  # fmt: skip
    def copy(self, who: str, number: int, renamed: list[str], publish: bool) -> None:
        article = self.articles[number % len(self.articles)]
        draft, columns = article.draft.copy(), article.columns.copy()
        self.counter += 1
        draft.slug = columns.slug = f"copy-{self.counter}"
        for code in LANGUAGES:
            title = self.word(code, "title") if code in renamed else draft[code]["title"]
            draft[code]["title"] = columns[code]["title"] = title
        live = article.live and publish
        path = reverse("wagtailadmin_pages:copy", args=[article.pk])
        data = {f"new_title_{LANGUAGES[code]}": draft[code]["title"] for code in LANGUAGES}
        data |= {"new_slug": draft.slug, "new_parent_page": str(self.news.pk)}
        data |= {"publish_copies": "on"} if live else {}
        response = self.editors[who].client.post(path, data)
        if live and columns.lacking():
            assert response.status_code == 200
            return
        assert response.status_code == 302
        page = SitePage.objects.child_of(self.news).get(slug=draft.slug)
        made = Article(page.pk, draft, columns, live)
        made.versions[page.latest_revision_id] = draft.copy()
        self.articles.append(made)

    # --- Checks after each step

    @invariant()
    def only_what_was_edited_has_changed(self) -> None:
        for article in self.articles:
            draft, columns, titles = stored(article.pk)
            assert draft == article.draft
            assert columns == article.columns
            assert titles == {code: article.draft[code]["title"] for code in LANGUAGES}
            assert SitePage.objects.get(pk=article.pk).live == article.live
            check_public(self.reader, article)
        for code, editor in self.editors.items():
            assert editor.titles(self.news.pk) == {
                article.pk: article.draft.read(code, "title") for article in self.articles
            }
