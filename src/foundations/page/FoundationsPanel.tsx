import { Drawer } from "../../panels/common/Drawer.tsx";
import { Card } from "../../panels/scenes/Card.tsx";
import cards from "../../panels/scenes/ScenesPanel.module.css";
import { openFigure } from "../../store/figure/figure.ts";
import { closePanel, useLab } from "../../store/lab/lab.ts";
import { foundations } from "../index.ts";
import { Emblem } from "./Emblem.tsx";
import { useColours } from "./useColours.ts";

/** Every figure, in the order of the lectures; the one opened closes the panel. */
export function FoundationsPanel() {
  const on = useLab((s) => s.view.figure?.name);
  const colours = useColours();
  const lectures = [...new Set(foundations.map(({ lecture }) => lecture))];
  return (
    <Drawer wide title="Foundations" onClose={() => closePanel("foundations")}>
      <p className={cards.note}>
        What comes before EM, each idea a figure to take hold of. Your session stays as it is.
      </p>
      {lectures.map((lecture) => (
        <section key={lecture} className={cards.group} style={colours}>
          <h3>Lecture {lecture}</h3>
          <ul className={cards.cards}>
            {foundations
              .filter((each) => each.lecture === lecture)
              .map(({ name, title, about }) => (
                <Card
                  key={name}
                  address={`figure=${name}`}
                  title={title}
                  about={about}
                  picture={<Emblem of={name} />}
                  current={on === name}
                  onOpen={() => openFigure(name)}
                />
              ))}
          </ul>
        </section>
      ))}
    </Drawer>
  );
}
