import { type ChildProcess, spawn } from "node:child_process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FileKind } from "@/lib/evidence/domain/file-kinds";
import { type Command, confinedCommand, rendererPath } from "@/lib/evidence/rendering/confinement";
import { watchMemory } from "@/lib/evidence/rendering/memory-watch";
import {
  type AnswerFailure,
  parseAnswer,
  type RendererAnswer,
} from "@/lib/evidence/rendering/renderer-answer";
import { takeTurn } from "@/lib/evidence/rendering/renderer-turns";
import { type Failure, fail, type Result } from "@/lib/shared/result";

export type RendererJob = {
  readonly task: "inspect" | "render";
  readonly kind: FileKind;
  readonly maxPixels: number;
  readonly maxPages?: number;
  readonly page?: number;
  readonly width?: number;
  readonly maxPagePixels?: number;
};

export type RendererLimits = { readonly milliseconds: number; readonly residentBytes: number };

export type RendererFailure =
  | AnswerFailure
  | { readonly code: "fileTooComplex" }
  | { readonly code: "inspectionBusy" };

/** Opens the file when its turn has come. What it refuses with is passed on. */
export type RendererInput<F extends Failure> = () => Promise<Result<ReadableStream<Uint8Array>, F>>;

/** Twenty seconds and 512 MB are a hundred times what an ordinary document takes. */
export const RENDERER_LIMITS: RendererLimits = { milliseconds: 20_000, residentBytes: 512 * 1024 * 1024 };

const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
const MAX_COMPLAINT_BYTES = 4096;

/**
 * One job on one untrusted file, in a process that is made for it and killed at its limits. At most two run at once;
 * the others wait their turn. Throws when the renderer cannot even start (an installation fault), or when the
 * file cannot be read to its end.
 */
export const runRenderer = async <F extends Failure>(
  job: RendererJob,
  openInput: RendererInput<F>,
  limits: RendererLimits = RENDERER_LIMITS,
): Promise<Result<RendererAnswer, RendererFailure | F>> => {
  const turn = await takeTurn();
  if (!turn) return fail({ code: "inspectionBusy" });

  try {
    const command = await confinedCommand(rendererPath(), JSON.stringify(job));
    const input = await openInput();
    return input.ok ? readVerdict(await runCommand(command, input.value, limits)) : input;
  } finally {
    turn.release();
  }
};

type Outcome = {
  readonly exitCode: number | null;
  readonly overLimit: boolean;
  readonly output: Buffer;
  readonly complaint: string;
};

const readVerdict = (outcome: Outcome): Result<RendererAnswer, RendererFailure> => {
  const started = outcome.output.subarray(0, READY.length).equals(READY);
  if (outcome.overLimit) return fail({ code: "fileTooComplex" });
  if (!started)
    throw new Error(`The renderer did not start (exit ${outcome.exitCode}): ${outcome.complaint}`);
  // It started, so the installation is sound: what broke it was the file.
  if (outcome.exitCode !== 0) return fail({ code: "fileTooComplex" });
  return parseAnswer(outcome.output.subarray(READY.length));
};

const READY = Buffer.from("ready\n");

const runCommand = async (
  { file, args }: Command,
  input: ReadableStream<Uint8Array>,
  limits: RendererLimits,
): Promise<Outcome> => {
  // Nothing of our surroundings goes along: no secrets, no options for Node.
  const child = spawn(/* turbopackIgnore: true */ file, args, {
    stdio: "pipe",
    env: { PATH: "/usr/bin:/bin", NODE_ENV: "production" },
  });
  let overLimit = false;
  const stop = (): void => {
    overLimit = true;
    child.kill("SIGKILL");
  };
  const timer = setTimeout(stop, limits.milliseconds);
  const endWatch = watchMemory(child.pid, limits.residentBytes, stop);

  try {
    let fault: { readonly error: unknown } | null = null;
    feed(child, input).catch((error: unknown) => {
      fault = { error };
      child.kill("SIGKILL");
    });
    const [exitCode, output, complaint] = await Promise.all([
      ended(child),
      collect(child.stdout, MAX_ANSWER_BYTES, stop),
      collect(child.stderr, MAX_COMPLAINT_BYTES),
    ]);

    throwIfAny(fault);
    return { exitCode, overLimit, output, complaint: complaint.toString("utf8").trim() };
  } finally {
    clearTimeout(timer);
    endWatch();
    child.kill("SIGKILL");
  }
};

const throwIfAny = (fault: { readonly error: unknown } | null): void => {
  if (fault) throw fault.error;
};

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });

/** A child that ends early closes its input, which is no fault of ours; a source that fails is. */
const feed = async (child: ChildProcess, input: ReadableStream<Uint8Array>): Promise<void> => {
  if (!child.stdin) throw new Error("The renderer has no input");
  let sourceFault: { readonly error: unknown } | null = null;
  const source = Readable.from(
    (async function* () {
      try {
        yield* input;
      } catch (error) {
        sourceFault = { error };
        throw error;
      }
    })(),
  );

  await pipeline(source, child.stdin).catch(() => {
    if (sourceFault) throw sourceFault.error;
  });
};

/** The first `maxBytes` of a stream; what comes after is read and forgotten, so that nobody blocks. */
const collect = async (stream: Readable, maxBytes: number, onTooMuch?: () => void): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;

  for await (const chunk of stream) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    else onTooMuch?.();
  }
  return Buffer.concat(chunks);
};
