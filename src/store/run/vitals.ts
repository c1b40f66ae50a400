/** While work is under way: how often (ms) a worker is asked for a sign of life, and how long it may take. */
const PULSE = 500;
const LIFELESS = 2500;
/** A worker asked to leave its work that stays silent this long (ms) is given up. */
const PATIENCE = 300;

/** What is watched of a worker. */
interface Watched {
  /** Whether there is anything that it owes an answer to. */
  owes(): boolean;
  /** Asks it for a sign of life. */
  ping(): void;
  /** Has it replaced. */
  replace(): void;
}

/**
 * Tells whether a worker lives: it is asked now and then while it owes an answer, and waited for
 * when it was asked to leave its work. One not yet heard of may still be loading, and is waited
 * for; late timers, as in a hidden tab, do no harm.
 */
export function newVitals({ owes, ping, replace }: Watched) {
  let speaks = false;
  let heard = 0;
  let pinged = 0;
  let pulse: ReturnType<typeof setInterval> | undefined;
  /** Runs out where the worker does not say that it has left the command `of`. */
  let silence: { readonly of: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;

  function hush(): void {
    clearTimeout(silence?.timer);
    silence = null;
  }

  return {
    /** Another worker, or none, takes the place of the one before. */
    fresh(): void {
      hush();
      speaks = false;
      heard = pinged;
    },
    /** The worker has said something. */
    heard(): void {
      speaks = true;
      heard = performance.now();
    },
    /** It was asked for something. */
    watch(): void {
      pulse ??= setInterval(() => {
        const now = performance.now();
        if (!owes()) {
          clearInterval(pulse);
          pulse = undefined;
        } else if (heard >= pinged) {
          pinged = now;
          ping();
        } else if (speaks && now - pinged > LIFELESS) replace();
      }, PULSE);
    },
    /** It was asked to leave a command; `late` is told where it stays silent, and then it is replaced. */
    leaving(id: number, late: () => void): void {
      hush();
      const timer = setTimeout(() => {
        late();
        if (speaks) replace();
      }, PATIENCE);
      silence = { of: id, timer };
    },
    /** It has left a command. */
    left(id: number): void {
      if (silence?.of === id) hush();
    },
  };
}
