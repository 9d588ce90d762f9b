import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { entitlementCommand } from "@/scripts/entitlement/command";

// The examples of docs/rules.md are run as they stand there, through the command they speak of.

type Block = { readonly kind: string; readonly text: string };

const examples: readonly (readonly Block[])[] = readFileSync("docs/rules.md", "utf8")
  .split(/^## Example /m)
  .slice(1)
  .map((example) =>
    [...example.matchAll(/```json (\w+)\n([\s\S]*?)```/g)].map(([, kind = "", text = ""]) => ({
      kind,
      text,
    })),
  );

const folder = mkdtempSync(path.join(tmpdir(), "rules-"));

afterAll(() => rmSync(folder, { recursive: true }));

const textOf = (example: readonly Block[], kind: string): string =>
  example.find((block) => block.kind === kind)?.text ?? "{}";

const fileWith = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);

  return file;
};

const programmeOf = (example: readonly Block[]): string =>
  example.some(({ kind }) => kind === "file")
    ? JSON.parse(textOf(example, "file"))
    : fileWith("programme.json", textOf(example, "programme"));

const run = async (example: readonly Block[]) => {
  const claim = fileWith("claim.json", textOf(example, "claim"));
  const { output, exitCode } = await entitlementCommand([programmeOf(example), claim]);

  return { answer: JSON.parse(output), exitCode };
};

const withResult = examples.filter((example) => example.some(({ kind }) => kind === "result"));

describe("the examples of docs/rules.md", () => {
  it.each(withResult.map((example, at) => [at + 1, example] as const))(
    "number %i brings what it says",
    async (_at, example) => {
      const { answer, exitCode } = await run(example);
      const { bindingLimit, ...totals } = JSON.parse(textOf(example, "result"));

      expect(answer.totals).toMatchObject(totals);
      expect(answer.bindingLimit).toBe(bindingLimit);
      expect([exitCode, answer.inputsHash]).toEqual([0, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    },
  );

  it("name the place of what is wrong, and end with 2", async () => {
    const bad = examples.find((example) => example.some(({ kind }) => kind === "errors")) ?? [];
    const { answer, exitCode } = await run(bad);
    const said = answer.errors.filter(({ document }: { document: string }) => document === "programme");
    const codeAt = (place: string) =>
      said.find((error: { path: string }) => error.path === place)?.code ?? null;

    for (const [place, code] of Object.entries(JSON.parse(textOf(bad, "errors"))))
      expect(codeAt(place)).toBe(code);
    expect(exitCode).toBe(2);
  });

  it("are three", () => {
    expect(examples).toHaveLength(3);
    expect(withResult).toHaveLength(2);
  });
});

describe("the command", () => {
  it.each(["programme", "claim"])("prints the JSON Schema of a %s", async (kind) => {
    const { output, exitCode } = await entitlementCommand(["--schema", kind]);

    expect(JSON.parse(output)).toMatchObject({ type: "object", additionalProperties: false });
    expect(exitCode).toBe(0);
  });

  it.each([
    [[]],
    [["--schema", "ledger"]],
    [["one.json"]],
    [["no-such-programme.json", "no-such-claim.json"]],
  ])("refuses %j with a sentence and exit code 1", async (args) => {
    expect(await entitlementCommand(args)).toMatchObject({ exitCode: 1, isRefusal: true });
  });

  it("answers the same bytes again", async () => {
    const [first = []] = withResult;
    const again = await run(first);

    expect(JSON.stringify((await run(first)).answer)).toBe(JSON.stringify(again.answer));
  });

  it("puts a sentence on every line where it is asked to", async () => {
    const [first = []] = withResult;
    const claim = fileWith("claim.json", textOf(first, "claim"));
    const { output } = await entitlementCommand([programmeOf(first), claim, "--words", "en"]);

    expect(JSON.parse(output).trace.every(({ sentence }: { sentence?: string }) => Boolean(sentence))).toBe(
      true,
    );
  });
});
