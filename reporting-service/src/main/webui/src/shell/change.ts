import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemError } from "../api/problem";

/** A change of a record, meant for the state it was opened on. */
export interface Change<R, V> {
  sending: UseMutationResult<R, Error, V>;
  /** The record is no longer what the change was decided on. */
  conflict: boolean;
  /** Just fetched anew, and not yet sent again. */
  reloaded: boolean;
  /** Fetches it as it stands; from then on the change is meant for that. */
  reload: () => Promise<void>;
}

/** A record by its id and the revision it stood at. */
export interface Revised {
  id: string;
  revision: number;
}

/** Where a record is kept on this page, how it is read anew, and the lists it stands in. */
export interface Place<R> {
  key: readonly unknown[];
  read: () => Promise<R>;
  lists: readonly (readonly unknown[])[];
}

/**
 * Sends changes of a record on top of the revision that was opened, not of whatever was fetched
 * meanwhile: who decides shall have seen what is decided on.
 */
export function useChange<R extends Revised, V>(
  record: R,
  place: Place<R>,
  send: (on: Revised, what: V) => Promise<R>,
  onDone: (record: R) => void,
): Change<R, V> {
  const queries = useQueryClient();
  const { id } = record;
  const [opened] = useState(record.revision);
  const [reloadedOn, setReloadedOn] = useState<number>();
  const revision = reloadedOn ?? opened;
  const invalidate = () => {
    for (const queryKey of [place.key, ...place.lists]) {
      void queries.invalidateQueries({ queryKey });
    }
  };
  const sending = useMutation({
    mutationFn: (what: V) => send({ id, revision }, what),
    onSuccess: (changed) => {
      queries.setQueryData(place.key, changed);
      invalidate();
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
      const fresh = await queries.query({
        queryKey: place.key,
        queryFn: place.read,
        staleTime: 0,
      });
      invalidate();
      setReloadedOn(fresh.revision);
      sending.reset();
    },
  };
}
