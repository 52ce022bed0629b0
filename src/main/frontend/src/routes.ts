import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Params } from './ui/router.js';

type Draw = (params: Params) => TemplateResult;
/** A screen's code is fetched when the screen is first shown. */
type Load = () => Promise<Draw>;

const page = (load: () => Promise<unknown>, draw: Draw): Load => async () => {
  await Promise.all([load(), import('./consultation/public-page.js')]);
  return (params) => html`<public-page .content=${draw(params)}></public-page>`;
};
const screen = (section: string, load: () => Promise<unknown>, draw: Draw): Load => async () => {
  await Promise.all([load(), import('./consultation/workspace.js')]);
  // Nothing that was drawn for one consultation is used for another.
  return (params) => html`${keyed(params.slug, html`<parley-workspace
    .slug=${params.slug ?? ''} .section=${section} .content=${draw(params)}></parley-workspace>`)}`;
};

export const routes: [pattern: string, load: Load][] = [
  ['/', page(() => import('./consultation/home-screen.js'), () => html`<home-screen></home-screen>`)],
  ['/sign-in', page(() => import('./session/sign-in-screen.js'), () => html`<sign-in-screen></sign-in-screen>`)],
  ['/invitation', page(() => import('./session/invitation-screen.js'), () => html`<invitation-screen></invitation-screen>`)],
  ['/set-up', page(() => import('./session/set-up-screen.js'), () => html`<set-up-screen></set-up-screen>`)],
  ['/c/:slug', screen('today', () => import('./consultation/today-screen.js'), (p) => html`<today-screen .slug=${p.slug}></today-screen>`)],
  ['/c/:slug/today', screen('today', () => import('./consultation/today-screen.js'), (p) => html`<today-screen
    .slug=${p.slug}></today-screen>`)],
  ['/c/:slug/matrix', screen('matrix', () => import('./position/matrix-screen.js'), (p) => html`<matrix-screen
    .slug=${p.slug}></matrix-screen>`)],
  ['/c/:slug/principles', screen('principles', () => import('./position/principles-screen.js'),
    (p) => html`<principles-screen .slug=${p.slug}></principles-screen>`)],
  ['/c/:slug/principles/:code', screen('principles', () => import('./position/principle-screen.js'),
    (p) => html`<principle-screen .slug=${p.slug} .code=${p.code}></principle-screen>`)],
  ['/c/:slug/text', screen('text', () => import('./provision/text-screen.js'), (p) => html`<text-screen .slug=${p.slug}></text-screen>`)],
  ['/c/:slug/text/:provision', screen('text', () => import('./provision/provision-screen.js'),
    (p) => html`<provision-screen .slug=${p.slug} .provision=${p.provision}></provision-screen>`)],
  ['/c/:slug/votes', screen('votes', () => import('./voting/votes-screen.js'), (p) => html`<votes-screen .slug=${p.slug}></votes-screen>`)],
  // The caller's screen has no frame: the room sees the name.
  ['/c/:slug/votes/:ballot/call', async () => {
    await import('./voting/call-screen.js');
    return (p) => html`<call-screen .slug=${p.slug ?? ''} .ballot=${p.ballot ?? ''}></call-screen>`;
  }],
  ['/c/:slug/votes/:ballot', screen('votes', () => import('./voting/vote-screen.js'),
    (p) => html`<vote-screen .slug=${p.slug} .ballot=${p.ballot}></vote-screen>`)],
  ['/c/:slug/rules', screen('rules', () => import('./voting/rules-screen.js'), (p) => html`<rules-screen .slug=${p.slug} .version=${''}></rules-screen>`)],
  ['/c/:slug/rules/:version', screen('rules', () => import('./voting/rules-screen.js'),
    (p) => html`<rules-screen .slug=${p.slug} .version=${p.version}></rules-screen>`)],
  ['/c/:slug/history', screen('history', () => import('./history/history-screen.js'),
    (p) => html`<history-screen .slug=${p.slug}></history-screen>`)],
  ['/c/:slug/history/roll-calls/:id', screen('history', () => import('./history/roll-call-screen.js'),
    (p) => html`<roll-call-screen .slug=${p.slug} .rollCall=${p.id}></roll-call-screen>`)],
  ['/c/:slug/history/members/:code', screen('history', () => import('./history/past-member-screen.js'),
    (p) => html`<past-member-screen .slug=${p.slug} .code=${p.code}></past-member-screen>`)],
  ['/c/:slug/console', screen('console', () => import('./consultation/console-screen.js'),
    (p) => html`<console-screen .slug=${p.slug}></console-screen>`)],
  ['/c/:slug/delegations', screen('delegations', () => import('./delegation/delegations-screen.js'),
    (p) => html`<delegations-screen .slug=${p.slug}></delegations-screen>`)],
];
