import { all, http, segment } from './http.js';
import type { Message, MessageKind, MessageRevision, Subject, Thread } from './types.js';

const at = (message: string) => `/api/messages/${segment(message)}`;

export const openThread = (slug: string, subject: Subject) =>
  http.post<Thread>(`/api/consultations/${segment(slug)}/threads`, { subject });
export const threads = (slug: string) => all<Thread>(`/api/consultations/${segment(slug)}/threads`);

/** Oldest first. */
export const messages = async (thread: string) => (await all<Message>(`/api/threads/${segment(thread)}/messages`)).items;
export const postMessage = (thread: string, form: { lang: string; text: string; replyTo?: string; kind?: MessageKind }, key: string) =>
  http.post<Message>(`/api/threads/${segment(thread)}/messages`, form, { key });
export const correctMessage = (message: Message, text: string) =>
  http.patch<Message>(at(message.id), { text }, { etag: `"${String(message.revision)}"` });
export const messageHistory = (message: string) => all<MessageRevision>(`${at(message)}/history`);
export const hideMessage = (message: string, reason: string, key: string) => http.post<Message>(`${at(message)}/hide`, { reason }, { key });
export const showMessage = (message: string, key: string) => http.post<Message>(`${at(message)}/show`, {}, { key });
