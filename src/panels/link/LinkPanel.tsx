import { useEffect, useMemo, useState } from "react";
import { copyText } from "../../store/files/clipboard.ts";
import { linkToShown, TooLong } from "../../store/files/linkText.ts";
import { saveSeen } from "../../store/files/tellLink.ts";
import { closePanel } from "../../store/lab/lab.ts";
import { Button } from "../common/Button.tsx";
import { Drawer } from "../common/Drawer.tsx";
import styles from "./LinkPanel.module.css";
import { type Code, pathOf, qrOf } from "./qr.ts";

type Made = { readonly address: string } | { readonly fault: Error };

/** The address of what is seen, as a QR code for those who sit before it, and as text. */
export default function LinkPanel() {
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    linkToShown().then(
      (address) => setMade({ address }),
      (error: unknown) => setMade({ fault: error instanceof Error ? error : new Error() }),
    );
  }, []);
  return (
    <Drawer wide title="Link" onClose={() => closePanel("link")}>
      {made && ("address" in made ? <Link {...made} /> : <Fault {...made} />)}
    </Drawer>
  );
}

function Link({ address }: { readonly address: string }) {
  const [copied, setCopied] = useState<"" | "Copied." | "The clipboard can’t be used here.">("");
  const code = qrOf(address);
  const copy = (): void => {
    copyText(Promise.resolve(address)).then(
      () => setCopied("Copied."),
      () => setCopied("The clipboard can’t be used here."),
    );
  };
  return (
    <div className={styles.link}>
      {code && <QrCode code={code} />}
      <div className={styles.words}>
        <p className={styles.lead}>
          {code
            ? "Scan it to open this session as it is seen here."
            : "These points make a longer address than a QR code can hold. The address carries them."}
        </p>
        <textarea
          className={styles.address}
          aria-label="Address"
          readOnly
          rows={4}
          value={address}
          onFocus={(event) => event.target.select()}
        />
        <div className={styles.row}>
          <Button look="primary" onClick={copy}>
            Copy
          </Button>
          <span role="status">{copied}</span>
        </div>
      </div>
    </div>
  );
}

function Fault({ fault }: { readonly fault: Error }) {
  return (
    <>
      <p role="alert" className={styles.lead}>
        {fault.message}
      </p>
      {fault instanceof TooLong && (
        <div>
          <Button look="primary" onClick={saveSeen}>
            Save the session file
          </Button>
        </div>
      )}
    </>
  );
}

/** Modules of white around it, without which it is not found (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code, dark on white in every theme: as a reader wants it. */
function QrCode({ code }: { readonly code: Code }) {
  const path = useMemo(() => pathOf(code), [code]);
  const side = code.size + 2 * QUIET;
  return (
    <svg
      className={styles.code}
      role="img"
      aria-label="QR code of the address"
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
