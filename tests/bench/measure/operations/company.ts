// O2: a claim as its company reads it. O3: the list of a company.
import { type Company, type PreparedClaim, sendClaim } from "../companies";
import { type Context, eachOf } from "../context";
import type { Shot } from "../load";
import { type Measured, milliseconds, type Row } from "../rows";
import { measureLimits } from "./limits";

const claimsRead = 24;

const inTurn = <T>(list: readonly T[], at: number): T => {
  const one = list[at % list.length];
  if (one === undefined) throw new Error("There is nothing to ask for");
  return one;
};

const readClaims = async (context: Context): Promise<Row> => {
  const { plan, probe } = context;
  const claims: readonly PreparedClaim[] = await context.drafts(claimsRead);
  await eachOf(claims, sendClaim);
  const shot = (at: number): Shot => {
    const { number, company } = inTurn(claims, at);
    const { cookie } = company.certifier;
    return { port: plan.servers.product.port, path: `/claims/${number}`, headers: { cookie } };
  };
  const asked = claims.map(({ number, company }) => ({ number, user: company.certifier.userId }));
  return {
    name: "O2 page",
    what: "a claim with 3 lines, asked by its company",
    product: await probe.ofServer(plan.servers.product, shot),
    ...(await measureLimits(context, "claim", asked)),
    aim: milliseconds(2.5),
  };
};

const companyShot =
  ({ plan }: Context, companies: readonly Company[], path: string) =>
  (at: number): Shot => {
    const { cookie } = inTurn(companies, at).certifier;
    return { port: plan.servers.product.port, path, headers: { cookie } };
  };

const readLists = async (context: Context): Promise<readonly Row[]> => {
  const { plan, probe } = context;
  const companies = await context.companies();
  const asked = companies.map(({ id }) => ({ company: id }));
  const limits = await measureLimits(context, "list", asked);
  const { product } = plan.servers;
  return [
    {
      name: "O3 page",
      what: "a company's newest 25 claims, counts by status",
      product: await probe.ofServer(product, companyShot(context, companies, "/claims")),
      ...limits,
      aim: milliseconds(2),
    },
    {
      name: "O3 home",
      what: "a company's first page",
      product: await probe.ofServer(product, companyShot(context, companies, "/home")),
    },
  ];
};

export const measureCompanyClaim = async (context: Context): Promise<Measured> => ({
  rows: [await readClaims(context)],
  remarks: [],
});

export const measureCompanyList = async (context: Context): Promise<Measured> => ({
  rows: await readLists(context),
  remarks: [],
});
