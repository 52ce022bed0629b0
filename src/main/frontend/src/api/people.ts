import { http } from './http.js';
import type { Instance, Invitation, Me, SignedIn } from './types.js';

export const instance = () => http.get<Instance>('/api/instance');
/** Asked once: who needs to know asks until there is an answer, and shows that there is none. */
export const me = () => http.get<Me>('/api/me', { anonymous: true, attempts: 1 });
export const signIn = (email: string, password: string) => http.post<SignedIn>('/api/sessions', { email, password }, { anonymous: true });
export const signOut = () => http.delete('/api/sessions/current');
export const setUp = (form: { token: string; email: string; name: string; password: string }) =>
  http.post<SignedIn>('/api/set-up', form, { anonymous: true });
export const readInvitation = (token: string) => http.post<Invitation>('/api/invitations/read', { token }, { anonymous: true });
export const acceptInvitation = (form: { token: string; password: string; name?: string }) =>
  http.post<SignedIn>('/api/invitations/accept', form, { anonymous: true });
