// A small load generator: so many connections, each sending the next request when the last is answered.
import http from "node:http";

export type Shot = {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** Whether the answer is what it should be; a wrong answer is an error, however fast. */
  readonly isGood: (status: number, headers: http.IncomingHttpHeaders) => boolean;
};

export type LoadResult = {
  readonly requests: number;
  readonly errors: number;
  readonly seconds: number;
  readonly bytes: number;
  /** Milliseconds, sorted. */
  readonly latencies: readonly number[];
};

type Wish = {
  readonly connections: number;
  /** Ends after that many requests, or when the source of shots is empty. */
  readonly requests: number;
  readonly next: (at: number) => Shot | null;
};

export const load = async ({ connections, requests, next }: Wish): Promise<LoadResult> => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let sent = 0;
  let errors = 0;
  let bytes = 0;
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    while (sent < requests) {
      const shot = next(sent);
      sent += 1;
      if (!shot) return;
      const at = performance.now();
      const answer = await send(agent, shot).catch(() => null);
      latencies.push(performance.now() - at);
      bytes += answer?.bytes ?? 0;
      if (!answer || !shot.isGood(answer.status, answer.headers)) errors += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  latencies.sort((one, other) => one - other);
  return { requests: latencies.length, errors, bytes, seconds: (performance.now() - begun) / 1000, latencies };
};

type Answer = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly bytes: number };

const send = (agent: http.Agent, { method, url, headers, body }: Shot): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = http.request(url, { agent, method, headers: { ...headers, ...(body ? { "content-length": body.length } : {}) } }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes }));
      answer.on("error", reject);
    });
    request.setTimeout(60_000, () => request.destroy(new Error("timed out")));
    request.on("error", reject);
    request.end(body);
  });

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.trunc(sorted.length * share))] ?? 0;
