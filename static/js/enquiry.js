// The request for quotation without reloading: buttons that change a part of it send the form and
// put the answer's form in its place; what is typed is kept on the server as it is typed, and files
// are uploaded when they are chosen. Without it each button sends the form as forms do.

const QUIET = 600; // ms without a keystroke before what was typed is kept
const PATIENCE = 3000; // ms that a link waits for it
document.documentElement.classList.add("has-script");

const form = () => document.querySelector("#request");
let waiting = 0;
let keeping = null; // the promise of what is being kept
let busy = false;
let next = ""; // what was asked while another change was under way

/** What the form holds, with what is to be done; files only where they are to be uploaded. */
function filled(what) {
  const data = new FormData(form());
  if (what !== "upload") data.delete("files");
  data.set("do", what);
  return data;
}

/** Has the server keep what was typed. */
function keep() {
  clearTimeout(waiting);
  waiting = 0;
  if (busy) return Promise.resolve();
  const ended = fetch(form().action, {
    method: "POST", body: filled("save"), headers: { "X-Requested-With": "fetch" }, keepalive: true,
  }).catch(() => {}).then(() => { // no connection: the next keystroke, or a button, tries again
    if (keeping === ended) keeping = null;
  });
  keeping = ended;
  return ended;
}

/** Writes into the answer's form what was typed while it was under way. */
function carryOver(answer, sent) {
  for (const [name, value] of new FormData(form())) {
    if (typeof value !== "string" || sent.get(name) === value || name === "do") continue;
    const controls = answer.querySelectorAll(`[name="${CSS.escape(name)}"]`);
    for (const control of controls) {
      if (control.type === "radio" || control.type === "checkbox") control.checked = control.value === value;
      else if (control.type !== "hidden") control.value = value;
    }
  }
}

/** Sends the form and shows the answer's, with the focus where the reader goes on. */
function change(what, focus) {
  if (busy) {
    next = what;
    return;
  }
  busy = true;
  clearTimeout(waiting);
  waiting = 0;
  const sent = filled(what);
  const began = document.activeElement;
  const request = new XMLHttpRequest();
  const progress = form().querySelector("progress");
  request.open("POST", form().action);
  request.responseType = "document";
  if (what === "upload") {
    progress.hidden = false;
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      progress.value = (100 * loaded) / total;
    });
  }
  request.addEventListener("loadend", () => {
    busy = false;
    const answer = request.response?.querySelector?.("#request");
    if (!answer) { // an error page, or no connection: as without a script
      const button = document.createElement("button");
      button.name = "do";
      button.value = what;
      button.hidden = true;
      form().append(button);
      form().requestSubmit(button);
      return;
    }
    carryOver(answer, sent);
    const now = document.activeElement;
    const at = now !== began && now.closest("#request") ? now.id : "";
    form().replaceWith(document.adoptNode(answer));
    if (at) document.getElementById(at)?.focus();
    else focus(form());
    const asked = next;
    next = "";
    if (asked) changeBy(asked);
  });
  request.send(sent);
}

/** Where the focus goes after a change. */
const AFTER = {
  "add-line": (now) => [...now.querySelectorAll(".part input[type=text]")].findLast((input) => input.name.endsWith("-grade")),
  "remove-line": (now) => now.querySelector("[value='add-line']"),
  "refresh": (now, which) => now.querySelector(`[name='${which}-shape']`),
  "remove-file": (now) => now.querySelector("#id_files"),
  "upload": (now) => now.querySelector("#id_files"),
};

function changeBy(value) {
  const [what, which] = value.split(":");
  change(value, (now) => AFTER[what](now, which)?.focus());
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("#request [data-part]");
  if (!button) return;
  event.preventDefault();
  changeBy(button.value);
});

document.addEventListener("change", ({ target }) => {
  if (!target.closest("#request")) return;
  if (target.name.endsWith("-shape")) changeBy(`refresh:${target.name.slice(0, 8)}`);
  else if (target.name === "files") changeBy("upload");
});

document.addEventListener("input", ({ target }) => {
  if (!target.closest("#request") || target.type === "file") return;
  clearTimeout(waiting);
  waiting = setTimeout(keep, QUIET);
});

// A link waits for what is not kept yet: the page it leads to may show it.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || link.target || link.hash || !(waiting || keeping)) return;
  event.preventDefault();
  const patience = new Promise((done) => setTimeout(done, PATIENCE));
  Promise.race([waiting ? keep() : keeping, patience]).then(() => location.assign(link.href));
});
addEventListener("pagehide", () => { if (waiting) keep(); });
document.addEventListener("submit", () => clearTimeout(waiting));
