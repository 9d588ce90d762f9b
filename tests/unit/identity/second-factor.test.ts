import { TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { deviceOf } from "@/lib/identity/domain/device";
import { hasFreshProof } from "@/lib/identity/domain/proof";
import {
  normalRecoveryCode,
  recoveryCodeBytes,
  recoveryCodeFrom,
} from "@/lib/identity/domain/recovery-codes";
import { matchingStep, totpAddress, totpSecretBytes, totpSecretFrom } from "@/lib/identity/domain/totp";

// The secret and the first moments of RFC 6238, appendix B (SHA-1), of whose eight digits an app shows the last six.
const rfcSecret = totpSecretFrom(new TextEncoder().encode("12345678901234567890"));
const rfcCodes = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
] as const;

const instant = (seconds: number) => new Date(seconds * 1000).toISOString();

describe("a code of an authenticator app", () => {
  it.each(rfcCodes)("at second %d of the epoch is %s (RFC 6238)", (seconds, code) => {
    expect(matchingStep(rfcSecret, code, instant(seconds))).toBe(BigInt(Math.floor(seconds / 30)));
  });

  it("is taken one step early or late, and not two", () => {
    const answers = [-60, -30, 0, 30, 60].map((late) =>
      matchingStep(rfcSecret, "081804", instant(1_111_111_109 + late)),
    );
    const step = BigInt(Math.floor(1_111_111_109 / 30));
    expect(answers).toEqual([null, step, step, step, null]);
  });

  it.each(["", "081 80", "0818044", "o81804", "١٢٣٤٥٦"])("%j is none", (code) => {
    expect(matchingStep(rfcSecret, code, instant(1_111_111_109))).toBeNull();
  });

  it("may be typed with the gap that apps show", () => {
    expect(matchingStep(rfcSecret, "081 804", instant(1_111_111_109))).not.toBeNull();
  });

  it("is what an app computes from the address of the QR code", () => {
    const secret = totpSecretFrom(new Uint8Array(totpSecretBytes).fill(7));
    const address = new URL(totpAddress(secret, "anna@company.example"));
    expect(address.searchParams.get("secret")).toBe(secret);
    expect(address.searchParams.get("issuer")).toBe("Meridian");
    const app = new TOTP({ secret: address.searchParams.get("secret") ?? "" });
    expect(matchingStep(secret, app.generate({ timestamp: 0 }), instant(0))).toBe(0n);
  });
});

describe("a recovery code", () => {
  it("reads the same however it is typed", () => {
    const code = recoveryCodeFrom(Uint8Array.from({ length: recoveryCodeBytes }, (_, at) => at * 17));
    expect(code).toMatch(/^[0-9A-Z]{6}(-[0-9A-Z]{6}){3}$/);
    const plain = code.replaceAll("-", "");
    expect(normalRecoveryCode(code)).toBe(plain);
    expect(normalRecoveryCode(` ${plain.toLowerCase()} `)).toBe(plain);
    expect(normalRecoveryCode(plain.replaceAll("0", "o").replaceAll("1", "l"))).toBe(plain);
  });

  it.each(["", "123456", "U".repeat(24), "A".repeat(25), "A".repeat(15)])("%j cannot be one", (typed) => {
    expect(normalRecoveryCode(typed)).toBeNull();
  });
});

describe("a proof of who is acting", () => {
  it("is fresh up to its last instant, whatever the offset it is written in", () => {
    const provedUntil = "2026-10-06T10:02:00+03:00";
    expect(hasFreshProof({ provedUntil, now: "2026-10-06T07:02:00.000Z" })).toBe(true);
    expect(hasFreshProof({ provedUntil, now: "2026-10-06T07:02:00.001Z" })).toBe(false);
  });
});

describe("a device", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
      "Edge",
      "Windows",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/138.0 YaBrowser/25.8 Safari/537.36",
      "Yandex Browser",
      "Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1",
      "Safari",
      "iPhone",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux"],
    [
      "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
      "Chrome",
      "Android",
    ],
    ["curl/8.9", null, null],
  ])("%s", (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });
});
