import { useEffect, useState } from "react";

/** The time, a minute old at most. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => {
      setNow(new Date());
    }, 60_000);
    return () => {
      clearInterval(ticking);
    };
  }, []);
  return now;
}
