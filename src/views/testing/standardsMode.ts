// KaTeX asks for a document with a doctype, which the page has; a DOM in Node begins without one.
if (globalThis.document)
  Object.defineProperty(document, "compatMode", { value: "CSS1Compat", configurable: true });
