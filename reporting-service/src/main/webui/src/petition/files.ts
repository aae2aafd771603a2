/** Most bytes of a file; the service counts too. */
export const MOST_BYTES = 20 * 1024 * 1024;

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

/** The type of a file by its name, absent where petitions take none such. */
export function mediaTypeOf(name: string): string | undefined {
  return TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()];
}

/** What keeps a file from being sent, absent when nothing does. */
export function flawOf({
  name,
  size,
}: {
  name: string;
  size: number;
}): "type" | "size" | "empty" | undefined {
  if (mediaTypeOf(name) === undefined) return "type";
  if (size === 0) return "empty";
  return size > MOST_BYTES ? "size" : undefined;
}

/** `1,5 MB`, `12 KB` */
export function sizeText(bytes: number): string {
  const format = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
  return bytes >= 1_048_576
    ? `${format.format(bytes / 1_048_576)} MB`
    : `${format.format(Math.ceil(bytes / 1024))} KB`;
}
