import { applyOfficeChange, type OfficeFailure } from "@/lib/identity/data/office-change-store";
import type { OfficialActor } from "@/lib/identity/domain/actor";
import { idempotent, type RequestKey } from "@/lib/platform/db/idempotency";
import { sha256Hex } from "@/lib/platform/hash";
import { loadRecord } from "@/lib/programmes/data/rate-load-store";
import { mostRateBytes, parseCbrRates, type RateFileFailure } from "@/lib/programmes/domain/cbr-rates";
import { isPossibleRateDay } from "@/lib/programmes/domain/rate-days";
import { keptRates } from "@/lib/programmes/domain/rate-load";
import { uuidv7 } from "@/lib/shared/ids";
import { moscowDateOf } from "@/lib/shared/iso-date";
import { fail, type Result } from "@/lib/shared/result";

/** The bytes of a daily file. */
export type UploadRatesCommand = { readonly bytes: Uint8Array; readonly idempotencyKey?: string | undefined };

/** The same as a text, which the fingerprint of the request covers. */
type UploadContent = { readonly base64: string; readonly idempotencyKey?: string | undefined };

type Uploaded = { readonly loadId: string };

const upload = async (
  actor: OfficialActor,
  { base64 }: UploadContent,
  request: RequestKey,
): Promise<Result<Uploaded, OfficeFailure | RateFileFailure>> => {
  const bytes = Buffer.from(base64, "base64");
  const file = parseCbrRates(bytes);
  if (!file.ok) return file;
  const { date } = file.value;
  const { now } = actor.person;
  if (!isPossibleRateDay(date, moscowDateOf(new Date(now))))
    return fail({ code: "rateFileDayImpossible", date });

  const rates = keptRates(file.value);
  const loadId = uuidv7();
  return applyOfficeChange(
    actor,
    {
      action: "uploadRates",
      event: {
        type: "rateFileUploaded",
        objectType: "rateLoad",
        objectId: loadId,
        data: { date, count: rates.length, sha256: sha256Hex(bytes) },
      },
      records: [
        loadRecord({ id: loadId, date, rates, sha256: sha256Hex(bytes), now, authorId: actor.userId }),
      ],
      result: { loadId },
    },
    request,
  );
};

/** Lays a daily file of the Bank of Russia ready to be looked at; not a rate is stored before it is taken. */
export const uploadRates = (actor: OfficialActor, { bytes, idempotencyKey }: UploadRatesCommand) =>
  bytes.length > mostRateBytes
    ? Promise.resolve(fail({ code: "rateFileTooLarge" }))
    : uploadOnce(actor, { base64: Buffer.from(bytes).toString("base64"), idempotencyKey });

const uploadOnce = idempotent("uploadRates", upload);
