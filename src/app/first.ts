import { pictures } from "../models/faces.ts";
import { picture } from "../models/gaussian-mixture/picture/index.ts";
import { gaussianMixture } from "../models/index.ts";

/** The picture of the first screen, there from the start: asked for by name it would come a journey later. */
pictures.give(gaussianMixture.first, picture);
