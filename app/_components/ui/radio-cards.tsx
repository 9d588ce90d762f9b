import type { ReactNode } from "react";
import { classNames } from "@/app/_components/ui/class-names";
import { FieldError } from "@/app/_components/ui/field";
import { Icon } from "@/app/_components/ui/icon";
import type { IconName } from "@/app/_components/ui/icon-names";

/** One card. */
export type RadioCard = {
  readonly value: string;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly icon?: IconName;
  readonly disabled?: boolean;
};

type RadioCardsProps = {
  /** The first card gets this id, so that the error summary can lead there. */
  readonly id: string;
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly options: readonly RadioCard[];
  readonly defaultValue?: string | null;
  readonly columns?: 1 | 2;
  readonly required?: boolean;
};

/** One of a few, each on a card large enough for a thumb. */
export const RadioCards = ({
  id,
  name,
  legend,
  hint,
  error,
  options,
  defaultValue,
  columns = 1,
  required,
}: RadioCardsProps) => (
  <fieldset
    className={classNames("field", Boolean(error) && "err")}
    aria-describedby={describedBy(id, hint, error)}
  >
    <legend className="label">{legend}</legend>
    {hint && (
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    {error && <FieldError id={id}>{error}</FieldError>}
    <div className={classNames("cards", columns === 2 && "two")}>
      {options.map((option, place) => (
        <label key={option.value} className="card">
          <input
            type="radio"
            className="rb"
            id={place === 0 ? id : `${id}-${option.value}`}
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            disabled={option.disabled}
            required={required}
          />
          {option.icon && <Icon name={option.icon} />}
          <span className="grow">
            <span className="card-t">{option.label}</span>
            {option.description && <span className="card-d">{option.description}</span>}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);

const describedBy = (id: string, hint: ReactNode, error: ReactNode): string | undefined =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
