import {
  checkAccountShape,
  checkBik,
  checkInn,
  checkKpp,
  checkOgrn,
} from "@/lib/companies/domain/identifiers";
import { fieldOf } from "@/lib/shared/fields";

// Messages are the codes of IdentifierFailure, with the rest of the failure in the params. How the
// numbers of one company fit each other is asked afterwards, in registration-numbers.ts.

/** A taxpayer's number of a company or an entrepreneur. */
export const innField = () => fieldOf(checkInn);

/** A КПП; leave the field out for an entrepreneur. */
export const kppField = () => fieldOf(checkKpp);

/** An ОГРН or ОГРНИП. */
export const ogrnField = () => fieldOf(checkOgrn);

/** A bank's БИК. */
export const bikField = () => fieldOf(checkBik);

/** The twenty digits of an account; its key needs the bank and is asked by `checkPayoutAccount`. */
export const accountField = () => fieldOf(checkAccountShape);
