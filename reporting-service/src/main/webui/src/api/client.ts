import { ProblemError, problemOf } from "./problem";

export interface Ask {
  method?: "GET" | "POST" | "PUT";
  body?: unknown;
  /** Revision of the record the change is meant for. */
  revision?: number;
  /** The same for every attempt at one act, so that it happens once; a new one where absent. */
  key?: string;
  signal?: AbortSignal;
  /** Media type of the answer wanted, where there are several. */
  accept?: string;
}

let token: () => string | undefined = () => undefined;
let signInAgain: () => boolean = () => false;

/** Where tokens come from, and what to do when the service no longer takes them. */
export function connectSession(current: () => string | undefined, again: () => boolean) {
  token = current;
  signInAgain = again;
}

/** Unique; written out because browsers of 2020 have no `randomUUID`. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) =>
    part.toString(16).padStart(8, "0"),
  ).join("");
}

async function send(path: string, ask: Ask): Promise<Response> {
  const headers = new Headers();
  const bearer = token();
  if (bearer !== undefined) headers.set("Authorization", `Bearer ${bearer}`);
  if (ask.accept !== undefined) headers.set("Accept", ask.accept);
  if (ask.body !== undefined) headers.set("Content-Type", "application/json");
  if (ask.method === "POST") headers.set("Idempotency-Key", ask.key ?? newKey());
  if (ask.revision !== undefined) headers.set("If-Match", `"${ask.revision}"`);
  const request: RequestInit = { method: ask.method ?? "GET", headers };
  if (ask.body !== undefined) request.body = JSON.stringify(ask.body);
  if (ask.signal !== undefined) request.signal = ask.signal;
  const response = await fetch(path, request);
  if (response.ok) return response;
  if (response.status === 401 && signInAgain()) {
    // the browser is leaving this page: nothing more to show on it
    return new Promise(() => undefined);
  }
  throw new ProblemError(
    problemOf(
      response.status,
      response.headers.get("Content-Type") ?? "",
      await response.text().catch(() => ""),
    ),
  );
}

export async function call<T>(path: string, ask: Ask = {}): Promise<T> {
  return (await send(path, ask)).json() as Promise<T>;
}

/** Fetches a file with the token and hands it to the browser as a download. */
export async function download(path: string, fallbackName: string, accept?: string): Promise<void> {
  const response = await send(path, accept === undefined ? {} : { accept });
  const named = fileName(response.headers.get("Content-Disposition") ?? "");
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = named ?? fallbackName;
  link.click();
  // the browser needs the address until it has begun to save
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/**
 * Posts a file as it is. By XMLHttpRequest because fetch does not tell how much has left, and on a
 * slow line that is what people wait for.
 *
 * @param onProgress told the part that has left, 0 to 1
 * @param named whether the file's name goes with it
 */
export function upload<T>(
  path: string,
  file: File,
  contentType: string,
  onProgress: (part: number) => void,
  named = false,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    const bearer = token();
    if (bearer !== undefined) request.setRequestHeader("Authorization", `Bearer ${bearer}`);
    request.setRequestHeader("Content-Type", contentType);
    if (named) request.setRequestHeader("Content-Disposition", disposition(file.name));
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total === 0 ? 1 : loaded / total);
    };
    request.onload = () => {
      const { status, responseText: body } = request;
      if (status >= 200 && status < 300) resolve(JSON.parse(body) as T);
      else {
        const answered = request.getResponseHeader("Content-Type") ?? "";
        reject(new ProblemError(problemOf(status, answered, body)));
      }
    };
    request.onerror = () => {
      reject(new TypeError("the line broke"));
    };
    request.send(file);
  });
}

/** How a file is named in any letters (RFC 6266); in the address the name would reach logs. */
export function disposition(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}

/** The name an answer gives its file, in any letters (RFC 6266) or in plain ones. */
export function fileName(disposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/.exec(disposition)?.[1];
}

/** A path with its query; absent values are left out, lists repeat the name. */
export function withQuery(
  path: string,
  query: Record<string, string | number | readonly string[] | undefined>,
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of typeof value === "object" ? value : [String(value)]) {
      parameters.append(name, one);
    }
  }
  const text = parameters.toString();
  return text === "" ? path : `${path}?${text}`;
}
