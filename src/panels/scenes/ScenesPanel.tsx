import { loadScenes } from "../../data/scenes/index.ts";
import type { SceneGroup } from "../../models/contract/scene.ts";
import { openScene } from "../../store/files/openScene.ts";
import { closePanel, useLab } from "../../store/lab/lab.ts";
import { shownScene } from "../../store/lab/selectors.ts";
import { Drawer } from "../common/Drawer.tsx";
import styles from "./ScenesPanel.module.css";

/** The panel, once the scenes of every model are there. */
export async function withScenes() {
  const groups = await loadScenes();
  return { default: () => <ScenesPanel groups={groups} /> };
}

/** Every scene with what to look at; the one opened closes the panel. */
export function ScenesPanel({ groups }: { readonly groups: readonly SceneGroup[] }) {
  const on = useLab(shownScene);
  return (
    <Drawer wide title="Scenes" onClose={() => closePanel("scenes")}>
      <p className={styles.note}>
        Each opens data, model and start of its own. Undo brings back what you had.
      </p>
      <div className={styles.groups}>
        {groups.map(({ heading, scenes }) => (
          <section key={heading}>
            <h3 className={styles.heading}>{heading}</h3>
            <ul className={styles.list}>
              {scenes.map((scene) => (
                <li key={scene.id}>
                  <a
                    href={`./#scene=${scene.id}`}
                    className={styles.scene}
                    aria-current={on?.title === scene.title ? "true" : undefined}
                    onClick={(event) => {
                      // Opened as an edit; the address is for other tabs, and to pass on.
                      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                      event.preventDefault();
                      openScene(scene);
                      event.currentTarget.closest("dialog")?.close();
                    }}
                  >
                    {scene.title}
                  </a>
                  <p className={styles.about}>{scene.about}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Drawer>
  );
}
