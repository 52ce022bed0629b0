import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { focusKeeper, goTo } from './focus.js';

const drawn = () => new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); });
const at = (id: string): HTMLElement => document.getElementById(id) ?? document.body;

describe('the focus', () => {
  beforeAll(() => { focusKeeper.start(); });

  beforeEach(() => {
    document.body.innerHTML = `
      <main id="main"><h1 id="h1">Console</h1>
        <section id="votes"><h2 id="h2">Votes</h2><article id="vote"><button id="open">Open</button></article></section>
        <form id="form"><input id="field"><button id="send">Send</button></form>
      </main>`;
  });

  it('goes on at what stood around, when what had it is gone', async () => {
    at('open').focus();
    at('vote').remove();
    await drawn();
    expect(document.activeElement?.id).toBe('h2');
  });

  it('goes back into the form whose button has nothing more to send', async () => {
    at('send').focus();
    at('send').setAttribute('disabled', '');
    await drawn();
    expect(document.activeElement?.id).toBe('field');
  });

  it('stays where the act itself has put it', async () => {
    at('open').focus();
    at('open').remove();
    at('field').focus();
    await drawn();
    expect(document.activeElement?.id).toBe('field');
  });

  it('is left alone by whoever points elsewhere', async () => {
    at('open').focus();
    at('h1').dispatchEvent(new Event('pointerdown', { bubbles: true }));
    at('open').blur();
    at('vote').remove();
    await drawn();
    expect(document.activeElement).toBe(document.body);
  });

  it('goes to what an act has opened', async () => {
    goTo(at('main'), '#h2');
    await drawn();
    expect(document.activeElement?.id).toBe('h2');
  });
});
