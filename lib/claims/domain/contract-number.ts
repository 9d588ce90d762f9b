import { fail, ok, type Result } from "@/lib/shared/result";

/** What is wrong with the number of a contract. Its sentence stands under `identifiers.failure.<code>`. */
export type ContractNumberFailure =
  | { readonly code: "contractNumberShape" }
  | { readonly code: "contractNumberMonth"; readonly month: string };

/**
 * Checks the unique number a bank gives an export contract (УНК): year, month and number, the bank, its
 * branch, the kind of contract, the kind of resident: "20060015/9999/0000/1/1". Contracts below the bank's
 * threshold have none, so a field for it is never required.
 */
export const checkUniqueContractNumber = (text: string): Result<string, ContractNumberFailure> => {
  const number = text.replace(/\p{Zs}/gu, "");
  if (!contractShape.test(number)) return fail({ code: "contractNumberShape" });

  const month = number.slice(2, 4);

  return realMonth.test(month) ? ok(number) : fail({ code: "contractNumberMonth", month });
};

const contractShape = /^\d{8}\/\d{4}\/\d{4}\/\d\/\d$/;
const realMonth = /^(?:0[1-9]|1[0-2])$/;
