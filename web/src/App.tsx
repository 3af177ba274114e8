import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import BoardPage from './board/BoardPage.tsx';
import { withWords } from './language/language.ts';
import { proposePage } from './propose/proposePage.ts';
import { SessionGate } from './session/SessionGate.tsx';
import { Frame } from './shell/Frame.tsx';
import NotFoundPage from './shell/NotFoundPage.tsx';

const IdeaPage = lazy(() => withWords(['idea'], import('./idea/IdeaPage.tsx')));
const ProposePage = lazy(proposePage);
const WaitingPage = lazy(() => withWords(['idea', 'waiting'], import('./waiting/WaitingPage.tsx')));
const AnsweringPage = lazy(() => withWords(['idea', 'answering'], import('./answering/AnsweringPage.tsx')));
const OverviewPage = lazy(() => withWords(['idea', 'overview'], import('./overview/OverviewPage.tsx')));
const FigureIdeasPage = lazy(() => withWords(['overview'], import('./overview/FigureIdeasPage.tsx')));
const CampaignsPage = lazy(() => withWords(['campaigns'], import('./campaign/CampaignsPage.tsx')));
const CampaignPage = lazy(() => withWords(['campaigns'], import('./campaign/CampaignPage.tsx')));
const NewCampaignPage = lazy(() => withWords(['campaigns'], import('./campaign/NewCampaignPage.tsx')));
const DirectoryPage = lazy(() => withWords(['directory', 'idea'], import('./directory/DirectoryPage.tsx')));
const RelayPage = lazy(() => withWords(['propose'], import('./relay/RelayPage.tsx')));

export function App() {
  return (
    <SessionGate>
      <Routes>
        <Route element={<Frame />}>
          <Route index element={<Navigate to="/idees" replace />} />
          <Route path="idees" element={<BoardPage />} />
          <Route path="idees/:id" element={<IdeaPage />} />
          <Route path="proposer" element={<ProposePage />} />
          <Route path="attente" element={<WaitingPage />} />
          <Route path="a-repondre" element={<AnsweringPage />} />
          <Route path="pilotage" element={<OverviewPage />} />
          <Route path="pilotage/idees" element={<FigureIdeasPage />} />
          <Route path="appels" element={<CampaignsPage />} />
          <Route path="appels/nouveau" element={<NewCampaignPage />} />
          <Route path="appels/:slug" element={<CampaignPage />} />
          <Route path="annuaire" element={<DirectoryPage />} />
          <Route path="relais" element={<RelayPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </SessionGate>
  );
}
