import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../api/refusal.js';

const server = vi.hoisted(() => ({ amendmentRedline: vi.fn() }));
vi.mock('../api/amendments.js', () => server);
await import('./amendment-redline.js');

const told = (lang: string) => ({ from: 1, to: 1, lang, title: [], changes: [{ op: 'insert', text: 'ten' }] });
const refused = (status: number, code: string, field: string) => new Refusal(status, code, 'Look at the fields.', [{ field, code: 'unknown', detail: 'No words.' }]);
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function drawn(): Promise<HTMLElement> {
  const part = Object.assign(document.createElement('amendment-redline'), { amendment: 'a', tongue: 'zh' });
  document.body.append(part);
  await settled();
  await settled();
  return part;
}

describe('what an amendment changes', () => {
  beforeEach(() => {
    document.body.replaceChildren();
    server.amendmentRedline.mockReset();
  });

  it('is shown as it was written where it has no words in the language that one reads', async () => {
    server.amendmentRedline.mockImplementation((_id: string, lang?: string) => (lang ? Promise.reject(refused(422, 'invalid', 'lang')) : Promise.resolve(told('en'))));
    const part = await drawn();
    expect(part.querySelector('.redline')?.getAttribute('lang')).toBe('en');
    expect(part.querySelector('ins')?.textContent).toContain('ten');
    expect(part.querySelector('[role=alert]')?.textContent.trim()).toBe('');
  });

  it('says what else is refused', async () => {
    server.amendmentRedline.mockRejectedValue(refused(404, 'unknown', 'amendment'));
    const part = await drawn();
    expect(part.textContent).toContain('Look at the fields.');
    expect(server.amendmentRedline).toHaveBeenCalledOnce();
  });
});
