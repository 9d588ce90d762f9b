// A small load generator: so many connections, each sending the next request when the last is answered.
import http from "node:http";

export type Shot = {
  readonly method?: "GET" | "POST";
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** Whether the answer is what it should be; by default status 200. */
  readonly isGood?: (answer: Answer) => boolean;
  /** Wants the body, which is otherwise only counted. */
  readonly keep?: (body: Buffer) => void;
};

export type Answer = {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly bytes: number;
};

/** What one request cost: milliseconds and bytes, and whether it was answered as it should. */
export type Hit = { readonly milliseconds: number; readonly bytes: number; readonly isGood: boolean };

export type Loaded = { readonly hits: readonly Hit[]; readonly seconds: number };

/** Ends when the time is over or the work is done. */
export type Limit = { readonly seconds?: number; readonly requests?: number };

type Wish<T> = { readonly workers: number; readonly limit: Limit; readonly next: (at: number) => T | null };

/** Lets so many workers do one thing after another. */
export const keepBusy = async <T>(wish: Wish<T>, act: (one: T) => Promise<Hit>): Promise<Loaded> => {
  const { workers, limit, next } = wish;
  const { seconds = Number.POSITIVE_INFINITY, requests = Number.POSITIVE_INFINITY } = limit;
  const hits: Hit[] = [];
  const begun = performance.now();
  let taken = 0;
  const work = async (): Promise<void> => {
    while (taken < requests && performance.now() - begun < seconds * 1000) {
      const one = next(taken);
      taken += 1;
      if (one === null) return;
      hits.push(await act(one));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return { hits, seconds: (performance.now() - begun) / 1000 };
};

/** Sends shots over kept connections. */
export const load = async (wish: Wish<Shot>): Promise<Loaded> => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: wish.workers });
  try {
    return await keepBusy(wish, (shot) => fire(agent, shot));
  } finally {
    agent.destroy();
  }
};

const fire = async (agent: http.Agent, shot: Shot): Promise<Hit> => {
  const at = performance.now();
  const answer = await send(agent, shot).catch(() => null);
  const milliseconds = performance.now() - at;
  if (!answer) return { milliseconds, bytes: 0, isGood: false };
  const { isGood = ({ status }) => status === 200 } = shot;
  return { milliseconds, bytes: answer.bytes, isGood: isGood(answer) };
};

const patience = 120_000;

/** One request; the address is the number of this machine, the name is the one that the product expects. */
export const send = (agent: http.Agent, shot: Shot): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { method = "GET", port, path, headers, body, keep } = shot;
    const length = body ? { "content-length": String(body.length) } : {};
    const options = { host: "127.0.0.1", port, path, method, agent };
    const request = http.request(
      { ...options, headers: { host: `localhost:${port}`, ...headers, ...length } },
      (answer) => {
        let bytes = 0;
        const kept: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          if (keep) kept.push(chunk);
        });
        answer.on("end", () => {
          keep?.(Buffer.concat(kept));
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes });
        });
        answer.on("error", reject);
      },
    );
    request.setTimeout(patience, () => request.destroy(new Error("timed out")));
    request.on("error", reject);
    request.end(body);
  });

/** The body of one page, or an error that names it. */
export const fetchBody = async (shot: Shot): Promise<Buffer> => {
  const agent = new http.Agent();
  let body: Buffer = Buffer.alloc(0);
  const { status } = await send(agent, {
    ...shot,
    keep: (whole) => {
      body = whole;
    },
  });
  agent.destroy();
  if (status !== 200) throw new Error(`${shot.path} answered ${status}`);
  return body;
};
