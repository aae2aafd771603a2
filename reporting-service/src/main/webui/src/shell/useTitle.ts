import { useEffect } from "react";
import { useWords } from "../words/language";

/** Names the page in the browser's tab, and to who cannot see it. */
export function useTitle(title: string): void {
  const { product } = useWords();
  useEffect(() => {
    document.title = `${title} – ${product}`;
    return () => {
      document.title = product;
    };
  }, [title, product]);
}
