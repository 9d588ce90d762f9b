import { useTranslations } from "next-intl";
import { Dialog } from "@/app/_components/ui/dialog";
import { Kbd } from "@/app/_components/ui/kbd";
import { KeySwitch } from "@/app/(office)/review/_components/key-switch";
import {
  type KeyName,
  type KeyPage,
  keysOfPage,
  reviewKeys,
} from "@/app/(office)/review/_components/review-keys";

/** A few keys under the list, as a reminder. */
export const KeyHints = ({ names }: { readonly names: readonly KeyName[] }) => {
  const words = useTranslations("review.keys");

  return (
    <div className="keys" aria-hidden="true">
      {names.map((name) => (
        <span key={name}>
          {reviewKeys[name].map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {words(`short.${name}`)}
        </span>
      ))}
    </div>
  );
};

type KeyHelpProps = {
  readonly page: KeyPage;
  /** One word on the button, where there is little room. */
  readonly isShort?: boolean;
};

/** All keys of a page in a dialog, and the switch that turns them off. */
export const KeyHelp = ({ page, isShort = false }: KeyHelpProps) => {
  const words = useTranslations("review.keys");
  const common = useTranslations("common");

  return (
    <div className="key-help">
      <Dialog
        trigger={words(isShort ? "short.help" : "all")}
        triggerLook={{ variant: "ghost", size: "s", shortcut: "?" }}
        title={words("title")}
        closeLabel={common("close")}
      >
        <p className="sm muted">{words("where")}</p>
        <dl className="key-list">
          {keysOfPage[page].map((name) => (
            <div key={name}>
              <dt>
                {reviewKeys[name].map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd>{words(`long.${name}`)}</dd>
            </div>
          ))}
        </dl>
        <KeySwitch label={words("on")} />
      </Dialog>
    </div>
  );
};
