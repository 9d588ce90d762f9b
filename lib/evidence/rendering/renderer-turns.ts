/** Two at once, since each takes a whole core; a machine with more cores gains little from more. */
const MAX_RUNNING = 2;
/** Beyond this the wait would be longer than anybody's patience, and the memory of the waiting requests counts. */
const MAX_WAITING = 60;

export type Turn = { readonly release: () => void };

let running = 0;
const waiting: (() => void)[] = [];

/** A turn to run the renderer, as soon as there is one, or null when too many wait already. */
export const takeTurn = async (): Promise<Turn | null> => {
  if (running >= MAX_RUNNING) {
    if (waiting.length >= MAX_WAITING) return null;
    // Whoever releases hands its place over, so `running` stays as it is.
    await new Promise<void>((resume) => waiting.push(resume));
  } else {
    running += 1;
  }
  return { release: once(passOn) };
};

const passOn = (): void => {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
};

const once = (action: () => void): (() => void) => {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
};
