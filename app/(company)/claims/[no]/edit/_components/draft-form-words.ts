import type { DraftFormWords } from "@/app/(company)/claims/[no]/edit/_components/draft-form";

/** The words of a draft form, for the leaf that has none of its own. */
export const draftFormWords = (t: (key: `save.${keyof DraftFormWords}`) => string): DraftFormWords => ({
  keepMine: t("save.keepMine"),
  takeTheirs: t("save.takeTheirs"),
  nobody: t("save.nobody"),
  failedTitle: t("save.failedTitle"),
  failedText: t("save.failedText"),
  signedOutTitle: t("save.signedOutTitle"),
  signedOutText: t("save.signedOutText"),
  retry: t("save.retry"),
  signIn: t("save.signIn"),
  refusedTitle: t("save.refusedTitle"),
  refusedText: t("save.refusedText"),
  reload: t("save.reload"),
});
