// Turns the plans of the claims into beats of the story.

import type { WorkingCalendar } from "@/lib/shared/working-days";
import type { Course } from "@/prisma/seed/courses";
import { claims2019 } from "@/prisma/seed/data/claims-2019";
import { claims2020OfTheFirst } from "@/prisma/seed/data/claims-2020-first-half";
import { claims2020OfTheRest } from "@/prisma/seed/data/claims-2020-second-half";
import type { CompanyPlan } from "@/prisma/seed/data/companies";
import type { ClaimPlan } from "@/prisma/seed/data/line-plan";
import { runningOfCompanyOne } from "@/prisma/seed/data/running-company-one";
import { ofTheYoungCompany, stillWritten, unassigned } from "@/prisma/seed/data/running-new";
import { underReview, withCompanies } from "@/prisma/seed/data/running-on-desks";
import { awaitingSignature } from "@/prisma/seed/data/running-signing";
import { decidedInSpring } from "@/prisma/seed/data/running-spring";
import { decidedInSummer } from "@/prisma/seed/data/running-summer";
import type { PastClaim, RunningClaim } from "@/prisma/seed/data/told-claim";
import { fingerprintOf } from "@/prisma/seed/evidence/wording";
import { numbered } from "@/prisma/seed/numbers";
import type { Papers } from "@/prisma/seed/papers";
import { type ResolvedClaim, resolveClaim } from "@/prisma/seed/resolved-claim";
import type { Story } from "@/prisma/seed/story";
import { filedAt, type RunningYear, type Timeline } from "@/prisma/seed/times";

export const pastClaims: readonly PastClaim[] = [
  ...claims2019,
  ...claims2020OfTheFirst,
  ...claims2020OfTheRest,
];

export const runningClaims: readonly RunningClaim[] = [
  ...runningOfCompanyOne,
  ...decidedInSpring,
  ...decidedInSummer,
  ...underReview,
  ...awaitingSignature,
  ...withCompanies,
  ...unassigned,
  ...stillWritten,
  ofTheYoungCompany,
];

/** A claim with its moments, not yet with its papers. */
type Timed = { readonly plan: ClaimPlan; readonly course: Course; readonly timeline: Timeline };

const begunAt = ({ course, timeline }: Timed): number => timeline.at(course[0]?.after ?? 0).getTime();

const inOrder = (claims: readonly Timed[]): readonly Timed[] =>
  [...claims].sort((one, other) => begunAt(one) - begunAt(other));

export const timedPastClaims = (calendar: WorkingCalendar): readonly Timed[] =>
  inOrder(pastClaims.map((plan) => ({ plan, course: plan.course, timeline: filedAt(plan.filed, calendar) })));

/** The claims of the running year with their numbers, in the order in which they are begun. */
export const timedRunningClaims = (year: RunningYear): readonly Timed[] =>
  numbered(
    inOrder(
      runningClaims.map((plan) => ({ plan, course: plan.course, timeline: year.filed(someTime(plan)) })),
    ),
  );

/** Whole days get an hour of their own, the same each time. */
const someTime = ({ key, filedDaysAgo }: RunningClaim): number =>
  Number.isInteger(filedDaysAgo) ? filedDaysAgo - (fingerprintOf(key) % 85) / 100 : filedDaysAgo;

type Telling = {
  readonly companies: ReadonlyMap<number, CompanyPlan>;
  readonly papers: Papers;
};

/** Tells what happens to each claim; answers the claims with their days and papers. */
export const tellClaims = (
  story: Story,
  claims: readonly Timed[],
  { companies, papers }: Telling,
): readonly ResolvedClaim[] =>
  claims.map(({ plan, course, timeline }) => {
    const company = companies.get(plan.company);
    if (!company) throw new Error(`${plan.key} is of a company that is not there`);
    const claim = resolveClaim(plan, { company, timeline, papers });
    for (const { after, who, act } of course)
      story.as(personOf(who, plan)).at(timeline.at(after)).do(act(claim));
    return claim;
  });

const personOf = (who: string, { company }: ClaimPlan): string =>
  who === "preparer" || who === "certifier" ? `${company}:${who}` : who;
