import { createHmac } from "node:crypto";
import { env } from "@/lib/platform/env";

/**
 * A mark for the log: equal for equal texts, so that lines of one network or address can be put together, and nothing
 * that anybody without the installation's secret could turn back. Sixteen hexadecimal digits.
 */
export const markOf = (text: string): string =>
  createHmac("sha256", env().AUTH_SECRET).update(`meridian log\0${text}`).digest("hex").slice(0, 16);
