import Tex from "../../views/formula/Tex.tsx";
import { HtmlMath } from "../../views/text/MathText.tsx";
import { families } from "./families.ts";
import styles from "./Tree.module.css";

/** The families as branches of one tree, each with its factorisation and with what of it can be opened here. */
export function Tree() {
  return (
    <div className={styles.tree}>
      <p className={styles.root}>
        Generative models: <Tex tex="p_\theta(x)" />, learnt from samples of <Tex tex="x" />
      </p>
      <ul className={styles.families}>
        {families.map(({ name, factorised, known, shown }) => (
          <li key={name} className={styles.family}>
            <span className={styles.name}>{name}</span>
            <span className={styles.formula}>
              <Tex tex={factorised} />
            </span>
            <span className={styles.known}>{known}</span>
            <span className={styles.shown}>
              {shown.map((each) =>
                each.address ? (
                  <a key={each.name} className={styles.link} href={`#${each.address}`}>
                    <HtmlMath text={each.name} />
                  </a>
                ) : (
                  <span key={each.name} className={styles.here}>
                    {each.name}
                  </span>
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
