import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { env } from "@/lib/platform/env";

// argon2id, 64 MiB, three passes: 41 ms on the machine it was chosen on, well above the OWASP minimum.
const cost = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** At most four at once: each takes 64 MiB, and a flood of sign-ins must not take the whole machine. */
const places = 4;
let running = 0;
const waiting: (() => void)[] = [];

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= places) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
};

const bytesOf = (pepper: string) => Buffer.from(pepper, "utf8");

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password, { ...cost, secret: bytesOf(env().PASSWORD_PEPPER) }));

let decoy: Promise<string> | undefined;

/** `formerly`: it is right, and its hash was made with the pepper that is on its way out. */
export type PasswordAnswer = "wrong" | "right" | "formerly";

/** Verifies against the stored hash, or, for an address nobody has, against a decoy that costs the same time. */
export const checkPassword = async (stored: string | null, password: string): Promise<PasswordAnswer> => {
  decoy ??= hashPassword("nobody has this password");
  const against = stored ?? (await decoy);
  const { PASSWORD_PEPPER, PASSWORD_PEPPER_FORMER } = env();
  if (await matches(against, password, PASSWORD_PEPPER)) return stored === null ? "wrong" : "right";
  const isFormer = PASSWORD_PEPPER_FORMER && (await matches(against, password, PASSWORD_PEPPER_FORMER));
  return isFormer && stored !== null ? "formerly" : "wrong";
};

export const verifyPassword = async (stored: string | null, password: string): Promise<boolean> =>
  (await checkPassword(stored, password)) !== "wrong";

const matches = (against: string, password: string, pepper: string): Promise<boolean> =>
  inTurn(() => verify(against, password, { secret: bytesOf(pepper) }));
