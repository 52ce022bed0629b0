/** What the browser keeps for us over reloads. Its store may be full, or closed to us: then nothing is kept there, and all else goes on. */
export const browserStore = {
  read(key: string): string | undefined {
    try {
      return localStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },

  /** Whether it was kept. */
  write(key: string, text: string): boolean {
    try {
      localStorage.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  },

  remove(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // What is closed to us keeps nothing of ours.
    }
  },
};
