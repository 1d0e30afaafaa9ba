// The form of a page has a tab for each language. It opens again on the tab that was saved, else on
// the one that has the text; the preview shows the language of the tab.

const KEPT = "language-tab";

function tabs() {
  return [...document.querySelectorAll("form[data-edit-form] [role=tab]")];
}

function titleOf(tab) {
  return document.querySelector(tab.getAttribute("href"))?.querySelector("[name^=title_]");
}

function preview(tab) {
  const modes = document.querySelector("[name=preview_mode]");
  const title = titleOf(tab);
  if (!modes || !title) return;
  const mode = title.name.replace("title_", "").replace("_", "-");
  if (modes.value === mode) return;
  modes.value = mode;
  // A closed panel reads it when it is opened: asked now, it would keep the form as it stands.
  if (modes.checkVisibility()) modes.dispatchEvent(new Event("change", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  const tab = event.target.closest?.("[role=tab]");
  if (tab && tabs().includes(tab)) preview(tab);
});

document.addEventListener("submit", () => {
  const open = tabs().find((tab) => tab.getAttribute("aria-selected") === "true");
  if (open) sessionStorage.setItem(KEPT, open.getAttribute("href"));
});

window.addEventListener("load", () => {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  if (location.hash) return;
  const found = tabs();
  const saved = found.find((tab) => tab.getAttribute("href") === kept);
  const written = found.find((tab) => titleOf(tab)?.value);
  const wanted = saved ?? written;
  if (wanted && wanted.getAttribute("aria-selected") !== "true") wanted.click();
});
