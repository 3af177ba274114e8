import type { Plugin } from 'vite';

/**
 * For development without signing in: sends what the page asks to a platform, with the token of the environment. Without
 * one, the session of the gateway counts. Nothing of it is in the build.
 */
export function signedInByToken(platform = 'http://localhost:8080', token = ''): Plugin {
  const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
  const gateway = { target: platform, changeOrigin: false, headers };
  const proxy = Object.fromEntries(['/api', '/login', '/logout', '/identity', '/legal'].map((path) => [path, gateway]));
  return {
    name: 'signed-in-by-token',
    config: () => ({ server: { proxy }, preview: { proxy } }),
    configureServer: (server) => void (token && server.middlewares.use('/api/v1/session', session(token))),
    configurePreviewServer: (server) => void (token && server.middlewares.use('/api/v1/session', session(token))),
  };
}

function session(token: string) {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  const shown = { agentId: claims.sub, authority: claims.authority, roles: claims.roles, until: new Date(claims.exp * 1000).toISOString() };
  return (_: unknown, response: { setHeader(name: string, value: string): void; end(body: string): void }) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(shown));
  };
}
