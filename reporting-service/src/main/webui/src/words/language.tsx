import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { vi, type Words } from "./vi";

export type Language = "vi" | "en";

const REMEMBERED = "thanthien.language";

interface Spoken {
  language: Language;
  words: Words;
  speak: (language: Language) => void;
}

const SpokenContext = createContext<Spoken>({
  language: "vi",
  words: vi,
  speak: () => undefined,
});

/** Vietnamese unless somebody chose otherwise on this computer; other words load when wanted. */
export function SpokenLanguage({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(REMEMBERED) === "en" ? "en" : "vi",
  );
  const [english, setEnglish] = useState<Words>();
  useEffect(() => {
    document.documentElement.lang = language;
    if (language === "en") {
      void import("./en").then((module) => {
        setEnglish(module.en);
      });
    }
  }, [language]);
  const spoken = useMemo<Spoken>(() => {
    const ready = language === "en" && english !== undefined;
    return {
      language: ready ? "en" : "vi",
      words: ready ? english : vi,
      speak: (chosen) => {
        localStorage.setItem(REMEMBERED, chosen);
        setLanguage(chosen);
      },
    };
  }, [language, english]);
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

export function useWords(): Words {
  return useContext(SpokenContext).words;
}

export function useLanguage(): Spoken {
  return useContext(SpokenContext);
}
