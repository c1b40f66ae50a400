import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Formula } from "./Formula.tsx";

const shown = (text: string) =>
  renderToStaticMarkup(<Formula text={text} />)
    .replace(/<\/?span[^>]*>/g, "")
    .replace(/<(\w+) [^>]*>/g, "<$1>");

test.each([
  ["E_q[log π_z]", "E<sub>q</sub>[log π<sub>z</sub>]"],
  ["W_kW_k^T + σ²_kI", "W<sub>k</sub>W<sub>k</sub><sup>T</sup> + σ<sup>2</sup><sub>k</sub>I"],
  ["M_k = W_k^TW_k", "M<sub>k</sub> = W<sub>k</sub><sup>T</sup>W<sub>k</sub>"],
  ["N(x | W_kz + μ_k, Ψ)", "N(x | W<sub>k</sub>z + μ<sub>k</sub>, Ψ)"],
])("%s has its indices set", (text, wanted) => {
  expect(shown(text)).toBe(wanted);
});

test.each(["bill_length_mm", "body_mass_g", "x_length", "BILL_LENGTH", "größe_m", "my_table.csv"])(
  "%s is a name, and stays as it is, in a sentence too",
  (name) => {
    expect(shown(name)).toBe(name);
    expect(shown(`Missing: ${name}.`)).toBe(`Missing: ${name}.`);
  },
);
