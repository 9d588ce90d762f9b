"use server";
import { mutation } from "@/app/_server/mutation";
import { answerJoinRequest } from "@/lib/companies/commands/answer-join-request";
import { changeMemberRole } from "@/lib/companies/commands/change-member-role";
import { endMembership } from "@/lib/companies/commands/end-membership";
import { inviteAgain, inviteColleague, withdrawInvitation } from "@/lib/companies/commands/invite-colleague";
import {
  answerJoinRequestInput,
  changeMemberRoleInput,
  invitationInput,
  inviteColleagueInput,
} from "@/lib/companies/domain/colleague-inputs";
import { endMembershipInput } from "@/lib/companies/domain/member-inputs";

export const inviteColleagueAction = mutation({
  name: "inviteColleague",
  side: "company",
  input: inviteColleagueInput,
  run: inviteColleague,
  next: () => "/company/people?done=invited",
});

export const inviteAgainAction = mutation({
  name: "inviteAgain",
  side: "company",
  input: invitationInput,
  run: inviteAgain,
  next: () => "/company/people?done=invited",
});

export const withdrawInvitationAction = mutation({
  name: "withdrawInvitation",
  side: "company",
  input: invitationInput,
  run: withdrawInvitation,
  next: () => "/company/people?done=withdrawn",
});

export const answerJoinRequestAction = mutation({
  name: "answerJoinRequest",
  side: "company",
  input: answerJoinRequestInput,
  run: answerJoinRequest,
  next: (_value, { answer }) => `/company/people?done=${answer === "accept" ? "accepted" : "declined"}`,
});

export const changeMemberRoleAction = mutation({
  name: "changeMemberRole",
  side: "company",
  input: changeMemberRoleInput,
  run: changeMemberRole,
  next: () => "/company/people?done=roleChanged",
});

export const endColleagueAction = mutation({
  name: "endMembership",
  side: "company",
  input: endMembershipInput,
  run: endMembership,
  next: () => "/company/people?done=ended",
});
