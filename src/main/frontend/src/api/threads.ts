import { http, segment, type Answer } from './http.js';
import type { Message, MessageRevision, Page, Subject, Thread } from './types.js';

const PAGE = 200;
const at = (message: string) => `/api/messages/${segment(message)}`;

export const openThread = (slug: string, subject: Subject) =>
  http.post<Thread>(`/api/consultations/${segment(slug)}/threads`, { subject });
export const threads = (slug: string) => http.get<Page<Thread>>(`/api/consultations/${segment(slug)}/threads`);

/** All messages, oldest first, following the server's cursor to the end. */
export async function messages(thread: string): Promise<Message[]> {
  const all: Message[] = [];
  let path: string | undefined = `/api/threads/${segment(thread)}/messages?limit=${String(PAGE)}`;
  while (path) {
    const page: Answer<Page<Message>> = await http.read<Page<Message>>(path);
    all.push(...page.value.items);
    path = page.next;
  }
  return all;
}
export const postMessage = (thread: string, form: { lang: string; text: string; replyTo?: string }, key: string) =>
  http.post<Message>(`/api/threads/${segment(thread)}/messages`, form, { key });
export const correctMessage = (message: Message, text: string) =>
  http.patch<Message>(at(message.id), { text }, { etag: `"${String(message.revision)}"` });
export const messageHistory = (message: string) => http.get<Page<MessageRevision>>(`${at(message)}/history`);
export const hideMessage = (message: string, reason: string, key: string) => http.post<Message>(`${at(message)}/hide`, { reason }, { key });
export const showMessage = (message: string, key: string) => http.post<Message>(`${at(message)}/show`, {}, { key });
