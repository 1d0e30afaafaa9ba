// The list of grades answers at once: rows are hidden, shown and sorted in the table that is there
// already, and the address says the same as the form. Without it the form asks the server.

import { ask, followUnits, forAddress } from "./quantities.js";

const MOST_COMPARED = 4;
const WAIT = 400; // ms of quiet before the address follows: a browser allows few changes a second

const form = document.querySelector(".explorer");
const table = form.querySelector("[data-explorer]");
const body = table.tBodies[0];
const heads = [...table.querySelectorAll("th[data-key]")];
const keys = heads.map((head) => head.dataset.key);
const messages = JSON.parse(form.dataset.messages);
const inputs = [...form.querySelectorAll("[data-quantity]")];
const choices = [...form.querySelectorAll("select")];
const count = form.querySelector("[data-count]");
const nothing = form.querySelector("[data-nothing]");
const reset = form.querySelector("[data-reset]");

/** A row's figures as it shows them: for each column the first number in either system. */
const rows = [...body.rows].map((row) => {
  const figures = {};
  [...row.cells].slice(1).forEach((cell, at) => {
    const numbers = [...cell.children].map((span) => parseFloat(/[\d.]+/.exec(span.textContent)));
    if (numbers.length) figures[keys[at]] = numbers;
  });
  return { row, figures, material: row.dataset.material, class: row.dataset.class ?? "" };
});
/** As the trade lists them: what a table sorted by the server is not. */
let sort = form.elements.sort?.value ?? "";

/** The filters that are filled in, as functions of a row. */
function filters() {
  const found = new Map();
  for (const choice of choices) {
    if (choice.value) found.set(choice, (row) => row[choice.name] === choice.value);
  }
  for (const input of inputs) {
    const amount = ask(input, messages);
    if (!amount) continue;
    const at = amount.isFirst ? 0 : 1;
    found.set(input, (row) => row.figures[input.name]?.[at] >= amount.number);
  }
  return found;
}

const labelOf = (input) => input.labels[0].firstChild.textContent.trim();

/** Where nothing is found: what to leave out, and what is found then. */
function loosen(asked) {
  const list = nothing.querySelector("ul");
  list.replaceChildren();
  for (const input of asked.keys()) {
    const others = [...asked].filter(([other]) => other !== input);
    const number = rows.filter((row) => others.every(([, meets]) => meets(row))).length;
    if (!number) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link-button";
    button.textContent = nothing.dataset.loosened
      .replace("%(filter)s", labelOf(input))
      .replace("%(number)s", number);
    button.addEventListener("click", () => {
      input.value = "";
      filter();
      input.focus();
    });
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  }
}

function filter() {
  const asked = filters();
  const tests = [...asked.values()];
  let found = 0;
  for (const entry of rows) {
    const meets = tests.every((test) => test(entry));
    entry.row.hidden = !meets;
    if (meets) found += 1;
  }
  if (count.textContent !== String(found)) count.textContent = found;
  nothing.hidden = found > 0;
  reset.hidden = !asked.size;
  if (!found) loosen(asked);
  remember();
}

function order(key) {
  sort = sort === `-${key}` ? key : `-${key}`;
  const down = sort.startsWith("-") ? -1 : 1;
  const figure = ({ figures }) => figures[key]?.[0] ?? 0;
  rows.sort((a, b) => (figure(a) - figure(b)) * down);
  body.append(...rows.map(({ row }) => row));
  for (const head of heads) {
    if (head.dataset.key === key) head.setAttribute("aria-sort", down < 0 ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
  remember();
}

let timer;
function remember() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const query = new URLSearchParams();
    for (const choice of choices) if (choice.value) query.set(choice.name, choice.value);
    for (const input of inputs) {
      const written = forAddress(input);
      if (written) query.set(input.name, written);
    }
    if (sort) query.set("sort", sort);
    for (const { value } of chosen()) query.append("compare", value);
    const text = query.toString();
    history.replaceState(null, "", `${location.pathname}${text && `?${text}`}${location.hash}`);
    for (const link of document.querySelectorAll(".language-switch a")) {
      link.search = text;
    }
  }, WAIT);
}

const boxes = [...form.querySelectorAll("[name=compare]")];
const chosen = () => boxes.filter((box) => box.checked);

/** Four at most: the others wait until one is free. */
function limit() {
  const full = chosen().length >= MOST_COMPARED;
  for (const box of boxes) box.disabled = full && !box.checked;
}

form.addEventListener("formdata", ({ formData }) => {
  if (sort) formData.set("sort", sort);
});

if ("whole" in table.dataset) {
  form.addEventListener("input", ({ target }) => {
    if (target.name === "compare") return;
    filter();
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter?.formAction.includes("#comparison")) return;
    event.preventDefault();
    filter();
    form.querySelector(".explorer__found").scrollIntoView({ block: "start" });
  });
  reset.addEventListener("click", (event) => {
    event.preventDefault();
    for (const field of [...inputs, ...choices]) field.value = "";
    filter();
    choices[0].focus();
  });
  for (const head of heads) {
    head.querySelector("a").addEventListener("click", (event) => {
      event.preventDefault();
      order(head.dataset.key);
    });
  }
  followUnits(form, filter);
} else {
  followUnits(form, () => {});
}
// Tab leaves a link of a wide table that is half out of sight where it is.
form.addEventListener("focusin", ({ target }) => {
  if (target.closest("th")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
});
form.addEventListener("change", ({ target }) => {
  if (target.name !== "compare") return;
  limit();
  remember();
});
addEventListener("pageshow", limit);
limit();
