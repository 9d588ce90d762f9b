// Processor time as the kernel accounts it: of one process, and of a PostgreSQL server with all its children.
import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = 100;

type Stat = { readonly parent: number; readonly milliseconds: number };

const statOf = (pid: number): Stat | null => {
  try {
    // The name may hold spaces and brackets; what follows the last bracket is plain.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { parent: Number(fields[1]), milliseconds: (ticks * 1000) / ticksPerSecond };
  } catch {
    return null;
  }
};

/** Milliseconds of processor time a process has used, its ended children included; NaN where the kernel does not tell. */
export const processorOf = (pid: number): number => statOf(pid)?.milliseconds ?? Number.NaN;

/** The same for a process and its living children; those that ended are counted by their parent. */
export const processorOfTree = (pid: number): number => {
  const own = statOf(pid);
  if (!own) return Number.NaN;
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === pid);
  return children.reduce((sum, child) => sum + (child?.milliseconds ?? 0), own.milliseconds);
};

/** Megabytes a process holds in memory. */
export const memoryOf = (pid: number): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
};
