import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { networkOfAddress } from "@/lib/shared/network";

describe("T38: the network of an address", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["203.0.113.7:51234", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["[2001:db8:1:2::6]:443", "2001:db8:1:2"],
    ["2001:0db8:0001:0002::6", "2001:db8:1:2"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["::1", "0:0:0:0"],
    ["2001:db8::1:2:3:4:5", "2001:db8:0:1"],
    ["unknown", "unknown"],
  ])("%s is counted as %s", (address, network) => {
    expect(networkOfAddress(address)).toBe(network);
  });

  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
  const groups = (count: number) => fc.array(group, { minLength: count, maxLength: count });

  // Whoever has a /64 can take any of its 2^64 addresses, written in any way.
  test("is one for all addresses of a subscriber", () => {
    fc.assert(
      fc.property(groups(4), groups(4), groups(4), (prefix, one, other) => {
        expect(networkOfAddress([...prefix, ...one].join(":"))).toBe(
          networkOfAddress([...prefix, ...other].join(":")),
        );
      }),
    );
  });

  test("is the same however zeros are shortened", () => {
    fc.assert(
      fc.property(groups(2), fc.nat({ max: 5 }), groups(1), (left, zeros, right) => {
        const filled = [...left, ...Array(5).fill("0"), ...right].join(":");
        const shortened = `${left.join(":")}::${Array(zeros).fill("0").concat(right).slice(-5).join(":")}`;
        expect(networkOfAddress(shortened)).toBe(networkOfAddress(filled));
      }),
    );
  });
});
