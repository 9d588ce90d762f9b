import {
  capCategoryStep,
  capCompanyYearStep,
  capGroupStep,
} from "@/lib/programmes/domain/waterfall/steps/cap-steps";
import { acceptedStep, eligibleStep } from "@/lib/programmes/domain/waterfall/steps/checkpoint-steps";
import { conversionStep } from "@/lib/programmes/domain/waterfall/steps/conversion-step";
import { decisionStep } from "@/lib/programmes/domain/waterfall/steps/decision-step";
import { minimumClaimStep } from "@/lib/programmes/domain/waterfall/steps/minimum-claim-step";
import { periodStep } from "@/lib/programmes/domain/waterfall/steps/period-step";
import { productStep } from "@/lib/programmes/domain/waterfall/steps/product-step";
import { rateStep } from "@/lib/programmes/domain/waterfall/steps/rate-step";
import { roundingStep } from "@/lib/programmes/domain/waterfall/steps/rounding-step";
import { vatStep } from "@/lib/programmes/domain/waterfall/steps/vat-step";
import type { WaterfallStep } from "@/lib/programmes/domain/waterfall/waterfall-state";

/**
 * The whole calculation, in its order. Cost flows down to the rate, support from there on.
 * No step knows its neighbours: another rule is another line here.
 */
export const waterfallSteps: readonly WaterfallStep[] = [
  conversionStep,
  periodStep,
  productStep,
  vatStep,
  eligibleStep,
  decisionStep,
  acceptedStep,
  rateStep,
  capCategoryStep,
  capGroupStep,
  capCompanyYearStep,
  minimumClaimStep,
  roundingStep,
];
