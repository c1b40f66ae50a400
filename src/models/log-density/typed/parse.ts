/** A typed target: mathjs parses it and evaluates nothing; it arrives with the first that is typed. */
import {
  type ConstantNode,
  create,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type ParenthesisNode,
  parseDependencies,
} from "mathjs";
import { quoted } from "../../../checks/fault.ts";
import { LONGEST } from "../spec.ts";
import { binaries, binary, constant, type Tape, unaries, unary } from "./tape.ts";

const { parse } = create({ ...parseDependencies });

const CONSTANTS: { readonly [name: string]: number } = { pi: Math.PI, e: Math.E };
const FUNCTIONS = [...Object.keys(unaries), ...Object.keys(binaries)].filter((name) =>
  /^\w+$/.test(name),
);
const KNOWN = `A target may name x, y, pi, e and ${FUNCTIONS.join(", ")}.`;

type Step = Tape["steps"][number];

/**
 * The steps that an expression of x and y comes to: numbers, + − · / ^ and a few functions, so that
 * it ends after as many steps as it has signs. Throws Error with a sentence where it is anything else.
 */
export function parseTarget(text: string): Tape {
  const steps: Step[] = [];
  /** Takes a step that writes into the next register; its number. */
  const take = (step: (into: number) => Step): number => {
    const into = steps.length + 2;
    steps.push(step(into));
    return into;
  };
  const register = (node: MathNode): number => {
    switch (node.type) {
      case "ParenthesisNode":
        return register((node as ParenthesisNode).content);
      case "ConstantNode": {
        const { value } = node as ConstantNode;
        if (typeof value !== "number") throw unknown(String(node));
        return take((into) => constant(value, into));
      }
      case "SymbolNode": {
        const name = String(node);
        if (name === "x" || name === "y") return name === "x" ? 0 : 1;
        const value = CONSTANTS[name];
        if (value === undefined) throw unknown(name);
        return take((into) => constant(value, into));
      }
      case "OperatorNode": {
        const { op, args } = node as OperatorNode;
        return called(op, args);
      }
      case "FunctionNode": {
        const { fn, args } = node as FunctionNode;
        const name = String(fn);
        if (!FUNCTIONS.includes(name)) throw unknown(name);
        return called(name, args);
      }
      default:
        throw unknown(String(node));
    }
  };
  const called = (name: string, args: readonly MathNode[]): number => {
    const [a, b] = args.map(register);
    const [one, two] = [unaries[name], binaries[name]];
    if (args.length === 1 && one && a !== undefined) return take((into) => unary(one, a, into));
    if (args.length === 2 && two && a !== undefined && b !== undefined)
      return take((into) => binary(two, a, b, into));
    throw new Error(`${quoted(name)} does not take ${args.length} numbers.`);
  };
  const last = register(parsed(text));
  // x or y alone is a register that no step has made.
  if (last < 2) take((into) => unary(unaries["+"] as (typeof unaries)[string], last, into));
  return { steps };
}

function parsed(text: string): MathNode {
  // As it is set in print.
  const ascii = text.replaceAll("−", "-").replaceAll("²", "^2").replaceAll("³", "^3");
  if (ascii.length > LONGEST)
    throw new Error(`The target has ${ascii.length} signs; at most ${LONGEST} are read.`);
  if (ascii.trim() === "") throw new Error("The target is empty: type an expression of x and y.");
  try {
    return parse(ascii);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${quoted(text)} is no expression of x and y: ${why}.`);
  }
}

const unknown = (what: string): Error =>
  new Error(`${quoted(what)} is nothing that a target may hold. ${KNOWN}`);
