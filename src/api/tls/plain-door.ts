type Fetch<Env> = (request: Request, env: Env) => Response | Promise<Response>;

/** The page about trusting the certificate in each language, what it is made of, and where the certificate lies. */
const open = /^\/(?:(?:zh-hant\/|en\/)?trust\/|_astro\/|fonts\/|favicon\.svg$|api\/(?!auth\/sign-in$))/;

/**
 * What plain HTTP gets where TLS is on: the page about trusting the certificate, with all it needs, and the way there
 * from everywhere else. Records can still be sent, for a browser keeps those of http:// apart from those of https://;
 * passwords can't.
 */
export function plainDoor<Env>(fetch: Fetch<Env>): Fetch<Env> {
  return async (request, env) => {
    const { pathname, search } = new URL(request.url);
    if (!open.test(pathname)) {
      const to = encodeURIComponent(pathname + search);
      return new Response(null, {
        status: 302,
        headers: { Location: `/trust/?to=${to}`, 'Cache-Control': 'no-store' },
      });
    }
    const response = await fetch(request, env);
    // Browsers heed it over TLS alone, and complain on the console about this one.
    response.headers.delete('Cross-Origin-Opener-Policy');
    return response;
  };
}
