import { useLocale, useTranslations } from "next-intl";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { Pill } from "@/app/_components/ui/pill";
import { WhoWhen } from "@/app/(admin)/admin/_components/who-when";
import { MoveSentence } from "@/app/(admin)/admin/budget/moves/_components/move-sentence";
import type { MoveView } from "@/lib/budget/queries/list-budget-moves";

type PastMovesProps = { readonly moves: readonly MoveView[] };

/** Changes that were answered, the latest first. */
export const PastMoves = ({ moves }: PastMovesProps) => {
  const words = useTranslations("budget.moves");

  return (
    <DataTable caption={words("past")} stack className="cells">
      <thead>
        <tr>
          <Th>{words("what")}</Th>
          <Th>{words("outcome")}</Th>
          <Th>{words("proposedBy")}</Th>
          <Th>{words("resolvedBy")}</Th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <PastMove key={move.id} move={move} />
        ))}
      </tbody>
    </DataTable>
  );
};

type PastMoveProps = { readonly move: MoveView };

const PastMove = ({ move }: PastMoveProps) => {
  const words = useTranslations("budget.moves");
  const locale = useLocale();
  const isConfirmed = move.status === "CONFIRMED";

  return (
    <tr>
      <Th scope="row">
        <MoveSentence move={move} />
        <span className="sub">{move.reason}</span>
      </Th>
      <Td wide>
        <Pill tone={isConfirmed ? "good" : "neutral"} icon={isConfirmed ? "ok" : "no"}>
          {words(isConfirmed ? "confirmed" : "declined")}
        </Pill>
        {move.answer && <span className="sub">{move.answer}</span>}
      </Td>
      <Td phoneLabel={words("proposedBy")}>
        <WhoWhen who={move.proposedBy?.[locale]} at={move.proposedAt} />
      </Td>
      <Td phoneLabel={words("resolvedBy")}>
        <WhoWhen who={move.resolvedBy?.[locale]} at={move.resolvedAt} />
      </Td>
    </tr>
  );
};
