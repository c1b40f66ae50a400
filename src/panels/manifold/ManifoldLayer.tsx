import { useEffect, useMemo } from "react";
import { seenAt } from "../../models/shared/axes/axes.ts";
import { pointAt } from "../../models/shared/points.ts";
import { followAgain } from "../../store/follow/again.ts";
import { useLab } from "../../store/lab/lab.ts";
import { lensOf, planePoints } from "../../store/lab/lens.ts";
import { drawnFrame } from "../../store/lab/selectors.ts";
import { glideTime, useGlide } from "../../views/motion.ts";
import { between, type Drawn, Manifold } from "../../views/plane/manifold/Manifold.tsx";
import type { Place, Sight } from "../../views/plane/props.ts";
import { useTheme } from "../theme.ts";
import { useManifold } from "./useManifold.ts";
import { ZHandle } from "./ZHandle.tsx";
import { zColours } from "./zColour.ts";

/** Most points that are tied to their reconstructions. */
const MOST = 1000;
/** Points generated. */
const GENERATED = 200;

/** The curve f(z) over the plane, coloured along z, with the points where the encoder places them; nothing over one axis. */
export default function ManifoldLayer({ view }: Sight) {
  useEffect(followAgain, []);
  const told = useManifold();
  const lens = useLab(lensOf);
  const points = useLab(planePoints);
  const draws = useLab((s) => s.view.draws ?? 0);
  const picked = useLab((s) => s.view.picked);
  const z = useLab((s) => s.view.z ?? 0);
  const theme = useTheme();
  const colourOf = useMemo(() => zColours(theme), [theme]);
  const drawn = useMemo((): Drawn | null => {
    if (!told || lens?.box) return null;
    const seen = (place: readonly number[]): Place => {
      const [x = 0, y = 0] = lens ? seenAt(lens.axes, place) : place;
      return [x, y];
    };
    const generated = draws > 0 ? told.drawn(GENERATED, draws) : null;
    const few = points.size <= MOST;
    return {
      zs: told.zs,
      curve: told.places.map(seen),
      sd: told.sd,
      points: few
        ? told.reconstructed.map((to, n) => {
            const [x = 0, y = 0] = pointAt(points, n);
            return { at: [x, y] as Place, to: seen(to), z: told.m[n] ?? 0 };
          })
        : [],
      generated: generated
        ? generated.places.map((place, i) => ({ at: seen(place), z: generated.zs[i] ?? 0 }))
        : [],
    };
  }, [told, lens, points, draws]);
  const shown = useGlide(drawn, (a, b, share) => (a && b ? between(a, b, share) : null), {
    duration: glideTime(),
  });
  const frame = useLab((s) => drawnFrame(s)?.iteration);
  if (!shown || !told) return null;
  return (
    <div data-frame={frame}>
      <Manifold drawn={shown} view={view} colourOf={colourOf} picked={picked} z={z} />
      <ZHandle drawn={shown} view={view} colourOf={colourOf} />
    </div>
  );
}
