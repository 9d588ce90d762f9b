import { type Logger, pino } from "pino";

let instance: Logger | undefined;

/**
 * One JSON line an event. Log ids, codes and durations; never names, addresses, file names or amounts:
 * the fields below are cut even when somebody forgets.
 */
export const logger = (): Logger => {
  instance ??= pino({
    level: process.env.LOG_LEVEL ?? "info",
    redact: {
      paths: [
        "email",
        "password",
        "token",
        "cookie",
        "*.email",
        "*.password",
        "*.token",
        "*.cookie",
        "req.headers",
      ],
      censor: "…",
    },
  });
  return instance;
};
