import { setView } from "../../store/lab/lab.ts";
import { Button } from "../common/Button.tsx";
import { Formula } from "../common/Formula.tsx";
import styles from "./Guide.module.css";

const things = [
  {
    name: "The plane:",
    says: "the data, and what the model believes of each point; grey until the first E-step.",
  },
  {
    name: "The chart:",
    says: "ℓ(θ) and, never above it, the ELBO 𝓛(q, θ). The gap between them is the KL.",
  },
  {
    name: "E-step and M-step:",
    says: "one changes q, the other θ, in turn; in EM each climbs the same function of the two.",
  },
];

/** What the screen shows, where there is room for it and no step yet to speak of. */
export default function Guide() {
  return (
    <div className={styles.guide}>
      {things.map(({ name, says }) => (
        <p key={name}>
          <b>{name}</b> <Formula text={says} />
        </p>
      ))}
      <p>Scenes show where EM breaks, and other algorithms as choices of q and θ.</p>
      <Button className={styles.scenes} onClick={() => setView({ panel: "scenes" })}>
        Browse the scenes
      </Button>
    </div>
  );
}
