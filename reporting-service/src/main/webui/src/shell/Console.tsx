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
import { PersonContext, usePerson } from "../signin/PersonContext";
import { useLanguage, useWords } from "../words/language";
import { BrokenPage, Frame, NoSuchPage } from "./Frame";
import { homeOf } from "./home";
import { SignOutContext } from "./SignOutContext";
import { theme } from "./theme";

const UnitsPage = lazy(() => import("../unit/UnitsPage"));
const UnitPage = lazy(() => import("../unit/UnitPage"));
const UnitArea = lazy(() => import("../unit/UnitArea"));
const TreePage = lazy(() => import("../unit/TreePage"));
const UnitRecordPage = lazy(() => import("../unit/UnitRecordPage"));
const ReorganisePage = lazy(() => import("../unit/ReorganisePage"));
const UnitImportPage = lazy(() => import("../unit/ImportPage"));
const GroupPage = lazy(() => import("../unit/GroupPage"));
const GroupsPage = lazy(() => import("../unit/GroupsPage"));
const ReportsPage = lazy(() => import("../report/ReportsPage"));
const ReportPage = lazy(() => import("../report/ReportPage"));

const ObligationsPage = lazy(() => import("../obligation/ObligationsPage"));
const SchedulesPage = lazy(() => import("../obligation/SchedulesPage"));
const RequestsPage = lazy(() => import("../obligation/RequestsPage"));
const RequestPage = lazy(() => import("../obligation/RequestPage"));

const GuidePage = lazy(() => import("../guide/GuidePage"));

const DossierArea = lazy(() => import("../dossier/DossierArea"));
const WorklistPage = lazy(() => import("../dossier/WorklistPage"));
const ReceivePage = lazy(() => import("../dossier/ReceivePage"));
const ImportsPage = lazy(() => import("../dossier/ImportsPage"));
const RegisterPage = lazy(() => import("../dossier/RegisterPage"));
const DossierPage = lazy(() => import("../dossier/DossierPage"));

const LetterArea = lazy(() => import("../letter/LetterArea"));
const LettersPage = lazy(() => import("../letter/LettersPage"));
const LetterPage = lazy(() => import("../letter/LetterPage"));
const WritePage = lazy(() => import("../letter/WritePage"));
const MergesPage = lazy(() => import("../letter/MergesPage"));
const ContributionsPage = lazy(() => import("../letter/ContributionsPage"));
const PrintBatchesPage = lazy(() => import("../letter/PrintBatchesPage"));
const TemplatesPage = lazy(() => import("../letter/TemplatesPage"));

const PetitionArea = lazy(() => import("../petition/PetitionArea"));
const PetitionsPage = lazy(() => import("../petition/PetitionsPage"));
const IntakePage = lazy(() => import("../petition/IntakePage"));
const PetitionPage = lazy(() => import("../petition/PetitionPage"));

const ReceptionArea = lazy(() => import("../reception/ReceptionArea"));
const CalendarPage = lazy(() => import("../reception/CalendarPage"));
const BookPage = lazy(() => import("../reception/BookPage"));

const SurveyArea = lazy(() => import("../survey/SurveyArea"));
const RoundsPage = lazy(() => import("../survey/RoundsPage"));
const OpenRoundPage = lazy(() => import("../survey/OpenRoundPage"));
const QuestionnairesPage = lazy(() => import("../survey/QuestionnairesPage"));
const QuestionnairePage = lazy(() => import("../survey/QuestionnairePage"));
const WriteQuestionnairePage = lazy(() => import("../survey/WriteQuestionnairePage"));
const RoundPage = lazy(() => import("../survey/RoundPage"));
const ResultsPage = lazy(() => import("../survey/ResultsPage"));
const PaperPage = lazy(() => import("../survey/PaperPage"));
const PilePage = lazy(() => import("../survey/PilePage"));
const KiosksPage = lazy(() => import("../survey/KiosksPage"));

const OpinionArea = lazy(() => import("../opinion/OpinionArea"));
const LedgerPage = lazy(() => import("../opinion/LedgerPage"));
const OpinionPage = lazy(() => import("../opinion/OpinionPage"));
const DialoguesPage = lazy(() => import("../opinion/DialoguesPage"));
const DialoguePage = lazy(() => import("../opinion/DialoguePage"));
const VisitsPage = lazy(() => import("../opinion/VisitsPage"));
const VisitPage = lazy(() => import("../opinion/VisitPage"));
const BoxesPage = lazy(() => import("../opinion/BoxesPage"));
const BoxPage = lazy(() => import("../opinion/BoxPage"));

const ProgrammeArea = lazy(() => import("../programme/ProgrammeArea"));
const EntriesPage = lazy(() => import("../programme/EntriesPage"));
const EntryPage = lazy(() => import("../programme/EntryPage"));
const ProfilePage = lazy(() => import("../programme/ProfilePage"));
const TargetsPage = lazy(() => import("../programme/TargetsPage"));
const ScorecardPage = lazy(() => import("../programme/ScorecardPage"));
const SlogansPage = lazy(() => import("../programme/SlogansPage"));

