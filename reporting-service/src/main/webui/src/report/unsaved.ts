import { useCallback, useState } from "react";

const PREFIX = "thanthien.unsaved.";

/** What was typed, and the revision it was typed on. */
export interface Unsaved {
  text: string;
  revision: number;
}

/**
 * Text that is being typed, kept in this tab until it is saved or discarded: it outlives a reload,
 * a lost connection and a new sign-in.
 */
export function useUnsaved(
  key: string,
): [Unsaved | undefined, (unsaved: Unsaved | undefined) => void] {
  const [unsaved, setUnsaved] = useState(() => read(key));
  const keep = useCallback(
    (next: Unsaved | undefined) => {
      if (next === undefined) sessionStorage.removeItem(PREFIX + key);
      else sessionStorage.setItem(PREFIX + key, JSON.stringify(next));
      setUnsaved(next);
    },
    [key],
  );
  return [unsaved, keep];
}

function read(key: string): Unsaved | undefined {
  const kept = sessionStorage.getItem(PREFIX + key);
  return kept === null ? undefined : (JSON.parse(kept) as Unsaved);
}
