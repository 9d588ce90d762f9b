import { describe, expect, it } from "vitest";
import { isUuid, uuidv7 } from "@/lib/shared/ids";

describe("a public id", () => {
  it("is a UUID of version 7 in lower case", () => {
    expect(uuidv7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isUuid(uuidv7())).toBe(true);
  });

  it("begins with the millisecond it was made in", () => {
    const before = Date.now();
    const stamped = Number.parseInt(uuidv7().replaceAll("-", "").slice(0, 12), 16);
    expect(stamped).toBeGreaterThanOrEqual(before);
    expect(stamped).toBeLessThanOrEqual(Date.now());
  });

  it("never repeats, and no random bit of it stands still", () => {
    const ids = Array.from({ length: 2000 }, uuidv7);
    expect(new Set(ids).size).toBe(ids.length);

    const digits = ids.map((id) => id.replaceAll("-", ""));
    for (const place of [13, 14, 15, 17, 18, 24, 31]) {
      expect(new Set(digits.map((id) => id[place])).size).toBe(16);
    }
    expect([...new Set(digits.map((id) => id[16]))].sort()).toEqual(["8", "9", "a", "b"]);
  });

  it.each(["0199b2c4-7f3a-7c1e-9a52-3c1f6f0d2b11", "f47ac10b-58cc-4372-a567-0e02b2c3d479"])(
    "%s is one",
    (text) => {
      expect(isUuid(text)).toBe(true);
    },
  );

  it.each([
    "",
    "0199B2C4-7F3A-7C1E-9A52-3C1F6F0D2B11",
    "0199b2c47f3a7c1e9a523c1f6f0d2b11",
    "0199b2c4-7f3a-7c1e-9a52-3c1f6f0d2b1",
    "0199b2c4-7f3a-0c1e-9a52-3c1f6f0d2b11",
    "0199b2c4-7f3a-7c1e-ca52-3c1f6f0d2b11",
    "0199b2c4-7f3a-7c1e-9a52-3c1f6f0d2b11\n",
    "00000000-0000-0000-0000-000000000000",
  ])("%j is none", (text) => {
    expect(isUuid(text)).toBe(false);
  });
});
