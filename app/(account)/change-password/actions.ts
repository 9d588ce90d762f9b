"use server";
import { mutation } from "@/app/_server/mutation";
import { changeOwnPassword } from "@/lib/identity/commands/change-own-password";
import { changePasswordInput } from "@/lib/identity/domain/change-password-input";
import { homeOf } from "@/lib/identity/domain/home";

export const changePasswordAction = mutation({
  name: "changePassword",
  side: "person",
  unfinishedToo: true,
  input: changePasswordInput,
  run: ({ person, tokenHash }, input) => changeOwnPassword(person, tokenHash, input),
  next: (person) => homeOf(person),
});
