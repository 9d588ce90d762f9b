import { engineVersion } from "@/lib/programmes/domain/entitlement";
import type { EntitlementInput } from "@/lib/programmes/domain/entitlement-types";
import { canonicalJson } from "@/lib/shared/canonical-json";

/**
 * One text for everything an amount depends on: rules, lines, rates, decisions, what is left of the caps,
 * and the engine itself. Its hash is stored beside the result, so that a re-run can be shown to have had
 * the same input. The order of keys does not matter; the order of lines does.
 */
export const inputsFingerprintSource = (input: EntitlementInput): string =>
  canonicalJson({ engine: engineVersion, ...input });
