import type { Words } from "../words/vi";

/** Bytes of a megabyte. */
export const MEGABYTE = 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** What the file chooser offers. */
export const ACCEPTED = Object.keys(TYPES)
  .map((ending) => `.${ending}`)
  .join(",");

/** The type of a file by its name, absent where none such is taken. */
function mediaTypeOf(name: string): string | undefined {
  return TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()];
}

/** The files chosen with their types, or what keeps one of them from being sent. */
export function filesOf(
  chosen: readonly FormDataEntryValue[],
  { flaws }: Words["attaching"],
  most: number,
):
  | { files: readonly { file: File; mediaType: string }[]; errors?: undefined }
  | { files?: undefined; errors: { files: string } } {
  const files: { file: File; mediaType: string }[] = [];
  for (const file of chosen) {
    // a chooser left alone gives one file without a name
    if (!(file instanceof File) || (file.name === "" && file.size === 0)) continue;
    const mediaType = mediaTypeOf(file.name);
    if (mediaType === undefined) return { errors: { files: flaws.type(file.name) } };
    if (file.size === 0) return { errors: { files: flaws.empty(file.name) } };
    if (file.size > most) return { errors: { files: flaws.size(file.name, sizeText(most)) } };
    files.push({ file, mediaType });
  }
  return { files };
}

/** `1,5 MB`, `12 KB` */
export function sizeText(bytes: number): string {
  const format = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
  return bytes >= MEGABYTE
    ? `${format.format(bytes / MEGABYTE)} MB`
    : `${format.format(Math.ceil(bytes / 1024))} KB`;
}
