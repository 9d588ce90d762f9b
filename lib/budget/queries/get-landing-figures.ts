import "server-only";
import type { LandingFigures } from "@/lib/budget/domain/landing-figures";

export const getLandingFigures = async (): Promise<LandingFigures> => ({
  programme: null,
  categories: [],
  budget: null,
});
