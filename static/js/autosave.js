// Wagtail's autosave takes whatever stands in the form when the answer comes for what it has sent:
// text typed in between would be saved only with a later change, and leaving would not be asked
// about. This marks the form as changed until that text has been sent as well.

const PASSING = /^(comments-|csrfmiddlewaretoken$|next$|loaded_revision_|overwrite_revision_id$)/;

function written(data) {
  const fields = [...data].filter(([name]) => !PASSING.test(name));
  return JSON.stringify(fields.map(([name, value]) => [name, value.name ?? value]));
}

let sent = "";

document.addEventListener("w-autosave:save", (event) => {
  sent = written(event.detail.formData);
});

document.addEventListener("w-autosave:success", (event) => {
  // Up here Wagtail's own listeners, on the form, have run already.
  if (written(new FormData(event.target)) !== sent) {
    event.target.setAttribute("data-w-unsaved-force-value", "true");
  }
});
