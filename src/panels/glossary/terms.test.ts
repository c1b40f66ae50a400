import { describe, expect, test } from "vitest";
import { findTerms } from "./find.ts";
import { terms } from "./terms.ts";

/** Words of the field that are not plain: where one is used it is to be explained. */
const NOT_PLAIN =
  /\b(?:likelihood|prior|posterior|marginal|latent|entropy|divergence|KL|ELBO|bound|gap|nats?|responsibilit\w+|singularit\w+|degenerate|collaps\w+|tied|spherical|diagonal|floor|clamp\w*|eigen\w+|MAP|held.out|cross-validation|AIC|BIC|ICL|ECM|generalised|backtracking|minibatch\w*|anneal\w+|tempered|Monte|inertia|saddle|optim\w+|identity|closed form|one-hot|bootstrap|stationary|gradient|Hessian|conjugate|variational|amorti\w+|asymptotic\w*|Lagrang\w+|convex\w*|stochastic)\b/gi;

describe("the glossary", () => {
  test.each(terms.map((term, place) => [term.name, term, place] as const))(
    "explains “%s” in plain words and in terms that stand before it, but for its own name",
    (_name, { says }, place) => {
      const used = findTerms(says).flatMap(({ term }) => (term ? [term] : []));
      for (const term of used) expect(terms.indexOf(term)).toBeLessThanOrEqual(place);
      // All that is not plain is one of those terms.
      const plain = findTerms(says)
        .filter(({ term }) => !term)
        .map(({ text }) => text)
        .join(" … ");
      const again = new RegExp(
        used.flatMap(({ name, also = [] }) => [name, ...also]).join("|") || "^$",
        "gi",
      );
      expect(plain.replace(again, "").match(NOT_PLAIN)).toBeNull();
    },
  );

  test("says each thing once, in one or two sentences without exclamation", () => {
    const forms = terms.flatMap(({ name, also = [] }) => [name, ...also]);
    expect(new Set(forms).size).toBe(forms.length);
    for (const { says } of terms) {
      expect(says.length).toBeLessThan(140);
      expect(says).toMatch(/\.$/);
      expect(says).not.toContain("!");
      expect(says.match(/[.](?:\s|$)/g)?.length).toBeLessThanOrEqual(2);
    }
  });

  test("has one word for one thing", () => {
    const said = terms.map(({ name, says }) => `${name} ${says}`).join(" ");
    expect(said).not.toMatch(
      /\b(?:cluster|mixing|centroid|soft assignment|objective|free energy)\b/i,
    );
    for (const [name, symbol] of [
      ["responsibility", "γ_nk"],
      ["log-likelihood", "ℓ(θ)"],
      ["ELBO", "𝓛(q, θ)"],
      ["KL gap", "ℓ − 𝓛"],
    ])
      expect(terms.find((term) => term.name === name)?.says).toContain(symbol);
    expect(terms.find(({ name }) => name === "half-step")?.says).toMatch(/E-step.*M-step/);
  });
});

describe("a text", () => {
  const found = (text: string) =>
    findTerms(text).flatMap(({ text: form, term }) => (term ? [[form, term.name]] : []));

  test("has each term marked where it first stands, the longest that fits", () => {
    expect(found("The KL gap is a KL; the gap closes, and KL is 0.")).toEqual([
      ["KL gap", "KL gap"],
      ["KL", "KL"],
    ]);
  });

  test("is whole, whatever is marked in it", () => {
    for (const text of ["The bound rose by 5.2 nats", "", "no term", "Bound", "posterior"])
      expect(
        findTerms(text)
          .map((each) => each.text)
          .join(""),
      ).toBe(text);
  });

  test("has no term within a word", () => {
    expect(found("unbounded, boundary, gapless, KLM, natsy")).toEqual([]);
  });
});
