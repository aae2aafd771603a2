import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";

/**
 * Leads on within a page, unless the person has left it meanwhile: a page being left stays until the
 * next one is there, and must not call back from it.
 */
export function LeadOn({ to }: { to: string }) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (window.location.pathname === pathname) void navigate(to, { replace: true });
  }, [navigate, pathname, to]);
  return null;
}
