import { editors, formats, gapKernels, gradients, kernels, pictures } from "../../models/faces.ts";
import { gaussianMixture, logDensity } from "../../models/index.ts";
import { kinds } from "../../models/kinds.ts";
import { loadAllRules } from "../../rules/loaded.ts";
import { loadAnswers } from "../questions/late.ts";

const faces = [editors, formats, kernels, pictures];
const first = kinds.map((row) => row.first);
const gapped = kinds.filter((row) => row.gaps).map((row) => row.first);
const climbing = kinds.filter((row) => row.gradients).map((row) => row.first);
await Promise.all([
  loadAllRules(),
  ...kinds.filter((row) => row.rules).map((row) => loadAllRules(row.first)),
  loadAnswers(),
  ...faces.flatMap((face) => first.map((spec) => face.load(spec))),
  ...gapped.map((spec) => gapKernels.load(spec)),
  ...climbing.map((spec) => gradients.load(spec)),
  ...kinds.flatMap(({ ofImages }) => (ofImages ? [kernels.load(ofImages)] : [])),
  kernels.load({ ...gaussianMixture.first, slip: { kind: "no-half" } }),
  kernels.load({ ...logDensity.first, target: { kind: "typed", expression: "-x^2-y^2" } }),
]);
