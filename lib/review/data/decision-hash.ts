import { sha256Hex } from "@/lib/platform/hash";
import type { DecisionSnapshot } from "@/lib/review/domain/decision-snapshot";
import { canonicalJson } from "@/lib/shared/canonical-json";

/** What every signature refers to. */
export const decisionHash = (snapshot: DecisionSnapshot): string => sha256Hex(canonicalJson(snapshot));

/** The hash of the decision apart from the officer's message, which is typed on the page that shows it. */
export const shownHash = (snapshot: DecisionSnapshot): string => decisionHash({ ...snapshot, message: "" });
