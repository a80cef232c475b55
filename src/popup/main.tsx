/** Entry of the popup: puts the app into the page. */
import { render } from 'preact';
import { App } from './App.tsx';
import { browserPort } from './port.ts';

const root = document.getElementById('app');
if (root) render(<App port={browserPort} onClose={() => window.close()} />, root);
