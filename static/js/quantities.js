// Quantities as readers type them, by the rules of products/units/quantities.py, and the fields for them:
// a number without a unit is meant in the unit that the reader chose for the site.

const KOE = (4 * Math.PI) / 1000;
const MGOE = (4 * Math.PI) / 100;
const PURE = [{ symbol: "", spellings: [] }];

// The first unit is the one of the address; the second belongs to the other choice.
const UNITS = {
  remanence: [
    { symbol: "T", spellings: ["t"] },
    { symbol: "kG", spellings: ["kg", "kgs"], factor: 0.1 },
  ],
  coercivity: [
    { symbol: "kA/m", spellings: ["ka/m"] },
    { symbol: "kOe", spellings: ["koe"], factor: 1 / KOE },
  ],
  energy: [
    { symbol: "kJ/m³", spellings: ["kj/m3", "kj/m^3"] },
    { symbol: "MGOe", spellings: ["mgoe", "mgsoe"], factor: 1 / MGOE },
  ],
  temperature: [
    { symbol: "°C", spellings: ["°c", "c", "º c", "ºc", "度"] },
    { symbol: "°F", spellings: ["°f", "f", "ºf"], factor: 5 / 9, offset: -160 / 9 },
  ],
  ratio: PURE,
  pure: PURE,
};
const SECOND = { magnetic: "cgs", temperature: "fahrenheit" };

const NUMBER = "[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:e[+-]?[0-9]+)?";
const WRITTEN = new RegExp(`^(${NUMBER})\\s*([\\p{L}°º].*)?$`, "iu");
const RATIO = new RegExp(`^(${NUMBER})\\s*/\\s*(${NUMBER})$`, "iu");
const THOUSANDS = /^[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+$/;
const SIGNS = { "−": "-", "‒": "-", "–": "-", "—": "-", "。": ".", "、": ",", "⁄": "/" };
const LONGEST = 40;

export const toFirst = (number, { factor = 1, offset = 0 }) => number * factor + offset;
export const fromFirst = (number, { factor = 1, offset = 0 }) => (number - offset) / factor;

/** Which of a field's two units a number without a unit is in: 0 or 1. */
export function chosenUnit(input) {
  const system = input.closest("[data-system]")?.dataset.system;
  return system && document.documentElement.dataset[system] === SECOND[system] ? 1 : 0;
}

function plain(text) {
  const unraised = text.replace(/[mｍ]³/g, "m3");
  if (/\p{No}/u.test(unraised)) return unraised;
  return unraised.normalize("NFKC").replace(/[−‒–—。、⁄]/g, (sign) => SIGNS[sign]).trim();
}

const asNumber = (written) => Number(written.replace(",", "."));

/** A number as a field shows it: no more than six digits, no exponent. */
export const short = (number) => String(Number(number.toPrecision(6)));

const shown = (number, unit) => {
  const text = String(Number(number.toFixed(2))).replace("-", "−");
  return unit.symbol ? `${text}\u00a0${unit.symbol}` : text;
};

class Wrong extends Error {}

function fail(messages, code, params) {
  throw new Wrong(messages[code].replace(/%\((\w+)\)s/g, (_all, name) => params[name] ?? ""));
}

function read(input, messages) {
  const { quantity, least, most, examples } = input.dataset;
  const params = { value: input.value.trim().slice(0, LONGEST), examples };
  const written = plain(input.value);
  if (!written) return null;
  if (written.length > LONGEST) fail(messages, "not_a_number", params);
  const units = UNITS[quantity];
  const ratio = quantity === "ratio" && RATIO.exec(written);
  const found = ratio || WRITTEN.exec(written);
  if (!found) fail(messages, "not_a_number", params);
  const numbers = ratio ? found.slice(1, 3) : [found[1]];
  if (numbers.some((number) => THOUSANDS.test(number))) fail(messages, "ambiguous", params);
  const number = numbers.map(asNumber).reduce((above, below) => above / below);
  if (Number.isNaN(number) || (ratio && !Number.isFinite(number))) {
    fail(messages, "not_a_number", params);
  }
  const spelled = ratio ? "" : (found[2] ?? "").trim().toLowerCase();
  const unit = spelled
    ? units.find(({ spellings }) => spellings.includes(spelled))
    : units[chosenUnit(input)];
  if (!unit) fail(messages, "unknown_unit", params);
  const first = toFirst(number, unit);
  // 176 °F are 80 °C, whatever the last bit says.
  if (first < Number(least) - 1e-9 || first > Number(most) + 1e-9) {
    const tooCold = quantity === "temperature" && first < Number(least);
    const ends = [least, most].map((end) => shown(fromFirst(Number(end), unit), unit));
    const limits = { least: ends[0], most: ends[1] };
    fail(messages, tooCold ? "below_zero" : "out_of_range", { ...params, ...limits });
  }
  return { number, first, isFirst: unit === units[0] };
}

/** The message beside a field; none takes it away. */
export function complain(input, text) {
  const field = input.closest(".filter-field");
  const id = `${input.id}_error`;
  let list = field.querySelector(".errorlist");
  field.classList.toggle("field--wrong", Boolean(text));
  if (!text) {
    list?.remove();
    input.removeAttribute("aria-invalid");
    return;
  }
  if (!list) {
    list = Object.assign(document.createElement("ul"), { className: "errorlist", id });
    field.append(list);
  }
  input.setAttribute("aria-invalid", "true");
  const described = new Set((input.getAttribute("aria-describedby") ?? "").split(" "));
  input.setAttribute("aria-describedby", [...described.add(list.id)].join(" ").trim());
  list.replaceChildren(Object.assign(document.createElement("li"), { textContent: text }));
}

/** What a field asks: {number, first, isFirst}; null for blanks and for what is
 *  wrong, of which a message beside the field tells. */
export function ask(input, messages) {
  try {
    const amount = read(input, messages);
    complain(input, "");
    return amount;
  } catch (wrong) {
    if (!(wrong instanceof Wrong)) throw wrong;
    complain(input, wrong.message);
    return null;
  }
}

const isPlain = (text) => new RegExp(`^${NUMBER}$`, "i").test(plain(text));

/** What the address holds for a field: a plain number gets its unit, where that is not the first. */
export function forAddress(input) {
  const at = chosenUnit(input);
  const text = input.value.trim();
  return at && isPlain(text) ? `${text}${UNITS[input.dataset.quantity][at].symbol}` : text;
}

/** Keeps a form's plain numbers in the unit that the reader chose, and its address readable. */
export function followUnits(form, after) {
  const inputs = [...form.querySelectorAll("[data-quantity]")];
  const before = new Map(inputs.map((input) => [input, 0]));
  const convert = () => {
    for (const input of inputs) {
      const now = chosenUnit(input);
      const was = before.get(input);
      before.set(input, now);
      if (now === was || !isPlain(input.value)) continue;
      const units = UNITS[input.dataset.quantity];
      const number = fromFirst(toFirst(asNumber(plain(input.value)), units[was]), units[now]);
      if (Number.isFinite(number)) input.value = short(number);
    }
    after();
  };
  form.addEventListener("formdata", ({ formData }) => {
    for (const input of inputs) {
      formData.set(input.name, forAddress(input));
    }
    for (const name of new Set(formData.keys())) {
      if (formData.getAll(name).every((value) => !value)) formData.delete(name);
    }
  });
  document.addEventListener("units", convert);
  convert();
}
