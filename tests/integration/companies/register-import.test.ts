import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { importRegister, uploadRegister } from "@/lib/companies/commands/import-register";
import { getRegister } from "@/lib/companies/queries/get-register";
import { uuidv7 } from "@/lib/shared/ids";
import { aWorld, type World } from "../../support/builders";
import { asOwner, setClock } from "../../support/builders-clock";
import { testInstant } from "../../support/database";

let world: World;
const head = "inn,kpp,ogrn,name_ru,name_en,address,registered_on";
const known =
  '7799000012,779901001,1997700000010,ООО «Гранат»,Granat LLC,"Москва, Новая улица, 1",14.03.2001';
const other =
  '7799000020,779901001,1997700000021,АО «Вектор»,Vektor JSC,"Москва, Старая улица, 2",06.09.2004';
const broken = "7799000021,779901001,1997700000021,АО «Ошибка»,,Москва,06.09.2004";
const fileOf = (...lines: readonly string[]) => [head, ...lines].join("\n");

beforeAll(async () => {
  world = await aWorld({ budget: {} });
});

afterEach(() => setClock(testInstant));

const uploaded = async (text: string): Promise<string> => {
  const answer = await uploadRegister(world.admin, { text });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.uploadId;
};

const namesHere = async (): Promise<readonly unknown[]> =>
  (await asOwner("SELECT name_ru FROM company_register ORDER BY inn")).map(({ name_ru }) => name_ru);

describe("a copy of the state register", () => {
  it("is looked through before anything changes, and then taken in once", async () => {
    const uploadId = await uploaded(fileOf(known, broken));
    expect(await namesHere()).toEqual([]);
    expect((await getRegister(world.admin, uploadId)).upload).toMatchObject({
      companies: 1,
      added: 1,
      changed: 0,
      refused: 1,
      refusals: [{ line: 3 }],
    });

    const input = { uploadId, idempotencyKey: uuidv7() };
    const first = await importRegister(world.admin, input);
    expect(first).toMatchObject({ ok: true });
    expect(await importRegister(world.admin, input)).toEqual(first);
    expect(await importRegister(world.admin, { uploadId })).toMatchObject({
      failure: { code: "uploadOver" },
    });
    expect(await namesHere()).toEqual(["ООО «Гранат»"]);
    const [event] = await asOwner("SELECT actor_id, data FROM audit_event WHERE type = 'registerImported'");
    expect(event).toEqual({ actor_id: world.admin.userId, data: { companies: 1, refused: 1 } });
  });

  it("tells what is new and what changes beside what is here", async () => {
    const uploadId = await uploaded(fileOf(known.replace("Гранат", "Гранат-2"), other));
    expect((await getRegister(world.admin, uploadId)).upload).toMatchObject({ added: 1, changed: 1 });
    await importRegister(world.admin, { uploadId });
    expect(await namesHere()).toEqual(["ООО «Гранат-2»", "АО «Вектор»"]);
  });

  it("is taken in only by whoever looked through it, within a day, and once of two at once", async () => {
    const uploadId = await uploaded(fileOf(known));
    expect((await getRegister(world.secondAdmin, uploadId)).upload).toBeNull();
    expect(await importRegister(world.secondAdmin, { uploadId })).toMatchObject({
      failure: { code: "uploadOver" },
    });
    const twice = await Promise.all([1, 2].map(() => importRegister(world.admin, { uploadId })));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);

    const late = await uploaded(fileOf(known));
    await setClock(new Date(Date.parse(testInstant) + 86_400_000).toISOString());
    expect(await importRegister(world.admin, { uploadId: late })).toMatchObject({
      failure: { code: "uploadOver" },
    });
  });

  it("is for administrators, and refused without its columns or without lines", async () => {
    expect(await uploadRegister(world.auditor, { text: fileOf(known) })).toMatchObject({
      failure: { code: "roleMissing" },
    });
    expect(await importRegister(world.lead, { uploadId: uuidv7() })).toMatchObject({
      failure: { code: "roleMissing" },
    });
    expect(await uploadRegister(world.admin, { text: "inn,ogrn\n1,2" })).toMatchObject({
      failure: { code: "registerColumns" },
    });
    expect(await uploadRegister(world.admin, { text: head })).toMatchObject({
      failure: { code: "registerEmpty" },
    });
  });
});
