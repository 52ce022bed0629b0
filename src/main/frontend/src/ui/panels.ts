/** The panels of Web Awesome that are used: a drawer from the side, and a dialog. Both are drawn without its header, so without its icons. */
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/drawer/drawer.js';
import './panels.css';
