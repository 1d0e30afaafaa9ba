// The curve, its verdict and its table follow the slider and the fields at once: the same figures
// that the server writes, by the same rules (products/grades/curve).

import { MU0, SAFE_SHARE, curveAt, judge, permeanceOf } from "./demagnetisation.js";
import { ask, chosenUnit, complain, followUnits, forAddress, short } from "./quantities.js";

const KOE = (4 * Math.PI) / 1000;
const MGOE = (4 * Math.PI) / 100;
const STEPS = 60;
const USUAL_RATIO = 0.7;
const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];
const [LEFT, RIGHT, TOP, BOTTOM] = [66, 570, 66, 420];
const WAIT = 400;

const section = document.querySelector("[data-curve]");
const grade = Object.fromEntries(
  ["br", "hcj", "alpha", "beta", "recoil", "coldest", "warmest", "deepest", "highest"].map((name) => [
    name,
    Number(section.dataset[name]),
  ]),
);
const form = section.querySelector("form");
const messages = JSON.parse(form.dataset.messages);
const { temperature: degrees, ld, pc } = form.elements;
const slider = form.querySelector("[data-slider]");
const verdictBox = section.querySelector("[data-verdict]");
const enquiry = section.querySelector("[data-enquiry]");
const atFirst = grade.beta > 0 ? grade.coldest : grade.warmest;

const written = (value, digits) => {
  const text = value.toFixed(digits);
  return Number(text) ? text.replace("-", "−") : text.replace("-", "");
};
const brief = (value) => written(value, Number.isInteger(Number(value.toFixed(1))) ? 0 : 1);
const fahrenheit = (celsius) => (celsius * 9) / 5 + 32;
const pair = (one, unit, other, otherUnit) => [`${one}\u00a0${unit}`, `${other}\u00a0${otherUnit}`];

const field = (h) => pair(written(h, 0), "kA/m", written(h * KOE, 2), "kOe");
const flux = (b) => pair(written(b, 3), "T", written(b * 10, 2), "kG");
const energy = (e) => pair(written(e, 0), "kJ/m³", written(e * MGOE, 1), "MGOe");
const celsius = (t) => pair(brief(t), "°C", brief(fahrenheit(t)), "°F");
const kelvins = (k) =>
  pair(
    written(Math.floor(k + 1e-6), 0),
    "K",
    written(Math.floor((k * 9) / 5 + 1e-6), 0),
    "°F",
  );
const range = (low, high) => {
  const { range: sign, rangeBelowZero } = verdictBox.dataset;
  const join = (a, b) => `${brief(a)}${a < 0 ? rangeBelowZero : sign}${brief(b)}`;
  return pair(join(low, high), "°C", join(fahrenheit(low), fahrenheit(high)), "°F");
};

const x = (h) => RIGHT + (h / grade.deepest) * (RIGHT - LEFT);
const y = (b) => BOTTOM - (b / grade.highest) * (BOTTOM - TOP);
const line = (points) => `M${points.map(([a, b]) => `${a.toFixed(1)} ${b.toFixed(1)}`).join("L")}`;

function path(end, value) {
  const fields = Array.from({ length: STEPS + 1 }, (_, k) => -end * (1 - (1 - k / STEPS) ** 3));
  return line(fields.map((h) => [x(h), y(Math.max(value(h), 0))]));
}

function loadPath(permeance) {
  const atEdge = permeance * MU0 * grade.deepest;
  const share = atEdge ? Math.min(1, grade.highest / atEdge) : 1;
  return line([
    [x(0), y(0)],
    [x(-grade.deepest * share), y(atEdge * share)],
  ]);
}

function put(name, texts) {
  for (const place of section.querySelectorAll(`[data-figure="${name}"]`)) {
    const spans = place.querySelectorAll("span");
    if (spans.length) spans.forEach((span, at) => (span.textContent = texts[at]));
    else place.textContent = texts;
  }
}

const places = Object.fromEntries(
  [...section.querySelectorAll("[data-path]")].map((place) => [place.dataset.path, place]),
);
const readings = [...section.querySelector("[data-readings]").rows];

