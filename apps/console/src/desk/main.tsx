import { startTheme } from '@pukar/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './console.css';
import { App } from './app.js';

startTheme();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<StrictMode><App /></StrictMode>);
