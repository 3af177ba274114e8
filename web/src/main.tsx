import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { queryClient } from './api/queryClient.ts';
import { App } from './App.tsx';
import './design/tokens.css';
import './design/base.css';
import './design/design.css';
import './shell/shell.css';
import { startSpeaking } from './language/language.ts';
import { Broken } from './shell/Broken.tsx';
import { keepShell } from './shell/install.ts';

keepShell();
await startSpeaking();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Broken>
      <QueryClientProvider client={queryClient()}>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </QueryClientProvider>
    </Broken>
  </StrictMode>,
);
