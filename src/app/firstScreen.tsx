import { renderToStaticMarkup } from "react-dom/server";
import chart from "../panels/chart/ChartPanel.module.css";
import { Details } from "../panels/details/Details.tsx";
import { Header } from "../panels/header/Header.tsx";
import { NextLine } from "../panels/plane/next/NextLine.tsx";
import plane from "../panels/plane/PlanePanel.module.css";
import { Transport } from "../panels/transport/Transport.tsx";
import styles from "./App.module.css";
import "./first.ts";

/**
 * The screen before anything is drawn, as markup: the panels as the app renders them, the frames
 * of plane and chart empty. For the eye alone: the names that controls are found by are left out.
 */
export function firstScreen(): string {
  const markup = renderToStaticMarkup(
    <div className={styles.app}>
      <Header />
      <main className={styles.main}>
        <div className={styles.plane}>
          <section className={plane.panel}>
            <div className={plane.plane} />
            <NextLine />
          </section>
        </div>
        <div className={styles.chart}>
          <section className={chart.panel} />
        </div>
        <div className={styles.details}>
          <Details />
        </div>
      </main>
      <div />
      <Transport />
    </div>,
  );
  return markup
    .replaceAll(/<input type="file"[^>]*>/g, "")
    .replaceAll(/ (role|title|aria-(label|description|valuetext|haspopup|expanded))="[^"]*"/g, "");
}
