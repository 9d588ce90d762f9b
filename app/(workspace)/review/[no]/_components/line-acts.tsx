import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/app/_components/ui/link-button";
import { clauseText } from "@/app/(workspace)/review/[no]/_components/clause-text";
import { DecideForm } from "@/app/(workspace)/review/[no]/_components/decide-form";
import {
  UndoForm,
  VerdictFields,
  type VerdictFormProps,
} from "@/app/(workspace)/review/[no]/_components/verdict-forms";
import { formatMoney } from "@/lib/i18n/format";
import { deductionReasons, officerDeductionCodes } from "@/lib/programmes/domain/deduction-reasons";
import {
  viewQuery,
  type WorkspaceForm,
  workspaceForms,
  workspaceQuery,
} from "@/lib/review/domain/workspace-address";
import { uuidv7 } from "@/lib/shared/ids";
import { formatMinorPlain } from "@/lib/shared/money";

/** What can be done with the line in focus: the form that is open, or the buttons that open one. */
export const LineActs = (props: VerdictFormProps) => {
  const { line, workspace, address } = props;
  const words = useTranslations("review.act");
  if (workspace.may.decide !== null) return null;
  if (address.form) return <OpenForm {...props} form={address.form} />;

  const { number } = workspace.claim;
  const place = `${number}/%s?line=${line.position}${viewQuery(address) && `&${viewQuery(address)}`}`;

  return (
    <div className="ln-acts">
      {workspaceForms.map((form) => (
        <LinkButton
          key={form}
          size="s"
          icon={icons[form]}
          shortcut={shortcuts[form]}
          data-key={form}
          scroll={false}
          href={`/review/${number}?${workspaceQuery(address, { line: line.position, form })}`}
        >
          {words(form)}
        </LinkButton>
      ))}
      <LinkButton
        size="s"
        icon="ask"
        shortcut="Q"
        data-key="question"
        href={`/review/${place.replace("%s", "ask")}`}
      >
        {words("question")}
      </LinkButton>
      <LinkButton
        size="s"
        icon="flag"
        shortcut="F"
        data-key="flag"
        href={`/review/${place.replace("%s", "return")}#line-${line.position}`}
      >
        {words("flag")}
      </LinkButton>
      {line.verdict && <UndoForm {...props} />}
    </div>
  );
};

const icons = { deduct: "minus", reject: "no", park: "pause" } as const satisfies Record<
  WorkspaceForm,
  string
>;
const shortcuts = { deduct: "D", reject: "R", park: "P" } as const satisfies Record<WorkspaceForm, string>;
const verdicts = { deduct: "REDUCED", reject: "REJECTED", park: "PARKED" } as const satisfies Record<
  WorkspaceForm,
  string
>;

const OpenForm = ({ form, ...props }: VerdictFormProps & { readonly form: WorkspaceForm }) => {
  const { line, workspace, address } = props;
  const words = useTranslations("review.act");
  const common = useTranslations("common");
  const reasons = useTranslations("deductions");
  const locale = useLocale();
  const rule = useTranslations("review.values");
  const earlier = line.verdict?.name === verdicts[form] ? line.verdict : null;
  const cut = BigInt(line.eligible) - BigInt(line.accepted);

  return (
    <DecideForm
      key={`${line.id}-${form}`}
      id="decide-line"
      requestKey={uuidv7()}
      form={form}
      line={line.position}
      previewHref={`/review/${workspace.claim.number}/preview`}
      cancelHref={`/review/${workspace.claim.number}?${workspaceQuery(address, { form: null })}`}
      initial={{
        deducted: earlier && form === "deduct" ? formatMinorPlain(cut, 2) : "",
        reason: earlier?.reasonCode ?? "",
        note: earlier?.note ?? "",
      }}
      reasons={officerDeductionCodes.map((code) => ({
        value: code,
        label: [
          deductionReasons[code].number,
          reasons(`${code}.title` as never),
          clauseText(code, workspace, rule),
        ]
          .filter(Boolean)
          .join(" "),
      }))}
      words={{
        title: words(`title.${form}`, { position: line.position }),
        deducted: words("deducted"),
        eligible: words("ofEligible", { amount: formatMoney(line.eligible, locale) }),
        reason: words("reason"),
        choose: common("choose"),
        note: words("note"),
        cancel: common("cancel"),
        submit: words(`submit.${form}`),
        sending: common("sending"),
      }}
    >
      <VerdictFields {...props} />
      <input type="hidden" name="verdict" value={verdicts[form]} />
    </DecideForm>
  );
};