function draw(temperature, ratio, permeance) {
  const curve = curveAt(grade, temperature);
  const verdict = judge(grade, temperature, permeance);
  const [h, b] = curve.crossing(permeance);
  const limit = x(-SAFE_SHARE * curve.coercivity);
  places.j.setAttribute("d", path(curve.coercivity, curve.j));
  places.b.setAttribute("d", path(curve.normal, curve.b));
  places.load.setAttribute("d", loadPath(permeance));
  places.limit.setAttribute("d", line([[limit, TOP], [limit, BOTTOM]]));
  places.point.setAttribute("cx", x(h).toFixed(1));
  places.point.setAttribute("cy", y(b).toFixed(1));
  put("temperature", celsius(temperature));
  put("ld", ratio === null ? "–" : short(ratio));
  put("pc", written(permeance, 2));
  put("br", flux(curve.remanence));
  put("hcj", field(curve.coercivity));
  put("hcb", field(curve.normal));
  put("bhmax", energy(curve.energy()));
  put("hd", field(verdict.field));
  put("limit", field(verdict.limit));
  put("bd", flux(b));
  const hasRange = verdict.low !== undefined;
  // Where there is none, both are hidden.
  put("range", range(verdict.low ?? grade.coldest, verdict.high ?? grade.warmest));
  put("margin", kelvins(verdict.margin ?? 0));
  readings.forEach((row, at) => {
    const here = -curve.coercivity * SHARES[at];
    [field(here), flux(curve.j(here)), flux(curve.b(here))].forEach((texts, column) => {
      row.cells[column].querySelectorAll("span").forEach((span, k) => (span.textContent = texts[k]));
    });
  });
  say(verdict, hasRange);
}

/** The words that hold are shown, the others hidden. */
function say(verdict, hasRange) {
  const wrong = section.querySelector(".errorlist") !== null;
  const holds = {
    wrong,
    right: !wrong,
    safe: !wrong && verdict.isSafe,
    demagnetised: !wrong && !verdict.isSafe,
    some: hasRange,
    never: !hasRange,
    "by-catalogue": !verdict.isByShape,
    "by-shape": verdict.isByShape,
  };
  for (const part of section.querySelectorAll("[data-when]")) {
    part.hidden = !holds[part.dataset.when];
  }
  const word = verdict.isSafe ? "safe" : "demagnetised";
  verdictBox.dataset.verdict = wrong ? "wrong" : word;
}

function askTemperature() {
  const amount = ask(degrees, messages);
  if (!amount) return atFirst;
  if (amount.first < grade.coldest - 1e-6 || amount.first > grade.warmest + 1e-6) {
    const ends = [grade.coldest, grade.warmest].map((end) => celsius(end)[amount.isFirst ? 0 : 1]);
    const params = { value: degrees.value.trim(), least: ends[0], most: ends[1] };
    complain(degrees, messages.outside.replace(/%\((\w+)\)s/g, (_all, name) => params[name]));
    return atFirst;
  }
  return amount.first;
}

function update() {
  const temperature = askTemperature();
  const givenRatio = ask(ld, messages);
  const givenPermeance = ask(pc, messages);
  if (givenRatio && givenPermeance) complain(pc, messages.both);
  const ratio = givenRatio ? givenRatio.number : givenPermeance ? null : USUAL_RATIO;
  const permeance = ratio === null ? givenPermeance.number : permeanceOf(ratio);
  slider.value = temperature;
  slider.setAttribute("aria-valuetext", celsius(temperature)[chosenUnit(degrees)]);
  draw(temperature, ratio, permeance);
  carry(temperature, ratio, permeance);
  remember();
}

/** What goes along on paper and in an enquiry. */
function carry(temperature, ratio, permeance) {
  const today = section.querySelector("[data-today]");
  const now = new Date();
  const language = document.documentElement.lang;
  today.textContent = now.toLocaleDateString(language === "en" ? "en-GB" : language, {
    dateStyle: "long",
  });
  if (enquiry) {
    const query = new URLSearchParams({ temperature: short(temperature) });
    if (ratio === null) query.set("pc", written(permeance, 2));
    else query.set("ld", short(ratio));
    enquiry.href = `${enquiry.dataset.enquiry}&${query}`;
  }
}

let timer;
let isAsked = false; // the address stays what it was until the reader asks for something
function remember() {
  clearTimeout(timer);
  if (!isAsked) return;
  timer = setTimeout(() => {
    const query = new URLSearchParams();
    for (const input of [degrees, ld, pc]) {
      const text = forAddress(input);
      if (text) query.set(input.name, text);
    }
    const text = query.toString();
    history.replaceState(null, "", `${location.pathname}${text && `?${text}`}${location.hash}`);
    for (const link of document.querySelectorAll(".language-switch a")) link.search = text;
  }, WAIT);
}

slider.hidden = false;
form.querySelector(".curve__do").hidden = true;
slider.addEventListener("input", () => {
  const value = Number(slider.value);
  degrees.value = short(chosenUnit(degrees) ? fahrenheit(value) : value);
  update();
});
// Of L/D and Pc the one that is typed counts.
for (const [typed, other] of [[ld, pc], [pc, ld]]) {
  typed.addEventListener("input", () => {
    if (typed.value.trim()) other.value = "";
  });
}
for (const input of [degrees, ld, pc]) input.addEventListener("input", update);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  update();
});
followUnits(form, update);
isAsked = true;
