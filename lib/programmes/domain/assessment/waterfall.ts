import type { Step } from "@/lib/programmes/domain/assessment/assessment-state";
import {
  conversionStep,
  exclusionsStep,
  lesserAmountStep,
  mixedUseStep,
} from "@/lib/programmes/domain/assessment/steps/base-steps";
import {
  capCategoryStep,
  capClaimStep,
  capCompanyStep,
  capShareStep,
  capUnitStep,
} from "@/lib/programmes/domain/assessment/steps/cap-steps";
import {
  budgetStep,
  floorsStep,
  roundingStep,
  stackingStep,
} from "@/lib/programmes/domain/assessment/steps/closing-steps";
import { costLimitsStep } from "@/lib/programmes/domain/assessment/steps/cost-limits-step";
import { decisionStep } from "@/lib/programmes/domain/assessment/steps/decision-step";
import { rateStep } from "@/lib/programmes/domain/assessment/steps/rate-step";
import { testsStep } from "@/lib/programmes/domain/assessment/steps/tests-step";
import { validationStep } from "@/lib/programmes/domain/assessment/steps/validation-step";

/**
 * The whole calculation in its order: the eighteen steps of the field's rules catalogue. Cost flows down to the
 * rate, support from there on. No step knows its neighbours: another rule is another line here.
 */
export const waterfall: readonly Step[] = [
  validationStep,
  testsStep,
  exclusionsStep,
  mixedUseStep,
  conversionStep,
  lesserAmountStep,
  decisionStep,
  costLimitsStep,
  rateStep,
  capUnitStep,
  capCategoryStep,
  capClaimStep,
  capCompanyStep,
  capShareStep,
  floorsStep,
  stackingStep,
  budgetStep,
  roundingStep,
];
