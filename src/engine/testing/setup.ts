import { loadAnswers } from "../late.ts";
import { loadAll } from "../registry/load.ts";
import { loadPicture } from "../registry/pictures.ts";

await Promise.all([loadAll(), loadAnswers(), loadPicture("ppca")]);
