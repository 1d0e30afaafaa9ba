// A browser can't fill a file field in again: a form that lacks the picture's alternative text is
// held back before it is sent, so that the chosen file stays. At the click (which Enter makes, too):
// after it, Wagtail has locked the button.

document.addEventListener(
  "click",
  (event) => {
    const form = event.target.closest?.("[type=submit]")?.form;
    const decorative = form?.querySelector("[name$=is_decorative]");
    if (!decorative || !form.querySelector("[type=file]")?.files.length) return;
    const texts = [...form.querySelectorAll("[name*=description_]")];
    for (const text of texts) text.required = !decorative.checked;
    if (texts.every((text) => text.reportValidity())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);
