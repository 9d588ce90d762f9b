import { readDemoAccounts } from "../lib/app-env.mjs";
import { isRoot } from "../lib/paths.mjs";

const column = (rows, key) => Math.max(...rows.map((row) => row[key].length));

const accountLines = (accounts) => {
  if (accounts.length === 0) return [];
  const width = { email: column(accounts, "email"), password: column(accounts, "password") };
  const lines = accounts.map(
    (one) => `    ${one.email.padEnd(width.email)}  ${one.password.padEnd(width.password)}  ${one.labelEn}`,
  );
  return ["", "  Demo accounts (e-mail, password, who it is):", ...lines];
};

/** The few lines that stay on the screen: where it is, who may sign in, where its letters and files are. */
export const bannerOf = ({ port, dir, embedded, isDemo }) => {
  const address = `http://localhost:${port}`;
  const accounts = isDemo ? readDemoAccounts(dir) : [];
  const dataNote =
    embedded && isRoot() ? " (outside the project, where the database's unprivileged user can reach it)" : "";
  return [
    "",
    `  Meridian is ready: ${address}`,
    ...accountLines(accounts),
    ...(isDemo ? ["", `  Demo mailbox: ${address}/demo/mailbox`] : []),
    "",
    `  Data: ${dir}${dataNote}`,
    "  Stop with Ctrl-C.",
    "",
    "",
  ].join("\n");
};
