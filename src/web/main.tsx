import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startCore } from './core/coreClient.ts';
import { fetchUsualScenario } from './state/usualScenario.ts';
import './design/base.css';
import { addTokens } from './design/theme.ts';
import { keepOffline } from './offline/keepOffline.ts';
import { createPage } from './state/createPage.ts';
import { PageContext } from './state/pageContext.ts';

// the core is on its way before anything is drawn
const core = startCore();
const page = createPage(core, fetchUsualScenario());
addTokens();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <PageContext value={page}>
    <App />
  </PageContext>,
);
// once there is something to see: keeping takes the network and a core for a moment
setTimeout(keepOffline, 8000);