function Home() {
  return <Navigate to={homeOf(usePerson())} replace />;
}

const router = createBrowserRouter([
  {
    element: <Frame />,
    errorElement: <BrokenPage />,
    children: [
      { path: "/", element: <Home /> },
      { path: "/sign-in", element: <Home /> },
      {
        element: <UnitArea />,
        children: [
          { path: "/units", element: <UnitsPage /> },
          { path: "/units/tree", element: <TreePage /> },
          { path: "/units/tree/:unit", element: <UnitRecordPage /> },
          { path: "/units/groups", element: <GroupsPage /> },
          { path: "/units/groups/:group", element: <GroupPage /> },
          { path: "/units/reorganise", element: <ReorganisePage /> },
          { path: "/units/import", element: <UnitImportPage /> },
          { path: "/units/:unit", element: <UnitPage /> },
        ],
      },
      {
        element: <ProgrammeArea />,
        children: [
          { path: "/programme", element: <Navigate to="/programme/events" replace /> },
          { path: "/programme/profile", element: <ProfilePage /> },
          { path: "/programme/targets", element: <TargetsPage /> },
          { path: "/programme/scorecard", element: <ScorecardPage /> },
          { path: "/programme/slogans", element: <SlogansPage /> },
          { path: "/programme/:kind", element: <EntriesPage /> },
          { path: "/programme/:kind/:entry", element: <EntryPage /> },
        ],
      },
      { path: "/guide", element: <GuidePage /> },
      { path: "/guide/:page", element: <GuidePage /> },
      { path: "/reports", element: <ReportsPage /> },
      { path: "/reports/:report", element: <ReportPage /> },
      { path: "/obligations", element: <ObligationsPage /> },
      { path: "/report-requests", element: <RequestsPage /> },
      { path: "/report-schedules", element: <SchedulesPage /> },
      { path: "/report-requests/:request", element: <RequestPage /> },
      {
        element: <DossierArea />,
        children: [
          { path: "/dossiers", element: <WorklistPage /> },
          { path: "/dossiers/new", element: <ReceivePage /> },
          { path: "/dossiers/imports", element: <ImportsPage /> },
          { path: "/dossiers/register", element: <RegisterPage /> },
          { path: "/dossiers/:dossier", element: <DossierPage /> },
        ],
      },
      {
        element: <LetterArea />,
        children: [
          { path: "/letters", element: <LettersPage /> },
          { path: "/letters/new", element: <WritePage /> },
          { path: "/letters/mail-merges", element: <MergesPage /> },
          { path: "/letters/contributions", element: <ContributionsPage /> },
          { path: "/letters/print-batches", element: <PrintBatchesPage /> },
          { path: "/letters/templates", element: <TemplatesPage /> },
          { path: "/letters/:letter", element: <LetterPage /> },
        ],
      },
      {
        element: <PetitionArea />,
        children: [
          { path: "/petitions", element: <PetitionsPage /> },
          { path: "/petitions/new", element: <IntakePage /> },
          { path: "/petitions/:petition", element: <PetitionPage /> },
        ],
      },
      {
        element: <ReceptionArea />,
        children: [
          { path: "/receptions", element: <CalendarPage /> },
          { path: "/receptions/book", element: <BookPage /> },
        ],
      },
      {
        element: <OpinionArea />,
        children: [
          { path: "/opinions", element: <LedgerPage /> },
          { path: "/opinions/:opinion", element: <OpinionPage /> },
          { path: "/dialogues", element: <DialoguesPage /> },
          { path: "/dialogues/:dialogue", element: <DialoguePage /> },
          { path: "/field-visits", element: <VisitsPage /> },
          { path: "/field-visits/:visit", element: <VisitPage /> },
          { path: "/box-openings", element: <BoxesPage /> },
          { path: "/box-openings/:opening", element: <BoxPage /> },
        ],
      },
      {
        element: <SurveyArea />,
        children: [
          { path: "/surveys", element: <RoundsPage /> },
          { path: "/surveys/new", element: <OpenRoundPage /> },
          { path: "/surveys/questionnaires", element: <QuestionnairesPage /> },
          { path: "/surveys/questionnaires/new", element: <WriteQuestionnairePage /> },
          { path: "/surveys/questionnaires/:questionnaire", element: <QuestionnairePage /> },
          { path: "/surveys/kiosks", element: <KiosksPage /> },
          { path: "/surveys/:round", element: <RoundPage /> },
          { path: "/surveys/:round/results", element: <ResultsPage /> },
          { path: "/surveys/:round/papers", element: <PaperPage /> },
          { path: "/surveys/:round/papers/:pile", element: <PilePage /> },
        ],
      },
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
