import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/ui/button";
import { LinkButton } from "@/app/_components/ui/link-button";

type Props = {
  readonly number: string;
  /** The form that the buttons send; without one they only lead on. */
  readonly formId?: string | undefined;
  /** Where «Продолжить» leads. */
  readonly next: string;
};

/** «Продолжить» and «Сохранить и выйти». Without scripts they send the form, which then leads to the same place. */
export const FormButtons = ({ number, formId, next }: Props) => {
  const t = useTranslations("claims.editor");
  const leave = `/claims/${number}`;
  if (!formId) {
    return (
      <p className="form-acts">
        <LinkButton href={next} variant="primary">
          {t("continue")}
        </LinkButton>
        <LinkButton href={leave} variant="ghost">
          {t("leave")}
        </LinkButton>
      </p>
    );
  }

  return (
    <p className="form-acts">
      <Button type="submit" form={formId} name="next" value={next} data-href={next} variant="primary">
        {t("continue")}
      </Button>
      <Button type="submit" form={formId} name="next" value={leave} data-href={leave} variant="ghost">
        {t("saveAndLeave")}
      </Button>
      <noscript>
        <Button type="submit" form={formId} name="next" value="">
          {t("recalculate")}
        </Button>
      </noscript>
    </p>
  );
};
