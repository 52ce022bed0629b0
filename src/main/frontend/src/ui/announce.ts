import { Store } from './store.js';

/** Words for people who listen to the page: results and arrivals at a screen, not every message. */
class Announcements extends Store {
  text = '';

  say(text: string): void {
    // The same words twice are a change only if something differs: a no-break space does.
    this.text = text === this.text ? `${text}\u00a0` : text;
    this.changed();
  }
}

export const announcements = new Announcements();
export const announce = (text: string) => { announcements.say(text); };
