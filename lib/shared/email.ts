import { fail, ok, type Result } from "@/lib/shared/result";

/** RFC 5321 lets a path hold 256 characters, the two angle brackets included. */
const longestEmail = 254;
/** RFC 5321, section 4.5.3.1.1. */
const longestLocalPart = 64;

const localShape = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainShape = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * Reads an e-mail address into lower case, since one person signs in under one spelling. ASCII only, a domain of
 * other letters in its punycode: letters that look alike, or that some mail server folds into "@", would make one
 * address reach two people. Nothing is folded here before it is judged.
 */
export const parseEmail = (text: string): Result<string> => {
  const typed = text.trim();
  if (typed.length > longestEmail)
    return fail({ code: "textTooLong", most: longestEmail, have: typed.length });
  // Before the lower case: K of Kelvin (U+212A) would become an ordinary k.
  if (!/^[\x21-\x7e]+$/.test(typed)) return fail({ code: "emailShape" });

  const [local = "", domain = "", ...rest] = typed.toLowerCase().split("@");
  const isWhole = rest.length === 0 && local.length <= longestLocalPart && localShape.test(local);

  return isWhole && domainShape.test(domain) && isRealDomain(domain)
    ? ok(`${local}@${domain}`)
    : fail({ code: "emailShape" });
};

/** Punycode that decodes to nothing, or to another spelling, is no name of a domain. */
const isRealDomain = (domain: string): boolean =>
  !domain.includes("xn--") ||
  (URL.canParse(`https://${domain}`) && new URL(`https://${domain}`).hostname === domain);
