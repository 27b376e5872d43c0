import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiFetch, url } from './http';

const server = vi.fn<(call: Request) => Response | Promise<Response>>();
const paths = () => server.mock.calls.map(([call]) => new URL(call.url).pathname.replace('/api/v1', ''));

/** What a browser keeps for all its tabs. */
let token = '';
const have = (csrf: string) => {
  token = csrf;
  document.cookie = `studio_csrf=${csrf}; path=/`;
};

beforeEach(() => {
  have('first');
  vi.stubGlobal('fetch', (call: Request) => Promise.resolve(server(call)));
});

afterEach(() => {
  server.mockReset();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const get = (path: string) => apiFetch(new Request(url(path)));

describe('a session that ended while one was away', () => {
  it('is renewed once for all calls that failed together, and each is repeated', async () => {
    let renewed = false;
    server.mockImplementation((call) => {
      if (!call.url.endsWith('/refresh')) return new Response(null, { status: renewed ? 200 : 401 });
      renewed = true;
      have('second');
      return new Response(null, { status: 200 });
    });
    const answers = await Promise.all([get('/datasets'), get('/projects')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(paths().filter((path) => path.endsWith('/refresh'))).toHaveLength(1);
  });

  it('is not renewed again when another tab did so meanwhile: the old refresh token would end it', async () => {
    server.mockImplementation(() => {
      if (token === 'second') return new Response(null, { status: 200 });
      have('second');
      return new Response(null, { status: 401 });
    });
    expect((await get('/datasets')).status).toBe(200);
    expect(paths()).toEqual(['/datasets', '/datasets']);
  });

  it('waits for the tab that is renewing it, and takes what that tab got', async () => {
    localStorage.setItem('studio.lock.renewal', `another ${Date.now() + 5000}`);
    server.mockImplementation(() => new Response(null, { status: token === 'second' ? 200 : 401 }));
    const answer = get('/datasets');
    await vi.waitFor(() => expect(server).toHaveBeenCalledTimes(1));
    have('second');
    localStorage.removeItem('studio.lock.renewal');
    expect((await answer).status).toBe(200);
    expect(paths()).toEqual(['/datasets', '/datasets']);
  });

  it('stays lost when it cannot be renewed', async () => {
    server.mockImplementation(() => new Response(null, { status: 401 }));
    expect((await get('/datasets')).status).toBe(401);
    expect(paths()).toEqual(['/datasets', '/auth/session/refresh']);
  });
});

it('a refusal is not repeated, unless the token it was sent with is an old one', async () => {
  server.mockImplementation(() => new Response(null, { status: 403 }));
  expect((await get('/users')).status).toBe(403);
  expect(paths()).toEqual(['/users']);
});
