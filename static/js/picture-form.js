// A browser can't fill a file field in again: a form that lacks the picture's alternative text is
// held back before it is sent, so that the chosen file stays.

document.addEventListener(
  "submit",
  (event) => {
    const decorative = event.target.querySelector("[name$=is_decorative]");
    if (!decorative) return;
    const texts = [...event.target.querySelectorAll("[name*=description_]")];
    for (const text of texts) text.required = !decorative.checked;
    if (texts.every((text) => text.reportValidity())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);
