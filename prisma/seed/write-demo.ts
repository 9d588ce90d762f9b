// The demo from the first administrator to now, in the order in which it happened.
import { hashPassword } from "@/lib/identity/data/passwords";
import { readCalendar } from "@/prisma/seed/calendar";
import { type Cast, createCast } from "@/prisma/seed/cast";
import { type DemoClock, startClock } from "@/prisma/seed/clock";
import { budget2019 } from "@/prisma/seed/data/budgets";
import { companies, youngCompany } from "@/prisma/seed/data/companies";
import { demoPassword, firstAdmin, firstAdmins } from "@/prisma/seed/data/people";
import { finish } from "@/prisma/seed/finish";
import { createFirstAdmin } from "@/prisma/seed/first-admin";
import { addOfficials, findProgrammeId, openBudget, publishVersion } from "@/prisma/seed/foundation";
import { openPapers, type Papers } from "@/prisma/seed/papers";
import { type Story, tellStory } from "@/prisma/seed/story";
import { tellClaims, timedPastClaims, timedRunningClaims } from "@/prisma/seed/tell";
import { moscowTime, runningYear } from "@/prisma/seed/times";
import {
  companyJoins,
  tellPastYears,
  tellRunningYear,
  tellYoungCompany,
  youngCompanyDates,
} from "@/prisma/seed/told-years";

/** What stands before the first claim of 2019. */
const firstDay = moscowTime("2018-12-03", 9 * 60);

type Say = (what: string) => void;

/** Lays the whole demo into an empty database, up to this moment. */
export const writeDemo = async (now: Date, say: Say): Promise<void> => {
  const clock = await startClock(firstDay, now);
  const cast = createCast(clock);
  const papers = openPapers();
  try {
    const passwordHash = await hashPassword(demoPassword);
    const chapters = tell(papers, now, passwordHash);

    say("people and rules");
    const programmeId = await foundAgency({ clock, cast, passwordHash });
    const stage = { clock, cast, papers, programmeId, claims: new Map() };
    say("companies");
    await chapters.companies.play(stage);
    say("claims of 2019 and 2020");
    await chapters.past.play(stage);
    say(`claims of ${chapters.year}`);
    await chapters.running.play(stage);
    await clock.moveTo(now);
    say("the last touches");
    await finish(stage, { year: chapters.year, now });
  } finally {
    papers.close();
  }
};

type Chapters = {
  readonly year: number;
  readonly companies: Story;
  readonly past: Story;
  readonly running: Story;
};

/** Everything is told before anything is played, so that the papers are on their way. */
const tell = (papers: Papers, now: Date, passwordHash: string): Chapters => {
  const calendar = readCalendar();
  const year = runningYear(now, calendar);
  const { registeredOn, cameAt } = youngCompanyDates(now);
  const young = youngCompany(registeredOn);
  const all = new Map([...companies, young].map((company) => [company.number, company]));
  const [arriving, past, running] = [tellStory(), tellStory(), tellStory()];

  for (const company of companies)
    arriving
      .as(firstAdmin.key)
      .at(moscowTime("2019-02-04", 10 * 60 + company.number * 24))
      .do(companyJoins(company, passwordHash));

  tellPastYears(past);
  tellClaims(past, timedPastClaims(calendar), { companies: all, papers });
  const claims = tellClaims(running, timedRunningClaims(year), { companies: all, papers });
  tellRunningYear(running, { year, calendar, claims });
  tellYoungCompany(running, young, { cameAt, passwordHash });

  return { year: year.year, companies: arriving, past, running };
};

type Founding = { readonly clock: DemoClock; readonly cast: Cast; readonly passwordHash: string };

/** The first administrators, everybody at the agency, the rules and the money of 2019. */
const foundAgency = async ({ clock, cast, passwordHash }: Founding): Promise<string> => {
  for (const plan of firstAdmins) {
    await cast.enter(plan.key, await createFirstAdmin(plan, passwordHash, clock.now()));
    await cast.choosePassword(plan.key, passwordHash);
    await clock.tick(900);
  }
  await addOfficials(cast, passwordHash);

  await clock.moveTo(moscowTime("2018-12-20", 11 * 60));
  await publishVersion(cast, 1);
  const programmeId = await findProgrammeId(cast);
  await clock.moveTo(moscowTime("2018-12-24", 11 * 60));
  await openBudget(cast, { programmeId, fiscalYear: 2019, lines: budget2019 });
  return programmeId;
};
