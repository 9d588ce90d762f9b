// Processor time as the kernel accounts it: of one process, and of a PostgreSQL server with all its children.
import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = 100;

type Stat = { readonly parent: number; readonly milliseconds: number };

const statOf = (pid: number): Stat | null => {
  try {
    // The name may hold spaces and brackets; what follows the last bracket is plain.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    const [user, system] = [Number(fields[11]), Number(fields[12])];
    const [reapedUser, reapedSystem] = [Number(fields[13]), Number(fields[14])];
    return {
      parent: Number(fields[1]),
      milliseconds: ((user + system + reapedUser + reapedSystem) * 1000) / ticksPerSecond,
    };
  } catch {
    return null;
  }
};

/** Milliseconds of processor time a process has used; NaN where the kernel does not tell. */
export const cpuOf = (pid: number): number => statOf(pid)?.milliseconds ?? Number.NaN;

/** The same for a process and its living children; those that ended are counted by their parent. */
export const cpuOfTree = (pid: number): number => {
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
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.trunc(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
};
