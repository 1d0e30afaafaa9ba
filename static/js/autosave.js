// Wagtail's autosave takes whatever stands in the form when the answer comes for what it has sent:
// text typed in between would be saved only with a later change, and leaving would not be asked
// about. This marks the form as changed until that text has been sent as well.
//
// Nor does it wait for that answer. What is typed before the first one has said that there is a page
// now would make a second page; a form that is sent for good could be overtaken by an older text.
// So one request at a time: the next one, and the buttons of the form, wait for its end.

const PASSING = /^(comments-|csrfmiddlewaretoken$|next$|loaded_revision_|overwrite_revision_id$)/;

function written(data) {
  const fields = [...data].filter(([name]) => !PASSING.test(name));
  return JSON.stringify(fields.map(([name, value]) => [name, value.name ?? value]));
}

const ask = window.fetch;
const asked = new WeakSet(); // what is to be autosaved
let form; // the one form that is
let sent = "";
let answered; // while a request is under way: a promise of its end
let end = () => {};
let turn = 0;
let leaving = false;

document.addEventListener("w-autosave:save", (event) => {
  form = event.target;
  asked.add(event.detail.formData);
});

window.fetch = (address, options) =>
  asked.has(options?.body) ? save(options) : ask(address, options);

async function save(options) {
  const mine = ++turn;
  while (answered) await answered;
  if (leaving || mine !== turn) return new Promise(() => {}); // a later one says it all
  answered = new Promise((resolve) => {
    end = resolve;
  });
  // The answer before may have told the form its address, and which revision is its own.
  const data = new FormData(form);
  const revision = form.dataset.wAutosaveRevisionIdValue;
  if (Number(revision)) data.set("overwrite_revision_id", revision);
  sent = written(data);
  return ask(form.action, { ...options, body: data });
}

function over() {
  answered = undefined;
  end();
}

document.addEventListener("w-autosave:success", (event) => {
  over();
  // Up here Wagtail's own listeners, on the form, have run already.
  if (written(new FormData(event.target)) !== sent) {
    event.target.setAttribute("data-w-unsaved-force-value", "true");
  }
});
document.addEventListener("w-autosave:error", over);

// At the click (which Enter makes, too): after it, Wagtail has locked the button.
document.addEventListener(
  "click",
  async (event) => {
    const button = event.target.closest?.("[type=submit]");
    if (!answered || button?.form !== form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    while (answered) await answered;
    button.click();
  },
  true,
);

window.addEventListener("submit", (event) => {
  if (event.target === form && !event.defaultPrevented) leaving = true;
});
window.addEventListener("pageshow", () => {
  leaving = false;
});
