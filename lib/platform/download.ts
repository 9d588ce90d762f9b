import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { type ClientRequest, get as getOpenly, type IncomingMessage } from "node:http";
import { get as getSecurely } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { fail, ok, type Result } from "@/lib/shared/result";

export type DownloadLimits = {
  /** From the first packet to the last byte. */
  readonly milliseconds: number;
  readonly mostBytes: number;
  /** Whether the address may lie in the house's own network: only where an operator named it. */
  readonly mayBePrivate: boolean;
};

export type DownloadFailure =
  | {
      readonly code:
        | "downloadTimeout"
        | "downloadUnreachable"
        | "downloadTooLarge"
        | "downloadRedirected"
        | "downloadForbiddenAddress";
    }
  | { readonly code: "downloadStatus"; readonly status: number };

/**
 * The bytes behind an address, within its limits, or why there are none. No redirect is followed, and what a name
 * leads to is judged at the moment of connecting, so that a name cannot point somewhere else in between.
 */
export const download = (address: URL, limits: DownloadLimits): Promise<Result<Buffer, DownloadFailure>> =>
  new Promise((answer) => {
    const host = address.hostname.replace(/^\[|\]$/g, "");
    if (isIP(host) && isForbidden(host, limits)) return answer(fail({ code: "downloadForbiddenAddress" }));

    const get = address.protocol === "https:" ? getSecurely : getOpenly;
    const request = get(address, { agent: false, lookup: guardedLookup(limits) }, (response) =>
      answerWith(request, response, limits, done),
    );
    const done = (result: Result<Buffer, DownloadFailure>) => {
      clearTimeout(timer);
      request.destroy();
      answer(result);
    };
    const timer = setTimeout(() => done(fail({ code: "downloadTimeout" })), limits.milliseconds);
    request.on("error", (error) => done(fail({ code: codeOf(error) })));
  });

type Done = (result: Result<Buffer, DownloadFailure>) => void;

const answerWith = (
  request: ClientRequest,
  response: IncomingMessage,
  { mostBytes }: DownloadLimits,
  done: Done,
): void => {
  const refused = refusalOfStatus(response.statusCode ?? 0);
  if (refused) {
    done(fail(refused));
    return;
  }

  const parts: Buffer[] = [];
  let size = 0;
  response.on("data", (part: Buffer) => {
    size += part.length;
    parts.push(part);
    if (size > mostBytes) done(fail({ code: "downloadTooLarge" }));
  });
  response.on("end", () =>
    // A connection that broke off ends too: only a whole answer is one.
    done(response.complete ? ok(Buffer.concat(parts)) : fail({ code: "downloadUnreachable" })),
  );
  response.on("error", () => done(fail({ code: "downloadUnreachable" })));
  request.on("close", () => done(fail({ code: "downloadUnreachable" })));
};

const refusalOfStatus = (status: number): DownloadFailure | null => {
  if (status === 200) return null;

  return status >= 300 && status < 400 ? { code: "downloadRedirected" } : { code: "downloadStatus", status };
};

class ForbiddenAddress extends Error {}

const codeOf = (error: Error) =>
  error instanceof ForbiddenAddress ? "downloadForbiddenAddress" : "downloadUnreachable";

const guardedLookup =
  (limits: DownloadLimits): LookupFunction =>
  (name, options: LookupOptions, callback) =>
    lookup(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first] = found ?? [];
      if (error || !first) return callback(error ?? new Error("no address"), "");
      if (found.some(({ address }) => isForbidden(address, limits)))
        return callback(new ForbiddenAddress(), "");
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    });

const isForbidden = (address: string, { mayBePrivate }: DownloadLimits): boolean => {
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";

  return nowhere.check(address, family) || (!mayBePrivate && ownNetworks.check(address, family));
};

const listOf = (networks: readonly (readonly [string, number, "ipv4" | "ipv6"])[]): BlockList => {
  const list = new BlockList();
  for (const [network, prefix, family] of networks) list.addSubnet(network, prefix, family);

  return list;
};

/** No server of anybody's: unspecified, link-local (where clouds keep their secrets), multicast, reserved. RFC 6890. */
const nowhere = listOf([
  ["0.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 128, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
]);

/** This machine and the networks of a house. RFC 6890. */
const ownNetworks = listOf([
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["::1", 128, "ipv6"],
  ["fc00::", 7, "ipv6"],
]);
