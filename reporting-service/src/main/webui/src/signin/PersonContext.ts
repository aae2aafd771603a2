import { createContext, useContext } from "react";
import type { Person } from "./person";

export const PersonContext = createContext<Person>({
  name: "",
  username: "",
  unit: "",
  roles: [],
  issuer: "",
});

export function usePerson(): Person {
  return useContext(PersonContext);
}
