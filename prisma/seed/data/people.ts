import type { CompanyRole, StaffRole } from "@/lib/identity/domain/actor";

/** Somebody of the demo, by the name under which the story calls them. */
export type PersonPlan = {
  readonly key: string;
  readonly email: string;
  readonly nameRu: string;
  readonly nameEn: string;
};

export type OfficialPlan = PersonPlan & {
  /** The first is the duty they are known by. */
  readonly roles: readonly [StaffRole, ...StaffRole[]];
};

export type MemberPlan = PersonPlan & { readonly company: number; readonly role: CompanyRole };

/** Signs in to every demo account. No secret: it stands on the sign-in page of a demo and nowhere else. */
export const demoPassword = "meridian-demo";

const official = (
  key: string,
  nameRu: string,
  nameEn: string,
  roles: OfficialPlan["roles"],
): OfficialPlan => ({ key, email: `${key}@agency.example`, nameRu, nameEn, roles });

export const firstAdmin = official("kovshov", "Ковшов Игорь", "Igor Kovshov", ["admin"]);

/** The two whom the command line makes; together they invite everybody else. */
export const firstAdmins: readonly OfficialPlan[] = [
  firstAdmin,
  official("belova", "Белова Наталья", "Natalia Belova", ["admin"]),
];

/** Somebody new, for whom one of them has asked and whom the other one has not confirmed yet. */
export const proposedOfficial: PersonPlan = {
  key: "krechetova",
  email: "krechetova@agency.example",
  nameRu: "Кречетова Алина",
  nameEn: "Alina Krechetova",
};

export const officials: readonly OfficialPlan[] = [
  official("sokolova", "Соколова Ирина", "Irina Sokolova", ["lead"]),
  official("dyomina", "Дёмина Марина", "Marina Dyomina", ["reviewer"]),
  official("tarasov", "Тарасов Павел", "Pavel Tarasov", ["reviewer"]),
  official("ryabtseva", "Рябцева Ольга", "Olga Ryabtseva", ["approver"]),
  // Stands in as a reviewer: what he has reviewed he may not approve.
  official("gushchin", "Гущин Андрей", "Andrei Gushchin", ["approver", "reviewer"]),
  official("lebedev", "Лебедев Николай", "Nikolai Lebedev", ["commission"]),
  official("shuvalova", "Шувалова Татьяна", "Tatiana Shuvalova", ["commission"]),
  official("orekhova", "Орехова Светлана", "Svetlana Orekhova", ["finance"]),
  official("martynov", "Мартынов Денис", "Denis Martynov", ["finance"]),
  official("zimin", "Зимин Сергей", "Sergei Zimin", ["auditor"]),
];

const member = (
  company: number,
  role: CompanyRole,
  email: string,
  [nameRu, nameEn]: readonly [string, string],
): MemberPlan => ({ key: `${company}:${role}`, email, nameRu, nameEn, company, role });

