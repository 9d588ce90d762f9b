import { isRoot } from "../lib/paths.mjs";

const accountLines = ({ password, accounts = [] }) => {
  if (accounts.length === 0) return [];
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const lines = accounts.map(({ email, labelEn }) => `    ${email.padEnd(width)}  ${labelEn}`);
  return ["", `  Demo accounts, all with the password ${password}`, ...lines];
};

/** The few lines that stay on the screen: where it is, who may sign in, where its letters and files are. */
export const bannerOf = ({ port, dir, embedded, demo }) => {
  const address = `http://localhost:${port}`;
  const dataNote =
    embedded && isRoot() ? " (outside the project, where the database's unprivileged user can reach it)" : "";
  return [
    "",
    `  Meridian is ready: ${address}`,
    ...(demo ? accountLines(demo) : []),
    ...(demo ? ["", `  Demo mailbox: ${address}/demo/mailbox`] : []),
    "",
    `  Data: ${dir}${dataNote}`,
    "  Stop with Ctrl-C.",
    "",
    "",
  ].join("\n");
};
