import createClient from 'openapi-fetch';
import { language } from '../language/language.ts';
import { CSRF_HEADER, NOT_SENT_BY_OUR_OWN_PAGE, csrf } from '../session/csrf.ts';
import { sessionLost } from '../session/lost.ts';
import { readSession } from '../session/readSession.ts';
import { acted } from './acted.ts';
import type { paths as EngagementPaths } from './generated/engagement.ts';
import type { paths as IdeasPaths } from './generated/ideas.ts';
import type { paths as VotingPaths } from './generated/voting.ts';
import { positions } from './positions.ts';
import { Problem } from './problem.ts';

type Paths = IdeasPaths & VotingPaths & EngagementPaths;

const isQuery = (request: Request) => request.method === 'GET' || request.url.endsWith('/directory/names');

/** The API as the contracts describe it. Whatever is not a success is thrown as a {@link Problem}. */
export const api = createClient<Paths>({ baseUrl: window.location.origin, fetch: converse });

/** The content of an answer that has one. */
export async function content<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) {
    throw new Problem(500, {});
  }
  return data;
}

async function converse(request: Request): Promise<Response> {
  const response = await sentFromOurPage(request);
  if (!response.ok) {
    if (response.status === 401) {
      sessionLost.tell();
    }
    throw await Problem.of(response);
  }
  if (!isQuery(request)) {
    positions.note(response.headers.get('Encharge-Position'));
    acted.tell();
  }
  return response;
}

/** Once more with the proof of today, if another sign-in has made ours old. */
async function sentFromOurPage(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(dressed(request));
  if (response.status === 403 && (await Problem.of(response)).rule === NOT_SENT_BY_OUR_OWN_PAGE) {
    await readSession();
    return fetch(dressed(again));
  }
  return response;
}

function dressed(request: Request): Request {
  request.headers.set('Accept-Language', language());
  const seen = positions.header();
  if (seen !== undefined) {
    request.headers.set('Encharge-Position', seen);
  }
  if (request.method !== 'GET') {
    request.headers.set(CSRF_HEADER, csrf.token);
  }
  return request;
}
