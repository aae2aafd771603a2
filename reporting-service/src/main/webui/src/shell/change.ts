import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { dossierQuery, type Dossier } from "../api/dossiers";
import { ProblemError } from "../api/problem";

/** A change of a dossier, meant for the state it was opened on. */
export interface Change<V> {
  sending: UseMutationResult<Dossier, Error, V>;
  /** The dossier is no longer what the change was decided on. */
  conflict: boolean;
  /** Just fetched anew, and not yet sent again. */
  reloaded: boolean;
  /** Fetches it as it stands; from then on the change is meant for that. */
  reload: () => Promise<void>;
}

/**
 * Sends changes of a dossier on top of the revision that was opened, not of whatever was fetched
 * meanwhile: who decides shall have seen what is decided on.
 */
export function useChange<V>(
  dossier: Dossier,
  send: (on: { id: string; revision: number }, what: V) => Promise<Dossier>,
  onDone: (dossier: Dossier) => void,
): Change<V> {
  const queries = useQueryClient();
  const { id } = dossier;
  const [opened] = useState(dossier.revision);
  const [reloadedOn, setReloadedOn] = useState<number>();
  const revision = reloadedOn ?? opened;
  const sending = useMutation({
    mutationFn: (what: V) => send({ id, revision }, what),
    onSuccess: (changed) => {
      queries.setQueryData(["dossier", id], changed);
      void queries.invalidateQueries({ queryKey: ["dossier", id] });
      void queries.invalidateQueries({ queryKey: ["dossiers"] });
      onDone(changed);
    },
  });
  return {
    sending,
    conflict:
      sending.error instanceof ProblemError &&
      (sending.error.isStale || sending.error.status === 412),
    reloaded: reloadedOn !== undefined && sending.isIdle,
    reload: async () => {
      const fresh = await queries.query({ ...dossierQuery(id), staleTime: 0 });
      void queries.invalidateQueries({ queryKey: ["dossier", id] });
      setReloadedOn(fresh.revision);
      sending.reset();
    },
  };
}
