import "server-only";
import { ForbiddenPage } from "@/app/_components/forbidden-page";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";

/** Outside of every area; an area shows the same inside its own frame. */
const Forbidden = async () => (
  <PublicShell theme={await readersTheme()} account={null}>
    <ForbiddenPage />
  </PublicShell>
);

export default Forbidden;
