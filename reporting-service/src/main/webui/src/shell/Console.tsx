import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App as Messages, ConfigProvider } from "antd";
import viVN from "antd/locale/vi_VN";
import type { Locale } from "antd/es/locale";
import dayjs from "dayjs";
import "dayjs/locale/vi";
import { lazy, Suspense, useEffect, useState } from "react";
import { createBrowserRouter, Navigate, RouterProvider } from "react-router";
import { ProblemError } from "../api/problem";
import type { Person } from "../signin/person";
import { PersonContext } from "../signin/PersonContext";
import { useLanguage, useWords } from "../words/language";
import { BrokenPage, Frame, NoSuchPage } from "./Frame";
import { SignOutContext } from "./SignOutContext";
import { theme } from "./theme";

const UnitsPage = lazy(() => import("../unit/UnitsPage"));
const UnitPage = lazy(() => import("../unit/UnitPage"));
const ReportsPage = lazy(() => import("../report/ReportsPage"));
const ReportPage = lazy(() => import("../report/ReportPage"));

const router = createBrowserRouter([
  {
    element: <Frame />,
    errorElement: <BrokenPage />,
    children: [
      { path: "/", element: <Navigate to="/units" replace /> },
      { path: "/sign-in", element: <Navigate to="/units" replace /> },
      { path: "/units", element: <UnitsPage /> },
      { path: "/units/:unit", element: <UnitPage /> },
      { path: "/reports", element: <ReportsPage /> },
      { path: "/reports/:report", element: <ReportPage /> },
      { path: "*", element: <NoSuchPage /> },
    ],
  },
]);

/** What the service refused it will refuse again; a broken line may be whole a moment later. */
function worthAnotherTry(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof ProblemError && error.status < 500);
}

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: worthAnotherTry, retryOnMount: false, staleTime: 15_000 },
    mutations: { retry: false },
  },
});

/** Everything behind the sign-in. */
export default function Console({ person, signOut }: { person: Person; signOut: () => void }) {
  const { language } = useLanguage();
  const words = useWords();
  const [english, setEnglish] = useState<Locale>();
  useEffect(() => {
    dayjs.locale(language);
    if (language === "en") {
      void import("antd/locale/en_GB").then((module) => {
        setEnglish(module.default);
      });
    }
  }, [language]);
  return (
    <ConfigProvider locale={language === "en" ? (english ?? viVN) : viVN} theme={theme}>
      <Messages>
        <QueryClientProvider client={queries}>
          <PersonContext value={person}>
            <SignOutContext value={signOut}>
              <Suspense fallback={<p className="loading-page">{words.loading}</p>}>
                <RouterProvider router={router} />
              </Suspense>
            </SignOutContext>
          </PersonContext>
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  );
}
