import { exponentOf } from "@/lib/shared/currencies";
import type { CurrencyCode } from "@/lib/shared/money";

/**
 * The same amount in another currency's minor units, when a line's currency is corrected: 1 280,00 stays
 * 1 280. Null when the other currency has too few decimals to say it.
 */
export const restated = (minor: bigint, from: CurrencyCode, to: CurrencyCode): bigint | null => {
  const decimals = exponentOf(to) - exponentOf(from);
  if (decimals >= 0) return minor * 10n ** BigInt(decimals);
  const divisor = 10n ** BigInt(-decimals);
  return minor % divisor === 0n ? minor / divisor : null;
};
