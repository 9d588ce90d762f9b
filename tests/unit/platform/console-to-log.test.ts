import { afterEach, expect, test, vi } from "vitest";
import { sendConsoleToLog } from "@/lib/platform/console-to-log";

const logged: unknown[] = [];
vi.mock("@/lib/platform/logger", () => ({ logger: () => ({ error: (line: unknown) => logged.push(line) }) }));

const original = console.error;
afterEach(() => {
  console.error = original;
  logged.length = 0;
});

test("what a library writes to the console becomes a line of the log, without what it quotes", () => {
  sendConsoleToLog();
  console.error("could not parse 'Смирнова'", new TypeError('bad value "Смирнова"'));
  expect(logged).toMatchObject([
    { texts: ["could not parse …"], error: { name: "TypeError", message: "bad value …" } },
  ]);
});

test("an error of a page stands in the log already, and is not written twice", () => {
  sendConsoleToLog();
  console.error("⨯", Object.assign(new Error("page"), { digest: "12" }));
  expect(logged).toEqual([]);
});
