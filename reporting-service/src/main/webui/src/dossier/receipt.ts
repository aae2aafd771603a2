import type { AssistanceReason, Component, ReceiveDossier } from "../api/dossiers";
import { typed, type Errors } from "../shell/Form";
import type { Words } from "../words/vi";
import { momentOf } from "../shell/moment";

/** The shape of a national dossier code. */
const CODE = /^[A-Z0-9.]{1,40}-\d{6}-\d{4,7}$/;
const IDENTITY_NUMBER = /^(\d{9}|\d{12})$/;
const PHONE = /^\+?\d{8,15}$/;

/**
 * The code to propose: the agency's, the day, and the number after the last one given from this
 * desk on that day.
 *
 * @param last the code given last, absent where none is known
 */
export function nextCode(agency: string, day: string, last: string | null): string {
  const start = `${agency}-${day.slice(2).replace(/-/g, "")}-`;
  const number = last?.startsWith(start) === true ? Number(last.slice(start.length)) + 1 : 1;
  return start + String(number).padStart(4, "0");
}

/** An amount as officials type it, `8.000` or `8000`; absent when it is none. */
export function amountOf(text: string): number | undefined {
  const digits = text.replace(/[.\s]/g, "");
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
}

/** What a receive form says, or what is wrong in it. */
export function receiptOf(
  values: FormData,
  words: Words,
  now: Date,
): { request: ReceiveDossier; errors?: undefined } | { request?: undefined; errors: Errors } {
  const errors: Record<string, string> = {};
  const text = (name: string) => typed(values, name);
  const needed = (name: string, missing = words.form.missing) => {
    const value = text(name);
    if (value === undefined) errors[name] = missing;
    return value ?? "";
  };
  const shaped = (name: string, shape: RegExp, wrong: string) => {
    const value = text(name)?.replace(/\s/g, "");
    if (value !== undefined && !shape.test(value)) errors[name] = wrong;
    return value;
  };

  const { receiving } = words.dossiers;
  const procedureCode = needed("procedureCode", receiving.procedureMissing);
  const code = needed("code").toUpperCase();
  if (code !== "" && !CODE.test(code)) errors["code"] = receiving.codeWrong;
  const applicantName = needed("applicantName");
  const moment = text("receivedAt");
  const receivedAt = moment === undefined ? undefined : momentOf(moment, now);
  if (moment !== undefined && receivedAt === undefined) errors["receivedAt"] = words.form.moment;
  const owed = text("fees");
  const amount = owed === undefined ? undefined : amountOf(owed);
  if (owed !== undefined && amount === undefined) errors["fees"] = receiving.feeWrong;
  const components = componentsOf(values, words, errors);

  const request = {
    code,
    procedureCode,
    channel: needed("channel") as ReceiveDossier["channel"],
    registeredOnly: values.has("registeredOnly"),
    receivedAt,
    applicantName,
    applicantIdentityNumber: shaped(
      "applicantIdentityNumber",
      IDENTITY_NUMBER,
      receiving.identityWrong,
    ),
    applicantPhone: shaped("applicantPhone", PHONE, receiving.phoneWrong),
    applicantAddress: text("applicantAddress"),
    village: text("village"),
    homeDelivery: values.has("homeDelivery"),
    assistedFiling: values.has("assistedFiling"),
    assistanceReason: text("assistanceReason") as AssistanceReason | undefined,
    components,
    fees: amount === undefined || amount === 0 ? [] : [{ name: receiving.feeName, amount }],
    handler: text("handler"),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return { request: present(request) };
}

/**
 * The papers as their rows say, rows left empty apart.
 *
 * @param errors takes what is wrong with them
 */
export function componentsOf(
  values: FormData,
  words: Words,
  errors: Record<string, string>,
): Component[] {
  return values.getAll("component").flatMap((row) => {
    const at = `components[${row as string}]`;
    const name = typed(values, `${at}.name`);
    const copies = Number(typed(values, `${at}.copies`) ?? 1);
    if (name === undefined) return [];
    if (!Number.isInteger(copies) || copies < 1 || copies > 999) {
      errors[`${at}.copies`] = words.dossiers.components.copiesWrong;
    }
    const digitised = values.has(`${at}.digitised`);
    return [{ name, copies, digitised, reused: values.has(`${at}.reused`) }];
  });
}

type Present<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** The same without what is absent. */
export function present<T extends object>(all: T): Present<T> {
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as Present<T>;
}
