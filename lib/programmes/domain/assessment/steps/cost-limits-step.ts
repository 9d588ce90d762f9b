import { withCaps } from "@/lib/programmes/domain/assessment/applied-caps";
import {
  type AssessmentState,
  cutLines,
  cutTogether,
  type Step,
  said,
  totalOf,
  type WorkLine,
} from "@/lib/programmes/domain/assessment/assessment-state";
import { allHold } from "@/lib/programmes/domain/assessment/known-facts";
import { count, text } from "@/lib/programmes/domain/message-params";
import type { CountLimit } from "@/lib/programmes/domain/rulebook/cap-rules";
import { coveredCategories } from "@/lib/programmes/domain/rulebook/category-tree";

/**
 * Step 8: everything that limits the cost before the rate: how often, how small, how many units, at which tariff,
 * limits on cost from the narrow to the wide, and the company's own first part. What is left is the base.
 */
export const costLimitsStep: Step = {
  name: "costLimits",
  apply: (state) => {
    const limited = [withCounts, withoutSmallLines, withTariffs, withCostCaps, withoutExcess].reduce(
      (current, apply) => apply(current),
      state,
    );

    return { ...limited, lines: limited.lines.map((line) => ({ ...line, base: line.running })) };
  },
};

const name = "costLimits";

const withCounts = (state: AssessmentState): AssessmentState =>
  state.rules.counts.reduce((current, limit, at) => withCount(current, limit, `counts.${at}`), state);

/**
 * Events count in the order of the lines, each once. An event that was named counts even where its cost was cut, so
 * that no officer's cut can push another event out.
 */
const withCount = (state: AssessmentState, limit: CountLimit, rule: string): AssessmentState => {
  const covered = coveredCategories(state.rules, limit.categories);
  const taken = new Map<string, Set<string>>();
  const beyond = new Set<string>();
  for (const { source, isBlocked } of state.lines) {
    if (isBlocked || !covered.has(source.category)) continue;
    const group = limit.within === "SAME_FAIR" ? (source.fair ?? "") : "";
    const events = taken.get(group) ?? new Set<string>();
    const event = (limit.counted === "EVENT" ? source.unit : source.country) ?? source.id;
    if (!events.has(event) && events.size + timesBefore(state, limit, group) >= mostFor(state, limit, source))
      beyond.add(source.id);
    else taken.set(group, events.add(event));
  }

  return cutLines(state, name, ({ source }) =>
    beyond.has(source.id)
      ? {
          to: 0n,
          code: "CAP_PARTICIPATIONS",
          rule,
          key: "countReached",
          limit: limit.code,
          params: { most: count(mostFor(state, limit, source)), cap: { kind: "bilingual", ...limit.name } },
        }
      : null,
  );
};

const mostFor = (state: AssessmentState, { most, unless }: CountLimit, source: WorkLine["source"]): number =>
  unless !== undefined && allHold(state, unless.when, source) ? unless.most : most;

const timesBefore = ({ claim }: AssessmentState, { code }: CountLimit, group: string): number =>
  claim.taken
    .filter((before) => before.count === code && (before.fair ?? "") === group)
    .reduce((sum, { times }) => sum + times, 0);

const withoutSmallLines = (state: AssessmentState): AssessmentState => {
  const { minimumLine } = state.rules.floors;

  return cutLines(state, name, ({ running }) =>
    minimumLine === undefined || running >= minimumLine
      ? null
      : {
          to: 0n,
          code: "BELOW_MINIMUM",
          rule: "floors.minimumLine",
          key: "lineTooSmall",
          params: { minimum: said(state, minimumLine) },
        },
  );
};

const withTariffs = (state: AssessmentState): AssessmentState =>
  cutLines(state, name, ({ source, category, running }) => {
    const tariff = category?.tariff;
    if (tariff === undefined) return null;
    const units = source.quantity ?? 0;
    const counted = tariff.mostUnits === undefined ? units : Math.min(units, tariff.mostUnits);
    const each = tariff.byCountry[source.country ?? ""] ?? tariff.minor;
    const rule = `categories.${state.rules.categories.findIndex(({ code }) => code === category?.code)}.tariff`;
    const isOver = counted < units;

    return each * BigInt(counted) >= running
      ? null
      : {
          to: each * BigInt(counted),
          code: "CAP_UNIT",
          rule,
          key: isOver ? "unitsReached" : "aboveTariff",
          limit: `TARIFF_${category?.code ?? ""}`,
          params: { units: text(String(counted)), tariff: said(state, each) },
        };
  });

const withCostCaps = (state: AssessmentState): AssessmentState =>
  withCaps(state, name, ({ appliesTo }) => appliesTo === "COST");

const withoutExcess = (state: AssessmentState): AssessmentState => {
  const { excess } = state.rules.floors;
  if (excess === undefined) return state;

  const borne = state.claim.used.find(({ cap }) => cap === "EXCESS")?.minor ?? 0n;
  const rest = borne < excess ? excess - borne : 0n;
  const total = totalOf(state.lines);

  return cutTogether(state, name, state.lines, {
    to: total > rest ? total - rest : 0n,
    code: "OWN_EXCESS",
    rule: "floors.excess",
    key: "excess",
    limit: "EXCESS",
    params: { excess: said(state, rest) },
  });
};
