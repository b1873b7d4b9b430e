import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { buildForm, BaseRenderer, RendererThemeProvider } from '@aehrc/smart-forms-renderer';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { questionnaire } from '../questionnaire.mjs';

await buildForm({ questionnaire });
createRoot(document.getElementById('form')).render(
  createElement(
    RendererThemeProvider,
    null,
    createElement(QueryClientProvider, { client: new QueryClient() }, createElement(BaseRenderer)),
  ),
);