/** Who acts for the companies; «1:certifier» certifies for company 1. */
export const members: readonly MemberPlan[] = [
  member(1, "certifier", "v.lapina@granat-test.example", ["Лапина Вера", "Vera Lapina"]),
  member(1, "preparer", "a.nikitin@granat-test.example", ["Никитин Артём", "Artyom Nikitin"]),
  member(1, "viewer", "e.frolova@granat-test.example", ["Фролова Елена", "Elena Frolova"]),
  member(2, "certifier", "o.vetrov@turbo-vektor.example", ["Ветров Олег", "Oleg Vetrov"]),
  member(2, "preparer", "n.kirsanova@turbo-vektor.example", ["Кирсанова Нина", "Nina Kirsanova"]),
  member(3, "certifier", "g.salnikov@atom-armatura.example", ["Сальников Глеб", "Gleb Salnikov"]),
  member(3, "preparer", "m.ershova@atom-armatura.example", ["Ершова Мария", "Maria Ershova"]),
  member(4, "certifier", "t.belyaeva@svyazline.example", ["Беляева Тамара", "Tamara Belyaeva"]),
  member(4, "preparer", "k.danilov@svyazline.example", ["Данилов Кирилл", "Kirill Danilov"]),
  member(5, "certifier", "s.gromov@transmehanika.example", ["Громов Семён", "Semyon Gromov"]),
  member(5, "preparer", "l.pavlova@transmehanika.example", ["Павлова Лидия", "Lidia Pavlova"]),
  member(6, "certifier", "i.chernova@testomash.example", ["Чернова Инна", "Inna Chernova"]),
  member(6, "preparer", "d.kuzin@testomash.example", ["Кузин Дмитрий", "Dmitry Kuzin"]),
  member(7, "certifier", "r.aliev@farm-stolitsa.example", ["Алиев Руслан", "Ruslan Aliev"]),
  member(7, "preparer", "o.zueva@farm-stolitsa.example", ["Зуева Оксана", "Oksana Zueva"]),
  member(8, "certifier", "y.melnik@kosmetika-stolitsy.example", ["Мельник Юлия", "Yulia Melnik"]),
  member(8, "preparer", "v.rybin@kosmetika-stolitsy.example", ["Рыбин Виктор", "Viktor Rybin"]),
  member(9, "certifier", "p.savin@vychteh-modul.example", ["Савин Пётр", "Pyotr Savin"]),
  member(9, "preparer", "a.titova@vychteh-modul.example", ["Титова Алла", "Alla Titova"]),
  member(10, "certifier", "a.orlova@orlova-sweets.example", ["Орлова Анна", "Anna Orlova"]),
  member(10, "preparer", "s.golubeva@orlova-sweets.example", ["Голубева Софья", "Sofia Golubeva"]),
  member(11, "certifier", "f.luchin@laboptika.example", ["Лучин Фёдор", "Fyodor Luchin"]),
  member(11, "preparer", "z.markova@laboptika.example", ["Маркова Зоя", "Zoya Markova"]),
  member(12, "certifier", "b.zaitsev@medpribor-export.example", ["Зайцев Борис", "Boris Zaitsev"]),
  member(12, "preparer", "h.lukina@medpribor-export.example", ["Лукина Галина", "Galina Lukina"]),
  member(13, "viewer", "k.strelkov@kamerton-export.example", ["Стрелков Константин", "Konstantin Strelkov"]),
];

/** The preparer of company 1 has started a firm of his own: one person, two companies. */
export const secondMembership = { person: "1:preparer", key: "13:certifier", company: 13 } as const;

type DemoLabel = { readonly person: string; readonly labelRu: string; readonly labelEn: string };

/** The accounts that the sign-in page of the demo offers, in its order. */
export const shownAccounts: readonly DemoLabel[] = [
  label("1:certifier", "Гранат-Тест: заверяет и подаёт", "Granat-Test: certifies and submits"),
  label("1:preparer", "Гранат-Тест: готовит; вторая компания", "Granat-Test: prepares; a second company"),
  label("1:viewer", "Гранат-Тест: смотрит", "Granat-Test: looks on"),
  label("dyomina", "Проверяет заявки", "Reviewer"),
  label("tarasov", "Проверяет заявки", "Reviewer"),
  label("sokolova", "Распределяет заявки", "Lead: assigns claims"),
  label("ryabtseva", "Утверждает", "Approver"),
  label("gushchin", "Утверждает и подменяет проверяющих", "Approver, stands in as reviewer"),
  label("lebedev", "Комиссия", "Commission"),
  label("shuvalova", "Комиссия", "Commission"),
  label("orekhova", "Финансы", "Finance"),
  label("martynov", "Финансы", "Finance"),
  label("kovshov", "Администратор", "Administrator"),
  label("belova", "Администратор", "Administrator"),
  label("zimin", "Аудитор: только читает", "Auditor: reads only"),
];

function label(person: string, labelRu: string, labelEn: string): DemoLabel {
  return { person, labelRu, labelEn };
}
