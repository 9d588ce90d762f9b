// The two limits: the same work by a bare page and by bare statements.
import type { Context } from "../context";
import type { Shot } from "../load";
import type { Figures } from "../probe";

type Parameters = Readonly<Record<string, string>>;

export type Limits = { readonly page: Figures; readonly statements: Figures };

/** Measures both for an operation of bare-statements.mjs, with these parameters in turn. */
export const measureLimits = async (
  { plan, probe }: Context,
  operation: string,
  parameters: readonly Parameters[] = [{}],
): Promise<Limits> => {
  const { page, statements } = plan.servers;
  const of = (at: number): Parameters => parameters[at % parameters.length] ?? {};
  const pageShot = (at: number): Shot => ({
    port: page.port,
    path: `/?${new URLSearchParams({ operation, ...of(at) })}`,
  });
  const statementShot = (at: number): Shot => ({
    port: statements.port,
    path: `/${operation}?${new URLSearchParams(of(at))}`,
  });
  return {
    page: await probe.ofServer(page, pageShot),
    statements: await probe.ofServer(statements, statementShot),
  };
};

/** One write of the bare server for each of these claims; a claim is good for one. */
export const measureWrites = async (
  { plan, probe }: Context,
  name: "submit" | "approve",
  claims: readonly string[],
): Promise<Figures> => {
  const { statements } = plan.servers;
  const next = (at: number): Shot | null => {
    const id = claims[at];
    return id === undefined
      ? null
      : { port: statements.port, path: `/${name}?id=${id}`, isGood: ({ status }) => status === 204 };
  };
  return probe.ofServer(statements, next, { requests: claims.length });
};
