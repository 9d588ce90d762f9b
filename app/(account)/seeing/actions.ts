"use server";
import { revalidatePath } from "next/cache";
import { mutation } from "@/app/_server/mutation";
import { endSeeing, openSeenPapers } from "@/lib/identity/commands/see-as";
import { noInput } from "@/lib/identity/domain/factor-inputs";
import { homeOf } from "@/lib/identity/domain/home";
import { findPerson } from "@/lib/identity/sessions";
import { fail, ok } from "@/lib/shared/result";

export const endSeeingAction = mutation({
  name: "endSeeing",
  side: "person",
  whileLooking: true,
  input: noInput,
  run: async ({ tokenHash }) => {
    const ended = await endSeeing(tokenHash);
    if (!ended.ok) return ended;
    revalidatePath("/", "layout");
    const person = await findPerson(tokenHash);
    if (!person) return fail({ code: "signedOut" });
    return ok(ended.value ? `/admin/users/${ended.value}` : homeOf(person));
  },
  next: (page) => page,
});

export const openSeenPapersAction = mutation({
  name: "openSeenPapers",
  side: "person",
  whileLooking: true,
  input: noInput,
  run: async (actor) => {
    const opened = await openSeenPapers(actor);
    if (opened.ok) revalidatePath("/", "layout");
    return opened;
  },
});
