/** Arithmetic of typed expressions by mathjs; a chunk of its own, loaded when first needed. */
import {
  absDependencies,
  addDependencies,
  cosDependencies,
  create,
  divideDependencies,
  eDependencies,
  expDependencies,
  logDependencies,
  type MathNode,
  multiplyDependencies,
  parseDependencies,
  piDependencies,
  powDependencies,
  sinDependencies,
  sqrtDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
} from "mathjs";

/** Everything that an expression may name. */
const NAMES = ["pi", "e", "sqrt", "exp", "log", "sin", "cos", "abs"];

const KINDS = ["ConstantNode", "OperatorNode", "ParenthesisNode", "ArrayNode", "FunctionNode"];

const { parse } = create(
  {
    ...parseDependencies,
    ...piDependencies,
    ...eDependencies,
    ...addDependencies,
    ...subtractDependencies,
    ...multiplyDependencies,
    ...divideDependencies,
    ...powDependencies,
    ...unaryMinusDependencies,
    ...unaryPlusDependencies,
    ...absDependencies,
    ...sqrtDependencies,
    ...expDependencies,
    ...logDependencies,
    ...sinDependencies,
    ...cosDependencies,
  },
  { matrix: "Array" },
);

/**
 * The value of an expression of numbers, matrices, + − · / ^ and the names above; throws where
 * it is anything else, so that of mathjs nothing can be reached that imports, parses or assigns.
 */
export function evaluate(text: string): unknown {
  const node = parse(text);
  node.traverse((part) => {
    if (!isArithmetic(part)) throw new Error(`no arithmetic: ${part.type}`);
  });
  return node.compile().evaluate({});
}

function isArithmetic(node: MathNode): boolean {
  if (node.type === "SymbolNode") return NAMES.includes(String(node));
  return KINDS.includes(node.type);
}
