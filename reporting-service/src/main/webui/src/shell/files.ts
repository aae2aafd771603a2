/** Bytes of a megabyte. */
export const MEGABYTE = 1024 * 1024;

/** Most bytes of a petition's file; the service counts too. */
export const MOST_BYTES = 20 * MEGABYTE;

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
export function mediaTypeOf(name: string): string | undefined {
  return TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()];
}

/** What keeps a file from being sent, absent when nothing does. */
export function flawOf(
  { name, size }: { name: string; size: number },
  most: number = MOST_BYTES,
): "type" | "size" | "empty" | undefined {
  if (mediaTypeOf(name) === undefined) return "type";
  if (size === 0) return "empty";
  return size > most ? "size" : undefined;
}

/** `1,5 MB`, `12 KB` */
export function sizeText(bytes: number): string {
  const format = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
  return bytes >= MEGABYTE
    ? `${format.format(bytes / MEGABYTE)} MB`
    : `${format.format(Math.ceil(bytes / 1024))} KB`;
}
