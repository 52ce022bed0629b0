import './ui/tokens.css';
import './ui/base.css';
import './app.js';
import { languages } from './i18n/index.js';
import { session } from './session/session.js';
import { focusKeeper } from './ui/focus.js';
import { router } from './ui/router.js';

router.start();
focusKeeper.start();
await languages.choose(languages.initial());
await session.start();
