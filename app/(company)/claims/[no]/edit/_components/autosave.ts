import type { RefusalAnswer, SavedAnswer } from "@/app/(company)/claims/_server/saved-answer";

/** A field that is typed and not yet stored. */
type Unsaved = { readonly typed: string; readonly base: string };

/** `failed` is tried again by itself, the others wait for the person. */
type Trouble = "failed" | "signedOut" | "refused";

/** What the page says about its unsaved fields. */
export type AutosaveState = {
  readonly status: "idle" | "saving" | "saved";
  /** Why the last attempt stored nothing; stays until one succeeds. */
  readonly trouble: Trouble | null;
  /** The server's own words for a refusal of everything: the part was closed meanwhile. */
  readonly reason: string | null;
  /** The time of the last save, as the reader writes it. */
  readonly savedAt: string | null;
  readonly unsaved: number;
  readonly refused: Readonly<Record<string, RefusalAnswer>>;
};

/** The form as the autosave needs it. */
export type DraftForm = {
  readonly valueOf: (field: string) => string;
  readonly baseOf: (field: string) => string;
  readonly setValue: (field: string, typed: string) => void;
  readonly setBase: (field: string, base: string) => void;
};

type Options = {
  readonly url: string;
  /** Names the copy of unsaved fields in this tab: what is typed is in it until it is stored. */
  readonly storageKey: string;
  readonly form: DraftForm;
  /** Something was stored: the page may show new sums. */
  readonly onStored: () => void;
};

const delayMilliseconds = 1000;
const retryMilliseconds = 10_000;
const noRefusals: AutosaveState["refused"] = {};

/** Sends typed fields a second after the last change, one request at a time, and loses none of them. */
export class Autosave {
  private readonly unsaved = new Map<string, Unsaved>();
  /** What could not be read, kept so that it is still there after a reload. */
  private readonly refusedValues = new Map<string, Unsaved>();
  /** The last value of each field that was stored from here. */
  private readonly own = new Map<string, string>();
  private readonly listeners = new Set<() => void>();
  private state: AutosaveState = {
    status: "idle",
    trouble: null,
    reason: null,
    savedAt: null,
    unsaved: 0,
    refused: noRefusals,
  };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | null = null;

  constructor(private readonly options: Options) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): AutosaveState => this.state;

  readonly isUnsaved = (field: string): boolean => this.unsaved.has(field);

  /** Whether the stored value is the one that was typed here. */
  readonly isOwn = (field: string, base: string): boolean => this.own.get(field) === base;

  /** A field has changed on the page. */
  readonly note = (field: string): void => {
    const base = this.unsaved.get(field)?.base ?? this.options.form.baseOf(field);
    this.unsaved.set(field, { typed: this.options.form.valueOf(field), base });
    this.refusedValues.delete(field);
    this.keepCopy();
    this.say({});
    this.sendIn(delayMilliseconds);
  };

  /** Sends what is unsaved now; false when something of it could not be stored. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    await this.running;
    if (this.unsaved.size === 0) return Object.keys(this.state.refused).length === 0;
    this.running = this.send().finally(() => {
      this.running = null;
    });
    return this.running;
  };

  /** Of two values, the person keeps their own. */
  readonly keepMine = (field: string, theirBase: string): void => {
    this.refusedValues.delete(field);
    this.unsaved.set(field, { typed: this.options.form.valueOf(field), base: theirBase });
    void this.flush();
  };

  /** Of two values, the person takes the other. */
  readonly takeTheirs = (field: string, theirs: { readonly typed: string; readonly base: string }): void => {
    this.options.form.setValue(field, theirs.typed);
    this.options.form.setBase(field, theirs.base);
    this.unsaved.delete(field);
    this.refusedValues.delete(field);
    this.keepCopy();
    this.say({ refused: without(this.state.refused, [field]) });
    this.options.onStored();
  };

  /** Puts back what an earlier page of this tab could not store, and sends it. */
  readonly restore = (): void => {
    for (const [field, { typed, base }] of readCopy(this.options.storageKey)) {
      this.options.form.setValue(field, typed);
      this.unsaved.set(field, { typed, base });
    }
    if (this.unsaved.size > 0) void this.flush();
  };

  readonly stop = (): void => clearTimeout(this.timer);

  private readonly sendIn = (milliseconds: number): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  };

  private readonly send = async (): Promise<boolean> => {
    const sent = new Map(this.unsaved);
    this.say({ status: "saving" });
    const answer = await post(this.options.url, sent);
    if (answer.kind === "stored") return this.stored(sent, answer.value);

    this.keepCopy();
    this.say({ status: "idle", trouble: answer.kind, reason: answer.reason ?? null });
    if (answer.kind === "failed") this.sendIn(retryMilliseconds);
    return false;
  };

  private readonly stored = (sent: ReadonlyMap<string, Unsaved>, answer: SavedAnswer): boolean => {
    for (const [field, entry] of sent) this.settle(field, entry, answer.saved[field]);
    this.keepCopy();
    const refused = { ...without(this.state.refused, [...sent.keys()]), ...answer.refused };
    this.say({
      status: "saved",
      trouble: null,
      reason: null,
      savedAt: answer.savedAt ?? this.state.savedAt,
      refused,
    });
    if (this.unsaved.size > 0) this.sendIn(delayMilliseconds);
    if (answer.savedAt !== null) this.options.onStored();
    return Object.keys(refused).length === 0;
  };

  /** What was typed on meanwhile is sent next, over the new base; what was refused waits for the person. */
  private readonly settle = (field: string, sent: Unsaved, base: string | undefined): void => {
    const now = this.unsaved.get(field);
    const isTypedOn = now !== undefined && now.typed !== sent.typed;
    if (base !== undefined) {
      this.options.form.setBase(field, base);
      this.own.set(field, base);
    }
    if (isTypedOn) {
      if (base !== undefined) this.unsaved.set(field, { ...now, base });
      return;
    }
    this.unsaved.delete(field);
    if (base === undefined) this.refusedValues.set(field, sent);
  };

  private readonly keepCopy = (): void =>
    writeCopy(this.options.storageKey, new Map([...this.refusedValues, ...this.unsaved]));

  private readonly say = (change: Partial<AutosaveState>): void => {
    this.state = { ...this.state, ...change, unsaved: this.unsaved.size };
    for (const listener of this.listeners) listener();
  };
}

type Answer =
  | { readonly kind: "stored"; readonly value: SavedAnswer }
  | { readonly kind: Trouble; readonly reason?: string };

const post = async (url: string, fields: ReadonlyMap<string, Unsaved>): Promise<Answer> => {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ fields: [...fields].map(([field, unsaved]) => ({ field, ...unsaved })) }),
      // A page that is being left still gets its last words through.
      keepalive: true,
    });
    if (response.status === 401) return { kind: "signedOut" };
    if (response.ok) return { kind: "stored", value: (await response.json()) as SavedAnswer };
    // Trying again changes nothing about a refusal; a broken server may come back.
    return response.status < 500
      ? { kind: "refused", reason: ((await response.json()) as { message?: string }).message }
      : { kind: "failed" };
  } catch {
    return { kind: "failed" };
  }
};

const without = <T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

const readCopy = (key: string): [string, Unsaved][] => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "[]");
  } catch {
    return [];
  }
};

const writeCopy = (key: string, unsaved: ReadonlyMap<string, Unsaved>): void => {
  try {
    if (unsaved.size === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify([...unsaved]));
  } catch {
    // A browser without storage still has the page itself.
  }
};
