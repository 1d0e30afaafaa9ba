// The reader's choice of units: attributes on <html>, kept in this browser, so that a page has the
// same bytes for everybody. The script stands before the first figure of a page and holds the
// parser there: no figure is painted in a unit that the reader does not want.
(() => {
  const KEY = "units";
  const SYSTEMS = {
    magnetic: ["si", "cgs"],
    temperature: ["celsius", "fahrenheit"],
    length: ["mm", "inch"],
  };
  const root = document.documentElement;
  const chosen = {};

  // What is kept is anybody's to change: only what is a choice counts.
  function take(kept) {
    for (const kind in SYSTEMS) {
      chosen[kind] = SYSTEMS[kind].find((system) => system === kept?.[kind]) ?? "both";
    }
  }

  function read() {
    let text;
    try {
      text = localStorage.getItem(KEY);
    } catch {
      return; // forbidden: what was chosen holds for this page
    }
    try {
      take(JSON.parse(text));
    } catch {
      take();
    }
  }

  function save() {
    try {
      localStorage.setItem(KEY, JSON.stringify(chosen));
    } catch {
      // Forbidden or full.
    }
  }

  // Whether anything on the page had to change.
  function show() {
    let changed = false;
    for (const kind in chosen) {
      const system = chosen[kind];
      changed ||= (root.dataset[kind] ?? "both") !== system;
      if (system === "both") delete root.dataset[kind];
      else root.dataset[kind] = system;
      for (const select of document.querySelectorAll(`.unit-choice [name=${kind}]`)) {
        select.value = system;
      }
    }
    return changed;
  }

  function update() {
    if (show()) document.dispatchEvent(new CustomEvent("units", { detail: { ...chosen } }));
  }

  take();
  read();
  show();
  for (const group of document.querySelectorAll(".unit-choice")) group.hidden = false;

  document.addEventListener("change", ({ target }) => {
    if (!target.closest(".unit-choice")) return;
    take({ ...chosen, [target.name]: target.value });
    save();
    update();
  });
  // Another tab chose; or the page comes back as it was left, from before a choice elsewhere.
  addEventListener("storage", ({ key }) => {
    if (key !== KEY && key !== null) return;
    read();
    update();
  });
  addEventListener("pageshow", () => {
    read();
    update();
  });
})();
