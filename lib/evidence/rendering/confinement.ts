import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** V8's own memory; pictures live outside of it and are watched from outside (see renderer-process.ts). */
const HEAP_MEGABYTES = 256;
/** The kernel's limit, for the case that the process that watches dies first. */
const CPU_SECONDS = 30;

export type Command = { readonly file: string; readonly args: readonly string[] };

/** `lib/evidence/rendering/renderer.mjs` below the working directory, or where `MERIDIAN_RENDERER` says. */
export const rendererPath = (): string =>
  process.env.MERIDIAN_RENDERER ??
  join(/* turbopackIgnore: true */ process.cwd(), "lib", "evidence", "rendering", "renderer.mjs");

/**
 * The command that runs the renderer with as few rights as this machine can give: no files but its packages, no
 * writing, no child processes (Node's permission model), no network (a namespace of its own, where the kernel lets
 * an ordinary user make one), limited processor time.
 */
export const confinedCommand = async (script: string, job: string): Promise<Command> => {
  const node: readonly string[] = [process.execPath, ...nodeFlags(script), script, job];
  if (process.platform === "win32") return { file: process.execPath, args: node.slice(1) };

  const isolated = (await hasNetworkNamespaces()) ? [...UNSHARE, ...node] : node;
  const limits = `ulimit -t ${CPU_SECONDS}; ulimit -c 0; exec "$@"`;
  return { file: "/bin/sh", args: ["-c", limits, "sh", ...isolated] };
};

const nodeFlags = (script: string): readonly string[] => {
  const permission = process.allowedNodeEnvironmentFlags.has("--permission")
    ? "--permission"
    : "--experimental-permission";

  return [
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    "--no-warnings",
    permission,
    "--allow-addons",
    ...readableFolders(script).map((folder) => `--allow-fs-read=${folder}`),
  ];
};

/** The renderer's own folder, and the packages of the installation it belongs to. */
const readableFolders = (script: string): readonly string[] => {
  const folder = dirname(resolve(script));
  return [folder, realpathSync(join(/* turbopackIgnore: true */ folder, "..", "..", "..", "node_modules"))];
};

const UNSHARE = ["unshare", "--map-root-user", "--net"] as const;

let networkNamespaces: Promise<boolean> | null = null;

const hasNetworkNamespaces = (): Promise<boolean> => {
  networkNamespaces ??= new Promise((answer) => {
    const [file, ...args] = UNSHARE;
    const probe = spawn(/* turbopackIgnore: true */ file, [...args, "true"], { stdio: "ignore" });
    probe.once("error", () => answer(false));
    probe.once("exit", (code) => answer(code === 0));
  });
  return networkNamespaces;
};
