// Suggestions while a reader types into a search field: a combobox after the ARIA Authoring
// Practices. Without it the field asks the page of results.

const WAIT = 120; // ms of quiet before the server is asked
const MOST_KEPT = 50;
let number = 0;

export function connect(input) {
  const list = document.createElement("ul");
  list.id = `suggestions-${(number += 1)}`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.ariaLabel ?? input.labels[0]?.textContent ?? "");
  list.hidden = true;
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("aria-live", "polite"); // the role is left to the page's own status
  input.parentElement.append(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  const kept = new Map();
  let timer;
  let asked = "";

  const options = () => [...list.children];
  const chosen = () => list.querySelector("[aria-selected='true']");

  function close() {
    clearTimeout(timer);
    asked = "";
    list.hidden = true;
    list.replaceChildren();
    status.textContent = "";
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(option) {
    chosen()?.setAttribute("aria-selected", "false");
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function show(suggestions) {
    list.replaceChildren(
      ...suggestions.map(({ label, kind, url, lang }, at) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${at}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.url = url;
        const words = document.createElement("b");
        words.textContent = label;
        if (lang) words.lang = lang;
        const note = document.createElement("span");
        note.textContent = kind;
        option.append(words, note);
        return option;
      }),
    );
    list.hidden = !suggestions.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    status.textContent = suggestions.length ? input.dataset.found.replace("{number}", suggestions.length) : "";
  }

  /** Goes to a suggestion; who comes back finds the list closed. */
  function follow(option) {
    const { url } = option.dataset;
    close();
    location.assign(url);
  }

  async function ask(words) {
    asked = words;
    let found = kept.get(words);
    if (!found) {
      try {
        const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(words)}`);
        found = (await answer.json()).suggestions;
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(words, found);
      } catch {
        found = []; // no connection, for now: the form still works
      }
    }
    // What was typed meanwhile has a question of its own, and who closed the list wants no answer.
    if (asked === words) show(found);
  }

  function askSoon() {
    clearTimeout(timer);
    const words = input.value.trim();
    if (words) timer = setTimeout(() => ask(words), WAIT);
    else close();
  }

  input.addEventListener("input", (event) => {
    if (event.isComposing) clearTimeout(timer);
    else askSoon();
  });
  input.addEventListener("compositionend", askSoon);

  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const all = options();
    const at = all.indexOf(chosen());
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen()) {
      event.preventDefault();
      follow(chosen());
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = at < 0 && step < 0 ? all.length - 1 : at + step;
      choose(all[next]); // past either end the reader's own words are chosen again
    }
  });
  input.addEventListener("blur", close);
  // The field keeps the focus, or the list would be gone before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role='option']");
    if (option) follow(option);
  });
  // What was typed before this script came.
  if (document.activeElement === input) askSoon();
}
