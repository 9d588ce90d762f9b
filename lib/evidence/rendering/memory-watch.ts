import { readFile } from "node:fs/promises";

const INTERVAL_MS = 50;
/** The page size of Linux on x86-64 and, as a rule, on ARM. Larger pages only make the limit looser. */
const PAGE_BYTES = 4096;

/**
 * Calls `onTooMuch` once the process holds more than `maxBytes` of memory, pictures included, which V8's own limit
 * does not count. Works where there is `/proc`; elsewhere V8's limit and the time limit have to do.
 * Answers how to stop watching.
 */
export const watchMemory = (
  pid: number | undefined,
  maxBytes: number,
  onTooMuch: () => void,
): (() => void) => {
  if (pid === undefined || process.platform !== "linux") return () => undefined;

  const look = async (): Promise<void> => {
    const resident = await residentBytes(pid);
    if (resident > maxBytes) onTooMuch();
  };
  const timer = setInterval(() => void look(), INTERVAL_MS);
  return () => clearInterval(timer);
};

const residentBytes = async (pid: number): Promise<number> => {
  // The second number is the resident set in pages; the file is gone when the process is.
  const numbers = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return Number(numbers.split(" ")[1] ?? 0) * PAGE_BYTES;
};
