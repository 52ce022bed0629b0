import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Subject } from '../api/types.js';
import { drafts } from '../ui/drafts.js';
import type { MessageComposer } from './message-composer.js';

const calls = vi.hoisted(() => ({ openThread: vi.fn(), postMessage: vi.fn() }));
vi.mock('../api/threads.js', () => calls);
vi.mock('partysocket', () => ({ WebSocket: class { addEventListener(): void { /* never opens */ } close(): void { /* is not open */ } } }));

const { outbox } = await import('./outbox.js');
await import('./message-composer.js');

const subject: Subject = { type: 'principle', id: 'p5' };

describe('where a message is written that may have been posted already', () => {
  let composer: MessageComposer;

  const type = async (text: string) => {
    const box = composer.querySelector('textarea');
    if (box) box.value = text;
    box?.dispatchEvent(new Event('input'));
    await composer.updateComplete;
  };
  const said = () => composer.querySelector('[role=alert]')?.textContent.trim();

  beforeEach(async () => {
    localStorage.clear();
    drafts.owner = 'ada';
    calls.postMessage.mockReset().mockReturnValue(new Promise(() => undefined));
    calls.openThread.mockReset().mockResolvedValue({ id: 't5', subject });
    drafts.write('outbox', [{ key: 'k', slug: 'forum', subject, lang: 'en', text: 'On Friday', at: '2026-11-20T18:00:00Z', sentFirst: '2026-11-20T18:00:00Z' }]);
    await outbox.flush();
    outbox.refusals.clear(); // as after a reload
    composer = document.createElement('message-composer') as MessageComposer;
    Object.assign(composer, { slug: 'forum', subject, languagesOffered: ['en'] });
    document.body.append(composer);
    await composer.updateComplete;
  });
  afterEach(() => { composer.remove(); });

  it('that is said beside the text, also while it is edited', async () => {
    expect(composer.querySelector('textarea')?.value).toBe('On Friday');
    expect(said()).toContain('maybe-posted');
    await type('On Friday, and more');
    expect(said()).toContain('maybe-posted');
  });

  it('until the text is dropped', async () => {
    await type('');
    expect(said()).toBe('');
    await type('Another');
    expect(said()).toBe('');
  });

  it('until it is sent anew', async () => {
    composer.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await composer.updateComplete;
    expect(said()).toBe('');
    await vi.waitFor(() => { expect(calls.postMessage).toHaveBeenCalledOnce(); });
  });
});
