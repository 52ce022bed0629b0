import DOMPurify from 'dompurify';
import type { Message } from '../api/types.js';

const drawn = new WeakMap<object, HTMLElement>();

/**
 * The server's html as elements. The server sanitises it already; here it passes DOMPurify once more, whose Trusted Types policy is
 * the only way for html into the page besides lit's own templates.
 */
export function rich(message: Pick<Message, 'html' | 'text' | 'lang'>): HTMLElement {
  let element = drawn.get(message);
  if (!element) {
    element = document.createElement('div');
    element.className = 'words';
    element.lang = message.lang;
    element.dir = 'auto';
    if (message.html === undefined) element.textContent = message.text ?? '';
    else {
      element.append(DOMPurify.sanitize(message.html,
        { RETURN_DOM_FRAGMENT: true, FORBID_TAGS: ['style', 'img', 'form', 'input'], FORBID_ATTR: ['style'] }));
      for (const anchor of element.querySelectorAll('a')) {
        anchor.target = '_blank';
        anchor.rel = 'noopener noreferrer nofollow';
      }
    }
    drawn.set(message, element);
  }
  return element;
}
