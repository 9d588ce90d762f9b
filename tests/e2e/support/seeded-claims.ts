// Claims of the demo that journeys start from, found as the pages list them.
import { lookUp } from "./demo-database";

type Place = { readonly company: number; readonly category: string; readonly status: string };

const inns: Readonly<Record<number, string>> = {
  4: "7799000044",
  5: "7799000051",
  6: "7799000069",
  7: "7799000076",
  8: "7799000083",
  10: "779900001085",
  11: "7799000118",
  12: "7799000125",
};

/** The number of the newest claim of that company in that state. */
export const seededClaim = async ({ company, category, status }: Place): Promise<string> => {
  const { number } = await lookUp<{ readonly number: string }>(
    `SELECT c.number FROM claim c JOIN company o ON o.id = c.company_id
      WHERE o.inn = $1 AND c.category = $2 AND c.status::text = $3 ORDER BY c.created_at DESC LIMIT 1`,
    [inns[company], category, status],
  );
  return number;
};
