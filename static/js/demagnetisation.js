// The physics of products/physics in the reader's browser, so that the curve follows the slider
// without asking the server. Fields in kA/m, B and J in T, temperatures in °C. Sources: there.

export const MU0 = 4e-4 * Math.PI;
export const SAFE_SHARE = 0.9;
const SQUARENESS = 60;
const REFERENCE = 20;

const at = (value, coefficient, temperature) =>
  value * (1 + (coefficient * (temperature - REFERENCE)) / 100);

/** A grade's curve at a temperature. */
export function curveAt({ br, hcj, alpha, beta, recoil }, temperature) {
  const remanence = at(br, alpha, temperature);
  const coercivity = at(hcj, beta, temperature);
  const j = (h) =>
    (remanence + (recoil - 1) * MU0 * h) * (1 - (-h / coercivity) ** SQUARENESS);
  const b = (h) => j(h) + MU0 * h;
  /** Where the load line meets the curve: [H, B]. */
  const crossing = (permeance) => {
    let near = 0;
    let far = coercivity;
    for (let k = 0; k < 60; k += 1) {
      const middle = (near + far) / 2;
      if (b(-middle) > permeance * MU0 * middle) near = middle;
      else far = middle;
    }
    return [-near, permeance * MU0 * near];
  };
  const normal = -crossing(0)[0];
  /** (BH)max in kJ/m³. */
  const energy = () => {
    let low = 0;
    let high = normal;
    for (let k = 0; k < 120; k += 1) {
      const [one, two] = [low + (high - low) / 3, high - (high - low) / 3];
      if (one * b(-one) < two * b(-two)) low = one;
      else high = two;
    }
    return low * b(-low);
  };
  const field = (permeance) => remanence / (MU0 * (recoil + permeance));
  return { remanence, coercivity, normal, j, b, crossing, energy, field };
}

/** The verdict on a magnet: {field, limit, low, high, margin, isSafe, isByShape}. */
export function judge(grade, temperature, permeance) {
  const { br, hcj, alpha, beta, recoil, coldest, warmest } = grade;
  const curve = curveAt(grade, temperature);
  const field = curve.field(permeance);
  const limit = SAFE_SHARE * curve.coercivity;
  const demagnetising = br / (MU0 * (recoil + permeance));
  const at20 = SAFE_SHARE * hcj - demagnetising;
  const perKelvin = (SAFE_SHARE * hcj * beta - demagnetising * alpha) / 100;
  let low = coldest;
  let high = warmest;
  if (perKelvin) {
    const crossing = REFERENCE - at20 / perKelvin;
    if (perKelvin < 0) high = Math.min(high, crossing);
    else low = Math.max(low, crossing);
  } else if (at20 <= 0) {
    return { field, limit, isSafe: false };
  }
  // To a tenth of a degree on the safe side.
  const [from, to] = [Math.ceil(low * 10 - 1e-9) / 10, Math.floor(high * 10 + 1e-9) / 10];
  // What is not safe at 20 °C is lost there, before it is warm.
  if (low >= high || from > to || low > REFERENCE) return { field, limit, isSafe: false };
  const isSafe = from <= temperature && temperature <= to;
  const toTheCold = beta > 0 ? temperature - from : Infinity;
  const margin = Math.max(Math.min(to - temperature, toTheCold), 0);
  const isByShape = from > coldest || to < warmest;
  return { field, limit, low: from, high: to, margin, isSafe, isByShape };
}

/** Pc of a cylinder magnetised along its axis, from L/D. */
export function permeanceOf(ratio) {
  const root = Math.hypot(2, ratio);
  // K − E = π/(2a)·total, by the arithmetic-geometric mean.
  let [a, b, weight, total] = [1, ratio / root, 1, 2 / root ** 2];
  while (a - b > 1e-15 * a) {
    total += weight * ((a - b) / 2) ** 2;
    [a, b, weight] = [(a + b) / 2, Math.sqrt(a * b), weight * 2];
  }
  const n = 1 - (ratio * root * total) / (2 * a);
  return (1 - n) / n;
}
