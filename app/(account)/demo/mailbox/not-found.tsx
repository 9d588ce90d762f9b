import { refusedMetadata } from "@/app/_components/failure-metadata";
import { MissingPage } from "@/app/_components/missing-page";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";

export const generateMetadata = () => refusedMetadata("missing");

/** Only a demo shows its letters; everywhere else the address says nothing. */
const NoMailbox = async () => (
  <PublicShell theme={await readersTheme()} account={null}>
    <MissingPage />
  </PublicShell>
);

export default NoMailbox;
