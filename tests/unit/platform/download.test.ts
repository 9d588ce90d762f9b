import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { download } from "@/lib/platform/download";

const limits = { milliseconds: 5_000, mostBytes: 1_000, mayBePrivate: true };
const answers: Record<string, http.RequestListener> = {
  "/whole": (_request, response) => response.end("rates"),
  "/large": (_request, response) => response.end("x".repeat(1_001)),
  "/moved": (_request, response) => response.writeHead(302, { Location: "/whole" }).end(),
  "/broken": (_request, response) => response.writeHead(503).end(),
  "/half": (_request, response) => {
    response.writeHead(200, { "Content-Length": "10" });
    response.write("half");
    setTimeout(() => response.destroy(), 20);
  },
  "/never": () => undefined,
};

const server = http.createServer((request, response) => answers[request.url ?? ""]?.(request, response));
let base = "";

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const from = (path: string, patch: Partial<typeof limits> = {}) =>
  download(new URL(path, base), { ...limits, ...patch });

describe("a download", () => {
  it("is the whole answer", async () => {
    expect(await from("/whole")).toEqual({ ok: true, value: Buffer.from("rates") });
  });

  it.each([
    ["/large", { code: "downloadTooLarge" }],
    ["/moved", { code: "downloadRedirected" }],
    ["/broken", { code: "downloadStatus", status: 503 }],
    ["/half", { code: "downloadUnreachable" }],
  ])("of %s is refused", async (path, failure) => {
    expect(await from(path)).toEqual({ ok: false, failure });
  });

  it("ends when time is over", async () => {
    expect(await from("/never", { milliseconds: 50 })).toMatchObject({
      failure: { code: "downloadTimeout" },
    });
  });

  it("says when nobody is there", async () => {
    expect(await download(new URL("http://127.0.0.1:1"), limits)).toMatchObject({
      failure: { code: "downloadUnreachable" },
    });
  });

  it.each([
    "http://127.0.0.1/",
    "http://10.1.2.3/",
    "http://[::1]/",
    "http://[::ffff:192.168.0.1]/",
    "http://2130706433/",
    "http://localhost/",
  ])("of the public feed never comes from the house's own network: %s", async (address) => {
    expect(await download(new URL(address), { ...limits, mayBePrivate: false })).toMatchObject({
      failure: { code: "downloadForbiddenAddress" },
    });
  });

  it.each(["http://169.254.169.254/", "http://0.0.0.0/", "http://[fe80::1]/", "http://224.0.0.1/"])(
    "never comes from an address that is no server of anybody's: %s",
    async (address) => {
      expect(await download(new URL(address), limits)).toMatchObject({
        failure: { code: "downloadForbiddenAddress" },
      });
    },
  );
});
